// What a page has really sent. `window.__posted` is for tests; the pages draw the same list in their feed.
// Nothing here drops a repeated entry: a post that goes out twice is there twice.

import { useSyncExternalStore } from 'react';

export interface Posted {
  readonly surface: 'post' | 'reply' | 'message';
  /** As the editor's own model gives it, without line ends after the last line. */
  readonly text: string;
  /** The audience in the site's own words; null where the box has none. */
  readonly audience: string | null;
  readonly location: string | null;
  /** Whom it went to: message partners, people tagged, or the author answered. */
  readonly recipients: readonly string[];
  /** How many photos and videos went with it. */
  readonly media: number;
}

declare global {
  interface Window {
    __posted: readonly Posted[];
  }
}

const listeners = new Set<() => void>();
window.__posted = [];

export function send(entry: Partial<Posted> & Pick<Posted, 'surface' | 'text'>): void {
  const text = entry.text.replace(/\n+$/, '');
  const whole: Posted = { audience: null, location: null, recipients: [], media: 0, ...entry, text };
  window.__posted = [...window.__posted, whole];
  for (const listener of listeners) listener();
}

/** Everything sent from this page so far, oldest first. */
export function usePosted(): readonly Posted[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => window.__posted,
  );
}
