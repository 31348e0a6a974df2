// Sites that the teacher has added, as match patterns. Kept apart from the browser's permission for
// them: a popup may close under the permission question, so the wish is noted first, and the
// background acts on it when the permission is there (`background/registration.ts`).

import { isText, itemsOf } from './shape';

/** Match patterns (`https://intranet.example/*`), in the order of adding. */
export async function readAddedSites(): Promise<string[]> {
  const { sites } = await chrome.storage.local.get('sites');
  return itemsOf(sites, isText);
}

export async function addSite(pattern: string): Promise<void> {
  const sites = await readAddedSites();
  if (!sites.includes(pattern)) await chrome.storage.local.set({ sites: [...sites, pattern] });
}

export async function removeSite(pattern: string): Promise<void> {
  const sites = await readAddedSites();
  await chrome.storage.local.set({ sites: sites.filter((one) => one !== pattern) });
}

/** The match pattern of a host, as permissions and content scripts want it; ports are not part of one. */
export function patternOf(hostname: string, protocol: string): string {
  return `${protocol}//${hostname}/*`;
}
