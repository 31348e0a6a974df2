// The open page, in one line: checked, paused, kept on by the school, left out by the settings, not
// checkable, or not one of our sites yet, and the one thing to do about it.

import type { PolicyStatus } from '../generated/engine';
import { addSite, removeSite } from '../store/added-sites';
import type { SitesAllowed } from '../store/messages';
import { type Pauses, pause, pauseLocked, pauseOn, resume } from '../store/pauses';
import { h } from '../ui/dom';
import { type IconName, icon } from '../ui/icons';
import { t } from '../ui/messages';
import type { OpenPage } from './tab';

interface Line {
  readonly look: 'on' | 'off' | IconName;
  readonly detail: string;
  readonly action?: HTMLElement;
}

/** `again` is called after an action that changed what this line should say. */
export function siteLine(
  page: OpenPage | null,
  status: PolicyStatus,
  pauses: Pauses,
  again: () => void,
): HTMLElement {
  const { look, detail, action } = describe(page, status, pauses, again);
  const lead = look === 'on' || look === 'off' ? h('span', { class: `dot dot-${look}` }) : icon(look, 16);
  return h(
    'section',
    { class: 'site', 'aria-label': t('popup_site_section') },
    h('span', { class: 'site-lead', 'aria-hidden': 'true' }, lead),
    h(
      'div',
      { class: 'site-words' },
      h('p', { class: 'site-host' }, page?.host || t('popup_site_here')),
      h('p', { class: 'site-detail', role: 'status' }, detail),
    ),
    action,
  );
}

function describe(page: OpenPage | null, status: PolicyStatus, pauses: Pauses, again: () => void): Line {
  if (!page || page.host === '') return { look: 'off', detail: t('popup_site_browser_page') };
  const { host, state, pattern, tabId } = page;

  if (!state && page.allowed)
    return {
      look: 'off',
      detail: t('popup_site_reload_detail'),
      action: button('popup_site_reload', () => {
        void chrome.tabs.reload(tabId);
        window.close();
      }),
    };
  if (!state) {
    const asked = pattern !== null && status.extraSites.includes(pattern);
    return {
      look: 'off',
      detail: t(asked ? 'popup_site_school_asks' : 'popup_site_unlisted'),
      ...(pattern ? { action: checkThisSite(pattern, again) } : {}),
    };
  }

  if (status.disabledSites.some((site) => site === state.site || site === host))
    return { look: 'off', detail: t('popup_site_disabled') };
  if (state.box === 'not-checked') return { look: 'off', detail: t('popup_site_not_checked') };
  if (pauseLocked(status)) return { look: 'lock', detail: t('popup_site_locked') };

  const paused = pauseOn(pauses, host, Date.now());
  if (paused !== null)
    return {
      look: 'pause',
      detail: t(paused === 'always' ? 'popup_site_paused' : 'popup_site_paused_tomorrow'),
      action: button('popup_resume', () => resume(host).then(again)),
    };
  return { look: 'on', detail: t('popup_site_checked'), action: pauseMenu(host, again) };
}

function checkThisSite(pattern: string, again: () => void): HTMLElement {
  return button('popup_site_check', async () => {
    // The question must come straight from the press. It may close the popup, so the wish is noted
    // beside it, and taken back only by a popup that hears a no.
    const asked = chrome.permissions.request({ origins: [pattern] });
    await addSite(pattern);
    if (await asked) await chrome.runtime.sendMessage({ type: 'sites-allowed' } satisfies SitesAllowed);
    else await removeSite(pattern);
    again();
  });
}

function pauseMenu(host: string, again: () => void): HTMLElement {
  const choose = (until: 'tomorrow' | 'always') => () => pause(host, until, Date.now()).then(again);
  return h(
    'div',
    { class: 'pause' },
    h(
      'button',
      { type: 'button', class: 'control', popovertarget: 'pause-menu' },
      t('popup_pause'),
      icon('down', 14),
    ),
    h(
      'div',
      { class: 'menu', id: 'pause-menu', popover: 'auto' },
      h('button', { type: 'button', onclick: choose('tomorrow') }, t('popup_pause_tomorrow')),
      h('button', { type: 'button', onclick: choose('always') }, t('popup_pause_always')),
    ),
  );
}

function button(key: string, press: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'control', onclick: press }, t(key));
}
