// Friend lists (`*.contacts.json`): who is in which list on which site. Several files are kept,
// each with the day it was added, because a list grows old and the card says so.

import { isFields, isText, itemsOf } from './shape';

export interface ContactsFile {
  /** File name; adding a file of the same name replaces it. */
  readonly file: string;
  /** The day it was added, `YYYY-MM-DD`. */
  readonly added: string;
  /** The file's content as given. */
  readonly contacts: unknown;
}

/** One list of a file, as settings shows it. */
export interface ContactsList {
  readonly site: string;
  readonly list: string;
  readonly size: number;
}

export async function readContacts(): Promise<ContactsFile[]> {
  return contactsIn(await chrome.storage.local.get('contacts'));
}

/** The friend lists among stored values. */
export function contactsIn({ contacts }: Record<string, unknown>): ContactsFile[] {
  return itemsOf(contacts, isContactsFile);
}

export async function addContacts(added: ContactsFile): Promise<void> {
  const others = (await readContacts()).filter((one) => one.file !== added.file);
  await chrome.storage.local.set({ contacts: [...others, added] });
}

export async function removeContacts(file: string): Promise<void> {
  const others = (await readContacts()).filter((one) => one.file !== file);
  await chrome.storage.local.set({ contacts: others });
}

/** The file as the engine takes it: each list carries the day on which it was added, unless the file says another. */
export function contactsForEngine({ contacts, added }: ContactsFile): unknown {
  if (!isFields(contacts) || !Array.isArray(contacts.lists)) return contacts;
  const lists = contacts.lists.map((list: unknown) => (isFields(list) ? { added, ...list } : list));
  return { ...contacts, lists };
}

/** The lists in a file that have a site and members, in the file's order. */
export function listsOf({ contacts }: ContactsFile): ContactsList[] {
  if (!isFields(contacts)) return [];
  return itemsOf(contacts.lists, isFields)
    .filter((list) => isText(list.site) && Array.isArray(list.members))
    .map((list) => ({
      site: String(list.site),
      list: isText(list.list) ? list.list : '',
      size: Array.isArray(list.members) ? list.members.length : 0,
    }));
}

function isContactsFile(value: unknown): value is ContactsFile {
  return isFields(value) && isText(value.file) && isText(value.added) && 'contacts' in value;
}
