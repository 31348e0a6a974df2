// All that the engine is built from: the school's managed policy, the teacher's own, and the
// friend lists. Content script, background and popup read it here and hear of changes here. What
// the sources mean, and which beats which, is the engine's business; keeping them is `own.ts`'s,
// `contacts.ts`'s and `managed.ts`'s.

import { contactsForEngine, contactsIn } from './contacts';
import { cachedManagedIn, managedWithin, onLateManaged } from './managed';
import { ownIn } from './own';

/**
 * What is known of managed storage: `read` (there is a policy), `absent` (there is none), `unread`
 * (the browser has not answered yet; `Sources.managed` is then the last policy seen, or null),
 * `failed` (the browser answered with an error).
 */
export type ManagedState = 'read' | 'absent' | 'unread' | 'failed';

export interface Sources {
  readonly managed: unknown | null;
  readonly managedState: ManagedState;
  readonly own: unknown | null;
  readonly contacts: readonly unknown[];
}

/**
 * Chromium leaves `storage.managed.get()` pending for seconds after the browser starts, and takes
 * 5 to 15 ms afterwards. Longer than this nobody waits: the cached policy serves until the answer
 * comes.
 */
const MANAGED_WAIT_MS = 60;

/** Everything as it stands; never waits for a browser that has not read its policies yet. */
export async function readSources(): Promise<Sources> {
  // In one question: each goes through the browser's own process, at the moment when it is busiest.
  const [managed, stored] = await Promise.all([
    managedWithin(MANAGED_WAIT_MS),
    chrome.storage.local.get(['managed', 'own', 'contacts']),
  ]);
  const cached = cachedManagedIn(stored);
  return {
    managed: managed.state === 'unread' ? (cached?.policy ?? null) : managed.policy,
    managedState: managed.state,
    own: ownIn(stored)?.policy ?? null,
    contacts: contactsIn(stored).map(contactsForEngine),
  };
}

/**
 * Calls `listener` when a policy or a friend list has changed, and when a managed policy arrives
 * that `readSources` did not wait for.
 */
export function onSourcesChange(listener: () => void, signal: AbortSignal): void {
  const heard = (changes: Record<string, unknown>, area: string): void => {
    const ours = 'managed' in changes || 'own' in changes || 'contacts' in changes;
    if (area === 'managed' || (area === 'local' && ours)) listener();
  };
  if (signal.aborted) return;
  chrome.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => chrome.storage.onChanged.removeListener(heard));
  onLateManaged(listener, signal);
}
