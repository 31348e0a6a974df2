// The popup: which policy is in force, how the open page is doing, and a one-off check of any words.
// Puts the parts together and tells them of changes. The words in the box are gone when it closes.

import { engineHost } from '../engine.js';
import type { PolicyStatus } from '../generated/engine';
import { listsOf, readContacts } from '../store/contacts';
import { managedReadAt } from '../store/managed';
import { onPausesChange, readPauses } from '../store/pauses';
import '../ui/page-icons';
import { h } from '../ui/dom';
import { icon } from '../ui/icons';
import { language, t } from '../ui/messages';
import { policyLine } from '../ui/policy-line';
import { createCheck } from './check';
import { siteLine } from './site-line';
import { openPage, selectedText } from './tab';

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
const { signal } = closing;

const engine = engineHost('page');
// Three questions that do not wait for each other: the first result should be there at once.
const page = openPage();
const status = engine.status();
const [contacts, readAt] = await Promise.all([readContacts(), managedReadAt()]);

document.documentElement.lang = language();
document.title = t('extension_name');

const openSettings = (section: string): void => {
  void chrome.tabs.create({ url: chrome.runtime.getURL(`settings/index.html#${section}`) });
  window.close();
};

const note = h('p', { class: 'note', role: 'status' });
const check = createCheck(engine, contacts.flatMap(listsOf), () => void checkSelection(), signal);
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

showPolicy(await status, readAt);
await showSite();
const open = await page;
if (open?.state) check.suggestSite(open.state.site, open.state.name);

engine.onChange(() => {
  check.again();
  void refresh();
}, signal);
onPausesChange(() => void showSite(), signal);

async function refresh(): Promise<void> {
  showPolicy(await engine.status(), await managedReadAt());
  await showSite();
}

function showPolicy(now: PolicyStatus, at: number | null): void {
  policySlot.replaceChildren(policyLine(now, { readAt: at, now: Date.now(), openSettings }));
}

async function showSite(): Promise<void> {
  const [at, now, current] = await Promise.all([openPage(), engine.status(), readPauses()]);
  siteSlot.replaceChildren(siteLine(at, now, current, () => void showSite()));
}

async function checkSelection(): Promise<void> {
  const at = await page;
  const text = at && (await selectedText(at.tabId));
  if (text === null || text === undefined) note.textContent = t('popup_selection_elsewhere');
  else if (text === '') note.textContent = t('popup_selection_none');
  else {
    note.textContent = '';
    check.fill(text);
  }
  check.focus();
}
