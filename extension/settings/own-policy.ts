// "Your own settings": a policy loaded from a file or pasted. Unreadable text changes nothing; a
// readable policy applies at once, its ignored parts named.

import { checkPolicy } from '../engine.js';
import type { PolicyStatus, Problem } from '../generated/engine';
import { readJsonFile } from '../store/json-file';
import { type Own, readOwn, removeOwn, saveOwn } from '../store/own';
import { h } from '../ui/dom';
import { day, t } from '../ui/messages';
import { type Page, today } from './page';
import { action, empty, fileChooser, panel, problemList, row } from './parts';

/** What the last attempt had to say; shown until the next. */
interface Attempt {
  readonly problems: readonly Problem[];
  readonly applied: boolean;
}

let last: Attempt | null = null;
/** What is in the box but not in use, over a redraw. */
let pasted = '';

export async function ownPolicy(page: Page, status: PolicyStatus): Promise<HTMLElement> {
  const own = await readOwn();
  const paste = h('textarea', { id: 'paste', rows: 5, spellcheck: 'false', autocomplete: 'off' });
  paste.value = pasted;
  paste.addEventListener('input', () => {
    pasted = paste.value;
  });
  const use = async (text: string, file: string): Promise<void> => {
    const { value: policy, problems } = readJsonFile(text, checkPolicy);
    last = { problems, applied: policy !== null };
    if (policy === null) return page.refresh(t('settings_own_unreadable'));
    pasted = '';
    await saveOwn({ policy, file, added: today() });
    return page.refresh(t('settings_saved'));
  };

  return panel(
    'own',
    'own',
    status.state === 'managed' && h('p', { class: 'notice' }, t('settings_own_under_managed')),
    own ? current(own, page) : empty('settings_own_none'),
    last && problemList(last.problems, last.applied),
    h(
      'div',
      { class: 'add' },
      fileChooser('own-file', 'settings_own_choose', false, ([file]) => {
        if (file) void file.text().then((text) => use(text, file.name));
      }),
      h('label', { for: 'paste' }, t('settings_own_paste')),
      paste,
      action('settings_own_use', () => void use(paste.value, '')),
    ),
  );
}

function current(own: Own, page: Page): HTMLElement {
  const remove = async (): Promise<void> => {
    last = null;
    await removeOwn();
    await page.refresh(t('settings_removed'), () => saveOwn(own));
  };
  return row(
    own.file || t('settings_own_pasted'),
    own.added && t('settings_added', { day: day(own.added) }),
    action('settings_remove', () => void remove()),
  );
}
