// Pauses: sites on which the teacher has asked for quiet, until tomorrow or until it is turned on
// again. Whether the school allows a pause is in the policy (`pauseLocked`).

import type { PolicyStatus } from '../generated/engine';
import { isFields } from './shape';

/** Until when: milliseconds since the epoch, or until it is turned on again. */
export type Pause = number | 'always';
/** By site host, as `siteHost` gives it. */
export type Pauses = Readonly<Record<string, Pause>>;

/** The host as people say it; the key of a pause. */
export function siteHost(hostname: string): string {
  return hostname.replace(/^(?:www|m|mobile)\.(?=[^.]+\.)/, '');
}

export async function readPauses(): Promise<Pauses> {
  const { pauses } = await chrome.storage.local.get('pauses');
  if (!isFields(pauses)) return {};
  const sound: Record<string, Pause> = {};
  for (const [host, pause] of Object.entries(pauses)) {
    if (pause === 'always' || typeof pause === 'number') sound[host] = pause;
  }
  return sound;
}

/** The pause in force on a host, or null; one whose time is over does not count. */
export function pauseOn(pauses: Pauses, host: string, now: number): Pause | null {
  const pause = Object.hasOwn(pauses, host) ? pauses[host] : undefined;
  if (pause === undefined) return null;
  return pause === 'always' || pause > now ? pause : null;
}

/** Pauses a host; also clears away pauses whose time is over. */
export async function pause(host: string, until: 'tomorrow' | 'always', now: number): Promise<void> {
  const pauses = await readPauses();
  const kept = Object.entries(pauses).filter(([key]) => pauseOn(pauses, key, now) !== null);
  const end = until === 'always' ? until : startOfTomorrow(now);
  await chrome.storage.local.set({ pauses: { ...Object.fromEntries(kept), [host]: end } });
}

export async function resume(host: string): Promise<void> {
  const { [host]: _ended, ...others } = await readPauses();
  await chrome.storage.local.set({ pauses: others });
}

export function onPausesChange(listener: () => void, signal: AbortSignal): void {
  const heard = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && 'pauses' in changes) listener();
  };
  if (signal.aborted) return;
  chrome.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => chrome.storage.onChanged.removeListener(heard));
}

/** Whether the school keeps checking on: a locked list of switched-off sites leaves no room for a pause. */
export function pauseLocked(status: PolicyStatus): boolean {
  return status.locked.includes('sites') || status.locked.includes('sites.disabled');
}

function startOfTomorrow(now: number): number {
  const day = new Date(now);
  day.setHours(24, 0, 0, 0);
  return day.getTime();
}
