// Content scripts for sites that are not in the manifest: those that the teacher added, and those
// that the policy adds (`sites.extra`). A site is registered exactly while the browser holds the
// permission for it. Registrations outlive the worker and the browser, but not an update of the
// extension, so they are compared anew at each occasion instead of trusted.

import { readAddedSites } from '../store/added-sites';

const PREFIX = 'site:';

/** Match patterns of sites that should be checked and that the browser lets us check. */
async function allowedPatterns(extraSites: readonly string[]): Promise<string[]> {
  const wanted = new Set([...(await readAddedSites()), ...extraSites]);
  const allowed: string[] = [];
  for (const pattern of wanted) {
    // A pattern that the browser does not understand is a rejection here, and such a site is left out.
    const has = await chrome.permissions.contains({ origins: [pattern] }).catch(() => false);
    if (has) allowed.push(pattern);
  }
  return allowed;
}

let running: Promise<void> = Promise.resolve();

/**
 * Makes the registered content scripts equal to the sites wanted and allowed; a newly registered
 * site's open tabs get the script at once. Calls queue up: two occasions at the same time must not
 * register one site twice.
 */
export function syncRegistrations(extraSites: () => Promise<readonly string[]>): Promise<void> {
  const next = running.then(async () => sync(await extraSites()));
  running = next.catch(() => undefined);
  return next;
}

async function sync(extraSites: readonly string[]): Promise<void> {
  const [own] = chrome.runtime.getManifest().content_scripts ?? [];
  if (!own) return;
  // Each listed site brings its own adapter before the script that all share; so do the added ones.
  // Firefox gives the manifest's paths as addresses, and then takes only paths.
  const files = (own.js ?? [])
    .map((file) => new URL(file, location.origin).pathname.slice(1))
    .map((file) => (file.startsWith('sites/') ? 'sites/added.js' : file));
  const wanted = new Set((await allowedPatterns(extraSites)).map((pattern) => PREFIX + pattern));
  const present = (await chrome.scripting.getRegisteredContentScripts())
    .map((script) => script.id)
    .filter((id) => id.startsWith(PREFIX));

  const stale = present.filter((id) => !wanted.has(id));
  if (stale.length > 0) await chrome.scripting.unregisterContentScripts({ ids: stale });

  const missing = [...wanted].filter((id) => !present.includes(id));
  if (missing.length === 0) return;
  await chrome.scripting.registerContentScripts(
    missing.map((id) => ({
      id,
      matches: [id.slice(PREFIX.length)],
      js: files,
      allFrames: own.all_frames ?? false,
      matchOriginAsFallback: true,
      runAt: own.run_at ?? 'document_idle',
      persistAcrossSessions: true,
    })),
  );
  await Promise.allSettled(missing.map((id) => startInOpenTabs(id.slice(PREFIX.length), files)));
}

async function startInOpenTabs(pattern: string, files: string[]): Promise<void> {
  const tabs = await chrome.tabs.query({ url: pattern });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined
        ? Promise.resolve()
        : chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, files }),
    ),
  );
}
