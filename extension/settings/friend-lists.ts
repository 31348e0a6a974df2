// "Friend lists": files that say who is in which list on which site, each with its day, because a list
// grows old. Several files can be there; one of the same name takes the other's place.

import { checkContacts } from '../engine.js';
import type { Problem } from '../generated/engine';
import { addContacts, type ContactsFile, listsOf, readContacts, removeContacts } from '../store/contacts';
import { readJsonFile } from '../store/json-file';
import { siteName } from '../store/site-names';
import { h } from '../ui/dom';
import { day, t, tn } from '../ui/messages';
import { type Page, today } from './page';
import { action, empty, fileChooser, panel, problemList, row } from './parts';

/** A friend list is called old after so many days. */
const OLD_DAYS = 60;

let last: { problems: readonly Problem[]; applied: boolean; file: string }[] = [];

export async function friendLists(page: Page): Promise<HTMLElement> {
  const files = await readContacts();
  const add = async (chosen: readonly File[]): Promise<void> => {
    last = [];
    for (const file of chosen) {
      const { value: contacts, problems } = readJsonFile(await file.text(), checkContacts);
      last.push({ problems, applied: contacts !== null, file: file.name });
      if (contacts !== null) await addContacts({ file: file.name, added: today(), contacts });
    }
    await page.refresh(t(last.every((one) => one.applied) ? 'settings_saved' : 'settings_lists_unreadable'));
  };

  return panel(
    'friend-lists',
    'lists',
    ...(files.length > 0 ? files.map((file) => fileRow(file, page)) : [empty('settings_lists_none')]),
    ...last.map(({ problems, applied, file }) =>
      problems.length > 0
        ? h('div', {}, h('p', { class: 'problems-file' }, file), problemList(problems, applied))
        : null,
    ),
    h(
      'div',
      { class: 'add' },
      fileChooser('lists-file', 'settings_lists_choose', true, (chosen) => void add(chosen)),
    ),
  );
}

function fileRow(file: ContactsFile, page: Page): HTMLElement {
  const lists = listsOf(file);
  const remove = async (): Promise<void> => {
    await removeContacts(file.file);
    await page.refresh(t('settings_removed'), () => addContacts(file));
  };
  const added = t('settings_added', { day: day(file.added) });
  const old = isOld(file.added) ? t('settings_lists_old') : '';
  return h(
    'div',
    {},
    row(
      file.file,
      [added, old].filter(Boolean).join(' '),
      action('settings_remove', () => void remove(), file.file),
    ),
    h(
      'ul',
      { class: 'lists' },
      ...lists.map(({ site, list, size }) =>
        h(
          'li',
          {},
          h('span', { class: 'list-site' }, siteName(site)),
          h('span', { class: 'list-name', dir: 'auto' }, list),
          h('span', { class: 'list-size' }, tn('settings_lists_people', size)),
        ),
      ),
    ),
  );
}

function isOld(added: string): boolean {
  return Date.now() - Date.parse(added) > OLD_DAYS * 24 * 60 * 60 * 1000;
}
