// Carries spans over one edit, until the next check has looked at the new text. It fails closed: a
// span that the edit touched, or may have touched, is given up, for a mark under the wrong word is
// worse than one that comes a frame later.

import type { Span } from '../generated/engine';

/** Where two texts differ: old `start..end` was replaced, and what follows moved by `by` UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

/**
 * The one edit that turns `before` into `after`, or null when they are equal. Where the place is
 * ambiguous ("Will" to "Willl": which l is new?), the edit covers every place it may have been.
 */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const short = Math.min(before.length, after.length);
  let head = 0;
  while (head < short && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < short &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return {
    start: Math.min(head, short - tail),
    end: Math.max(head, before.length - tail),
    by: after.length - before.length,
  };
}

/** The span after the edit, or null when the edit touched it (an edit right at its edge counts). */
export function carry(span: Span, edit: Edit | null): Span | null {
  if (!edit || span.end < edit.start) return span;
  if (span.start <= edit.end) return null;
  return { start: span.start + edit.by, end: span.end + edit.by };
}
