// The popup: which policy is in force, how the open page is doing, and a one-off check of any words.
// Puts the parts together and tells them of changes. The words in the box are gone when it closes.

import { engineHost } from '../engine.js';
import { listsOf, readContacts } from '../store/contacts';
import { managedReadAt } from '../store/managed';
import { onPausesChange, readPauses } from '../store/pauses';
import '../ui/page-icons';
import { h } from '../ui/dom';
import { icon } from '../ui/icons';
import { language, t } from '../ui/messages';
import { pageWords } from '../ui/page-words';
import { policyLine } from '../ui/policy-line';
import { createCheck } from './check';
import { siteLine } from './site-line';
import { openPage, selectedText } from './tab';

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
const { signal } = closing;

const engine = engineHost('page');
// The engine starts while the rest is drawn: the first result should be there at once.
void engine.start().catch(() => undefined);

await pageWords();
document.documentElement.lang = language();
document.title = t('extension_name');

const openOwn = (path: string): void => {
  void chrome.tabs.create({ url: chrome.runtime.getURL(path) });
  window.close();
};
const openSettings = (section: string): void => openOwn(`settings/index.html#${section}`);
const openRule = (rule: string): void => openOwn(`rules/${rule}.html`);

const note = h('p', { class: 'note', role: 'status' });
const check = createCheck(engine, () => void checkSelection(), openRule, signal);
const policySlot = h('div', {});
const siteSlot = h('div', {});
document.body.append(
  h(
    'header',
    { class: 'head' },
    h('span', { class: 'head-icon', 'aria-hidden': 'true' }, icon('glasses', 22)),
    h('h1', {}, t('extension_name')),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': t('popup_settings'),
        title: t('popup_settings'),
        onclick: () => openSettings(''),
      },
      icon('sliders', 16),
    ),
  ),
  policySlot,
  siteSlot,
  check.element,
  note,
  h('footer', { class: 'foot' }, icon('eye', 16), h('p', {}, t('popup_only_you'))),
);
check.focus();

engine.onChange(() => {
  check.again();
  void refresh();
}, signal);
onPausesChange(() => void showSite(), signal);
await refresh();

async function refresh(): Promise<void> {
  // Each line stands for itself: where one cannot be had, the others are shown.
  await Promise.allSettled([showPolicy(), showSite(), showLists()]);
}

async function showPolicy(): Promise<void> {
  try {
    const [status, readAt] = await Promise.all([engine.status(), managedReadAt()]);
    policySlot.replaceChildren(policyLine(status, { readAt, now: Date.now(), openSettings }));
  } catch {
    policySlot.replaceChildren(h('p', { class: 'failed' }, t('popup_failed')));
  }
}

async function showSite(): Promise<void> {
  const [page, status, pauses] = await Promise.all([openPage(), engine.status(), readPauses()]);
  siteSlot.replaceChildren(siteLine(page, status, pauses, () => void showSite()));
  if (page?.state) check.suggestSite(page.state.site, page.state.name);
}

async function showLists(): Promise<void> {
  check.offerLists((await readContacts()).flatMap(listsOf));
}

async function checkSelection(): Promise<void> {
  const page = await openPage();
  const text = page && (await selectedText(page.tabId));
  if (text === null || text === undefined) note.textContent = t('popup_selection_elsewhere');
  else if (text === '') note.textContent = t('popup_selection_none');
  else {
    note.textContent = '';
    check.fill(text);
  }
  check.focus();
}
