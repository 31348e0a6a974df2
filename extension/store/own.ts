// The policy that a teacher without a managed browser loads in settings. It is kept as given,
// ignored parts included: the engine names what it ignores each time, so that a mend can be made.

import { isFields } from './shape';

export interface Own {
  readonly policy: unknown;
  /** The file it came from; empty for a pasted one. */
  readonly file: string;
  /** The day it was added, `YYYY-MM-DD`. */
  readonly added: string;
}

export async function readOwn(): Promise<Own | null> {
  return ownIn(await chrome.storage.local.get('own'));
}

/** The policy among stored values. */
export function ownIn({ own }: Record<string, unknown>): Own | null {
  if (!isFields(own) || !('policy' in own)) return null;
  return { policy: own.policy, file: String(own.file ?? ''), added: String(own.added ?? '') };
}

export async function saveOwn(own: Own): Promise<void> {
  await chrome.storage.local.set({ own });
}

export async function removeOwn(): Promise<void> {
  await chrome.storage.local.remove('own');
}
