// Sites that the teacher has added. Kept apart from the browser's permission for them: a popup may
// close under the permission question, so the wish is noted first, and the background acts on it
// when the permission is there (`background/registration.ts`).

import { isText, itemsOf } from './shape';

/** Hosts, without scheme or path, in the order of adding. */
export async function readHosts(): Promise<string[]> {
  const { hosts } = await chrome.storage.local.get('hosts');
  return itemsOf(hosts, isText);
}

export async function addHost(host: string): Promise<void> {
  const hosts = await readHosts();
  if (!hosts.includes(host)) await chrome.storage.local.set({ hosts: [...hosts, host] });
}

export async function removeHost(host: string): Promise<void> {
  const hosts = await readHosts();
  await chrome.storage.local.set({ hosts: hosts.filter((one) => one !== host) });
}

/** The match pattern of a host, as permissions and content scripts want it. */
export function patternOf(host: string): string {
  return `https://${host}/*`;
}
