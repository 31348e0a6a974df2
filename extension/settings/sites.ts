// "Sites": those that the teacher added, those that the school asks for, and the pauses. The browser
// asks the reader for each site; no policy can do that for them.

import type { PolicyStatus } from '../generated/engine';
import { addSite, readAddedSites, removeSite } from '../store/added-sites';
import { pause, pauseOn, readPauses, resume } from '../store/pauses';
import { t } from '../ui/messages';
import type { Page } from './page';
import { action, empty, panel, row } from './parts';

export async function addedSites(page: Page, status: PolicyStatus): Promise<HTMLElement> {
  const own = await readAddedSites();
  const all = [...own, ...status.extraSites.filter((pattern) => !own.includes(pattern))];
  const rows = await Promise.all(all.map((pattern) => siteRow(pattern, own.includes(pattern), page)));
  return panel('sites', 'sites', ...(rows.length > 0 ? rows : [empty('settings_sites_none')]));
}

export async function pauses(page: Page): Promise<HTMLElement> {
  const now = Date.now();
  const all = await readPauses();
  const rows = Object.keys(all).flatMap((host) => {
    const until = pauseOn(all, host, now);
    if (until === null) return [];
    const undo = (): Promise<void> => pause(host, until === 'always' ? 'always' : 'tomorrow', now);
    const stop = async (): Promise<void> => {
      await resume(host);
      await page.refresh(t('settings_resumed'), undo);
    };
    const detail = t(until === 'always' ? 'popup_site_paused' : 'popup_site_paused_tomorrow');
    return [
      row(
        host,
        detail,
        action('popup_resume', () => void stop(), host),
      ),
    ];
  });
  return panel('pauses', 'pauses', ...(rows.length > 0 ? rows : [empty('settings_pauses_none')]));
}

async function siteRow(pattern: string, own: boolean, page: Page): Promise<HTMLElement> {
  const origins = [pattern];
  const host = hostOf(pattern);
  const allowed = await chrome.permissions.contains({ origins }).catch(() => false);
  const allow = async (): Promise<void> => {
    if (await chrome.permissions.request({ origins })) await page.refresh(t('settings_saved'));
  };
  const remove = async (): Promise<void> => {
    await removeSite(pattern);
    await chrome.permissions.remove({ origins });
    await page.refresh(t('settings_removed'), () => addSite(pattern));
  };
  const state = t(allowed ? 'settings_site_on' : 'settings_site_waiting');
  const detail = own ? state : `${t('settings_site_school')} ${state}`;
  return row(
    host,
    detail,
    !allowed && action('settings_site_allow', () => void allow(), host),
    own && action('settings_remove', () => void remove(), host),
  );
}

function hostOf(pattern: string): string {
  return pattern.replace(/^[^:]*:\/\//, '').replace(/\/\*$/, '');
}
