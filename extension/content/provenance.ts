// Only what a person did is checked. A page could otherwise write names into a box by script and learn
// from the badge which of them are on the roster. So a check needs a user's own event in this document
// a moment ago, and each such event pays for a few checks only. The browser makes none of these events
// for a script's `execCommand`, a set value or a dispatched event.

/** Trusted events that stand for a person. Dictation and input methods come as `beforeinput`. */
export const USER_EVENTS = ['keydown', 'pointerdown', 'beforeinput', 'paste', 'drop'];

const LASTS_MS = 5000;
const CHECKS_EACH = 4;

let since = Number.NEGATIVE_INFINITY;
let left = 0;

/** Called for each trusted event of `USER_EVENTS`. */
export function userActed(): void {
  since = performance.now();
  left = CHECKS_EACH;
}

/** Whether a check may run now; takes one of those that the last event pays for. */
export function mayCheck(): boolean {
  if (left <= 0 || performance.now() - since > LASTS_MS) return false;
  left--;
  return true;
}
