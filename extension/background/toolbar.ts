// The toolbar icon of one tab: the number of findings where a compose box has no place for the
// badge, and the grey icon while the site is paused. The browser keeps both a tab long and clears
// them on navigation, so nothing is lost when this worker is stopped.

import type { Severity } from '../generated/engine';
import type { Toolbar } from '../store/messages';

/** The marks' inks; white text on them is drawn by the browser. */
const INK: Record<Severity, string> = { note: '#1d5bb0', warn: '#855000', stop: '#ab1f55' };

/** Shows what a tab's page asks for. A tab that is gone in the meantime is no error. */
export async function showToolbar(tabId: number, { count, severity, paused }: Toolbar): Promise<void> {
  const text = count > 99 ? '99+' : count > 0 ? String(count) : '';
  const path = paused
    ? { 16: 'icons/paused-16.png', 32: 'icons/paused-32.png' }
    : { 16: 'icons/16.png', 32: 'icons/32.png' };
  await Promise.allSettled([
    chrome.action.setBadgeText({ tabId, text }),
    chrome.action.setBadgeBackgroundColor({ tabId, color: INK[severity ?? 'note'] }),
    chrome.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    chrome.action.setIcon({ tabId, path }),
  ]);
}
