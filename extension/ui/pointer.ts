// Hover and click on marked words. Marks take no part in hit testing (the words under them belong to the
// writer), so the pointer is compared with the words' rectangles. Only a person's own events count.

const REST_MS = 300;
const LEAVE_MS = 250;
const STILL_PX = 3;

export interface PointerTargets {
  /** Key of the finding whose words are under the pointer, if the event is the box's. */
  wordsAt(event: MouseEvent): string | null;
  /** The pointer is on the open card, its words, or the straight way between them. */
  near(event: MouseEvent): boolean;
  owns(event: Event): boolean;
  /** The pointer rests on marked words (`hover`), or they were clicked. */
  open(key: string, hover: boolean): void;
  /** The pointer has left for good (`hover`), or pressed something else. */
  leave(hover: boolean): void;
}

export interface Pointer {
  /** Forgets what was about to happen: the writer types, or a card has just closed. */
  reset(): void;
}

export function watchPointer(document: Document, targets: PointerTargets, signal: AbortSignal): Pointer {
  let rest = 0;
  let leave = 0;
  let at = { x: 0, y: 0, key: null as string | null };
  let down = { x: 0, y: 0 };
  const on = <K extends 'pointermove' | 'pointerdown' | 'click'>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
  ) =>
    document.addEventListener(type, (event) => event.isTrusted && listener(event), {
      capture: true,
      passive: true,
      signal,
    });
  const reset = () => {
    clearTimeout(rest);
    clearTimeout(leave);
    leave = 0;
    at = { ...at, key: null };
  };
  const moved = (event: MouseEvent, from: { x: number; y: number }) =>
    Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX;

  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const key = targets.owns(event) ? null : targets.wordsAt(event);
    if (key !== at.key || moved(event, at)) {
      clearTimeout(rest);
      at = { x: event.clientX, y: event.clientY, key };
      if (key && !event.buttons) rest = window.setTimeout(() => targets.open(key, true), REST_MS);
    }
    if (targets.near(event)) {
      clearTimeout(leave);
      leave = 0;
    } else if (!leave) {
      leave = window.setTimeout(() => {
        leave = 0;
        targets.leave(true);
      }, LEAVE_MS);
    }
  });
  on('pointerdown', (event) => {
    down = { x: event.clientX, y: event.clientY };
    if (!targets.owns(event) && !targets.wordsAt(event)) targets.leave(false);
  });
  on('click', (event) => {
    // A drag that ends on marked words selects text; it asks for nothing.
    if (event.button || moved(event, down) || targets.owns(event)) return;
    const key = targets.wordsAt(event);
    if (key) targets.open(key, false);
  });
  signal.addEventListener('abort', reset);
  return { reset };
}
