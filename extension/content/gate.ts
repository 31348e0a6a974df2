// Holds a press of Post while the composer says so. It hears every way in which a site may act on a
// press (pointer, mouse, touch, click, key, form submit), in the capture phase, and the writer's own
// events only. A press is let through whole or held whole: a site must never see half of one.
// Whether to hold is the composer's business; drawing it is the overlay's.

import { type Box, submits } from './box';
import { holds } from './dom';

/** `wait`: the verdict on what is being sent is not there yet. */
export type Decision = 'pass' | 'hold' | 'wait';

export interface GateKeeper {
  /** Judges exactly what is being sent. */
  decide(): Decision;
  /** A press was held, whole. */
  held(): void;
  /** A press was held because the verdict is not there: get it, then decide. */
  awaited(): void;
  /** A press was let through, whole. */
  passed(): void;
}

export interface Gate {
  /** A trusted event of `PRESS_EVENTS`; `target` is the innermost element. True if it was held. */
  sees(event: Event, target: Element): boolean;
  /** Lets a held press go on, by one scripted press: two in one task would post twice. */
  release(): void;
  /** The submit control, if it can be pressed. */
  control(): HTMLElement | undefined;
}

/** Everything that a press can arrive as. */
export const PRESS_EVENTS = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'keydown',
  'keypress',
  'keyup',
  'submit',
];

export function createGate(box: Box, keeper: GateKeeper): Gate {
  const { editor, kind } = box;
  /** What was decided at the first event of the press that is under way. */
  let press: Decision | null = null;
  let releasing = false;

  const control = (): HTMLElement | undefined =>
    submits(box).find((one) => !one.matches(':disabled,[aria-disabled="true"]'));

  const isSendKey = (event: KeyboardEvent): boolean => {
    // Enter that ends a composition belongs to the input method, and one that chooses from a list to the list.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return false;
    if (event.shiftKey || event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return kind.keys.includes('mod-enter');
    return kind.keys.includes('enter') && !editor.hasAttribute('aria-activedescendant');
  };

  /** Whether the event belongs to a press that sends this box. */
  const sends = (event: Event, target: Element): boolean => {
    if (event.type === 'submit') return target === editor.closest('form');
    if (event instanceof KeyboardEvent) {
      if (holds(editor, target)) return isSendKey(event);
      if (!/^(Enter| )$/.test(event.key)) return false;
    }
    return submits(box).some((one) => holds(one, target));
  };

  /** Whether this is the event of a press at which it counts as made. */
  const counts = (event: Event, target: Element): boolean => {
    if (!(event instanceof KeyboardEvent)) return /click|submit/.test(event.type);
    // A button acts on Enter going down and on Space coming up.
    const space = event.key === ' ' && !holds(editor, target);
    return !event.repeat && event.type === (space ? 'keyup' : 'keydown');
  };

  return {
    control,
    sees(event, target) {
      // The `submit` that our own scripted click makes is a trusted one.
      if (releasing) return false;
      // A new press begins: with a pointer, or with a key that is not held down.
      if (/rdown|ydown/.test(event.type) && !(event as KeyboardEvent).repeat) press = null;
      // The end of a press that began elsewhere, or is over.
      if (!press && /up|end|keypress/.test(event.type)) return false;
      if (!sends(event, target)) return false;
      press ??= keeper.decide();
      if (press === 'pass') {
        // What the browser makes of this event (a click, a submit) follows in this task.
        if (counts(event, target))
          setTimeout(() => {
            if (press !== 'pass') return;
            press = null;
            keeper.passed();
          });
        return false;
      }
      event.stopImmediatePropagation();
      // Not on pointer and touch events: the browser would leave out the click by which we know that
      // the press was meant. On mouse events it keeps the focus, and the caret, where they are.
      if (!/^(pointer|touch)/.test(event.type)) event.preventDefault();
      // Judged again where it counts: the verdict may have come while the button was down.
      if (counts(event, target)) keeper[keeper.decide() === 'hold' ? 'held' : 'awaited']();
      return true;
    },
    release() {
      const form = editor.closest('form');
      releasing = true;
      try {
        // Found again: some sites make a new node with every key.
        const button = control();
        if (button) button.click();
        else if (form) form.requestSubmit();
        else {
          const enter = {
            key: 'Enter',
            code: 'Enter',
            keyCode: 13,
            bubbles: true,
            cancelable: true,
            composed: true,
          };
          for (const type of ['keydown', 'keyup']) editor.dispatchEvent(new KeyboardEvent(type, enter));
        }
      } finally {
        releasing = false;
      }
    },
  };
}
