// Holds a press of Post while the composer says so. It listens to every way in which a site may act
// on a press (pointer, mouse, touch, click, key, form submit), in the capture phase, to the writer's own events
// only. A press is let through whole or held whole: a site must never see half of one. Whether to
// hold is the composer's business; drawing it is the overlay's.

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
] as const;

export class Gate {
  readonly #box: Box;
  readonly #keeper: GateKeeper;
  /** What was decided at the first event of the press that is under way. */
  #press: Decision | null = null;
  #releasing = false;

  constructor(box: Box, keeper: GateKeeper) {
    this.#box = box;
    this.#keeper = keeper;
  }

  /** A trusted event of `PRESS_EVENTS`; `target` is the innermost element. True if it was held. */
  sees(event: Event, target: Element): boolean {
    // The `submit` that our own scripted click makes is a trusted one.
    if (this.#releasing) return false;
    // A new press begins: with a pointer, or with a key that is not held down.
    if (event.type === 'pointerdown' || (event.type === 'keydown' && !(event as KeyboardEvent).repeat))
      this.#press = null;
    // The end of a press that began elsewhere, or is over.
    if (!this.#press && /up$|end$|keypress/.test(event.type)) return false;
    if (!this.#sends(event, target)) return false;
    this.#press ??= this.#keeper.decide();
    const acts = this.#acts(event, target);
    if (this.#press === 'pass') {
      // What the browser makes of this event (a click, a submit) follows in this task.
      if (acts) setTimeout(() => this.#end(), 0);
      return false;
    }
    event.stopImmediatePropagation();
    // Not on pointer and touch events: the browser would leave out the click by which we know that
    // the press was meant. On mouse events it keeps the focus, and the caret, where they are.
    if (!/^(pointer|touch)/.test(event.type)) event.preventDefault();
    if (acts && !(event as KeyboardEvent).repeat) {
      // Judged again: the verdict may have come while the button was down.
      if (this.#keeper.decide() === 'hold') this.#keeper.held();
      else this.#keeper.awaited();
    }
    return true;
  }

  /**
   * Lets a held press go on, by one scripted click on the control as it is now, or a key where there
   * is none. Two clicks in one task would post twice.
   */
  release(): void {
    const { editor } = this.#box;
    const control = this.control();
    const form = editor.closest('form');
    this.#releasing = true;
    try {
      if (control) control.click();
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
      this.#releasing = false;
    }
  }

  /** The submit control, if it can be pressed. */
  control(): HTMLElement | null {
    return submits(this.#box).find((one) => !one.matches(':disabled,[aria-disabled="true"]')) ?? null;
  }

  #end(): void {
    if (this.#press !== 'pass') return;
    this.#press = null;
    this.#keeper.passed();
  }

  /** Whether the event belongs to a press that sends this box. */
  #sends(event: Event, target: Element): boolean {
    const { editor } = this.#box;
    if (event.type === 'submit') return target.contains(editor) && target === editor.closest('form');
    const key = event instanceof KeyboardEvent ? event : null;
    if (key && holds(editor, target)) return this.#isSendKey(key);
    if (key && key.key !== 'Enter' && key.key !== ' ') return false;
    return submits(this.#box).some((control) => holds(control, target));
  }

  #isSendKey(event: KeyboardEvent): boolean {
    // Enter that ends a composition belongs to the input method, and one that chooses from a list to the list.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return false;
    if (event.shiftKey || event.altKey) return false;
    const { editor, kind } = this.#box;
    if (event.ctrlKey || event.metaKey) return kind.keys.includes('mod-enter');
    return kind.keys.includes('enter') && !editor.hasAttribute('aria-activedescendant');
  }

  /** Whether this is the event of a press at which it counts as made. */
  #acts(event: Event, target: Element): boolean {
    if (event.type === 'click' || event.type === 'submit') return true;
    if (event.type !== 'keydown' && event.type !== 'keyup') return false;
    // A button acts on Enter going down and on Space coming up.
    const space = (event as KeyboardEvent).key === ' ' && !holds(this.#box.editor, target);
    return space ? event.type === 'keyup' : event.type === 'keydown';
  }
}
