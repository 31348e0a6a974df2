// The policy that a school delivers through the browser's management, and the copy of it that we
// keep for the seconds after a browser start in which Chromium has not read it yet. Only the
// background writes the copy (`rememberManaged`).

import { isFields } from './shape';
import type { ManagedState } from './sources';

export interface ManagedRead {
  readonly state: ManagedState;
  readonly policy: unknown | null;
}

export interface CachedManaged {
  readonly policy: unknown;
}

let asking: Promise<ManagedRead> | null = null;
/** Somebody has gone on without the answer. */
let missed = false;
const waiting = new Set<() => void>();

/** The managed policy, however long the browser takes. */
export function readManaged(): Promise<ManagedRead> {
  asking ??= ask().then((read) => {
    asking = null;
    if (missed) for (const listener of waiting) listener();
    missed = false;
    return read;
  });
  return asking;
}

/** The managed policy if the browser answers within `ms`, else `unread`; the answer is announced when it comes. */
export async function managedWithin(ms: number): Promise<ManagedRead> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unread = new Promise<ManagedRead>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'unread', policy: null }), ms);
  });
  const answer = readManaged();
  const first = await Promise.race([answer, unread]);
  clearTimeout(timer);
  if (first.state === 'unread') missed = true;
  return first;
}

/** Calls `listener` when an answer arrives that `managedWithin` had given up on. */
export function onLateManaged(listener: () => void, signal: AbortSignal): void {
  waiting.add(listener);
  signal.addEventListener('abort', () => waiting.delete(listener));
}

/** The last managed policy that the background saw. */
export async function readCachedManaged(): Promise<CachedManaged | null> {
  return cachedManagedIn(await chrome.storage.local.get('managed'));
}

/** That policy among stored values. */
export function cachedManagedIn({ managed }: Record<string, unknown>): CachedManaged | null {
  return isFields(managed) && 'policy' in managed ? { policy: managed.policy } : null;
}

/** When the managed policy was last read, in milliseconds since the epoch. */
export async function managedReadAt(): Promise<number | null> {
  const { managedReadAt: at } = await chrome.storage.local.get('managedReadAt');
  return typeof at === 'number' ? at : null;
}

/**
 * Reads the managed policy and keeps a copy for the next start; forgets the copy when the school
 * has withdrawn the policy. The time is kept apart, so that reading an unchanged policy again does
 * not look like a change to everybody who listens.
 */
export async function rememberManaged(now: number): Promise<ManagedRead> {
  const read = await readManaged();
  if (read.state === 'absent') await chrome.storage.local.remove(['managed', 'managedReadAt']);
  if (read.state === 'read') {
    const cached = await readCachedManaged();
    if (JSON.stringify(cached?.policy) !== JSON.stringify(read.policy)) {
      await chrome.storage.local.set({ managed: { policy: read.policy } });
    }
    await chrome.storage.local.set({ managedReadAt: now });
  }
  return read;
}

async function ask(): Promise<ManagedRead> {
  try {
    const policy: unknown = await chrome.storage.managed.get();
    const empty = !isFields(policy) || Object.keys(policy).length === 0;
    return empty ? { state: 'absent', policy: null } : { state: 'read', policy };
  } catch (error) {
    // Firefox throws where Chromium gives an empty object.
    const none = error instanceof Error && /manifest not found/i.test(error.message);
    return { state: none ? 'absent' : 'failed', policy: null };
  }
}
