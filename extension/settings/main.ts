// The settings page, first version: what is in force and where it comes from, the teacher's own policy,
// friend lists, added sites and pauses. Draws every section from the store after each change, its own
// or another page's; the sections act, this file only puts them together.

import { engineHost } from '../engine.js';
import { managedReadAt } from '../store/managed';
import { onPausesChange } from '../store/pauses';
import '../ui/page-icons';
import { h } from '../ui/dom';
import { icon } from '../ui/icons';
import { language, t } from '../ui/messages';
import { pageWords } from '../ui/page-words';
import { policyLine } from '../ui/policy-line';
import { friendLists } from './friend-lists';
import { ownPolicy } from './own-policy';
import type { Page } from './page';
import { panel, problemList } from './parts';
import { addedSites, pauses } from './sites';

/** How long a removal can be taken back. */
const UNDO_MS = 10_000;

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
const { signal } = closing;
const engine = engineHost('page');
// The sections read files with the engine’s own reader, outside a check.
await engine.start();

await pageWords();
document.documentElement.lang = language();
document.title = `${t('extension_name')}: ${t('settings_title')}`;

const sections = h('div', { class: 'sections' });
const news = h('div', { class: 'news', role: 'status' });
let drawing = 0;
let forgetUndo: ReturnType<typeof setTimeout> | undefined;

const page: Page = {
  async refresh(words, undo) {
    await draw();
    clearTimeout(forgetUndo);
    news.replaceChildren(h('p', {}, words));
    if (!undo) return;
    const takeBack = h('button', { type: 'button', class: 'link' }, t('settings_undo'));
    takeBack.addEventListener('click', () => void undo().then(() => page.refresh(t('settings_undone'))), {
      signal,
    });
    news.append(takeBack);
    forgetUndo = setTimeout(() => takeBack.remove(), UNDO_MS);
  },
};

document.body.append(
  h(
    'header',
    { class: 'head' },
    h('span', { class: 'head-icon', 'aria-hidden': 'true' }, icon('glasses', 24)),
    h('p', { class: 'head-name' }, t('extension_name')),
  ),
  h('main', {}, h('h1', {}, t('settings_title')), sections),
  news,
);
await draw();
if (location.hash !== '') document.querySelector(location.hash)?.scrollIntoView();

engine.onChange(() => void draw(), signal);
onPausesChange(() => void draw(), signal);
chrome.permissions.onAdded.addListener(() => void draw());
chrome.permissions.onRemoved.addListener(() => void draw());

async function draw(): Promise<void> {
  drawing += 1;
  const mine = drawing;
  const [status, readAt] = await Promise.all([engine.status(), managedReadAt()]);
  const inForce = panel(
    'in-force',
    'in_force',
    policyLine(status, { readAt, now: Date.now() }),
    problemList(status.problems, true),
  );
  const parts = await Promise.all([
    ownPolicy(page, status),
    friendLists(page),
    addedSites(page, status),
    pauses(page),
  ]);
  if (mine !== drawing) return;
  const focused = document.activeElement;
  const id = focused?.id;
  const section = focused?.closest('section')?.id;
  sections.replaceChildren(inForce, ...parts);
  // What was pressed may be gone; the focus then stays in its section.
  if (section)
    (document.getElementById(id || `${section}-title`) ?? document.getElementById(section))?.focus();
}
