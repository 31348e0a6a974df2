// All compose boxes of one document: what is done at a focus, and who hears which event. Loaded by
// `main.ts` when the first compose box gets the focus.

import { askForWords } from '../ui/other-words';
import type { BoxState } from '../ui/overlay';
import { type Box, boxOf, submits } from './box';
import { type Composer, createComposer } from './composer';
import { holds, targetOf } from './dom';
import { PRESS_EVENTS } from './gate';
import { USER_EVENTS, userActed } from './provenance';

const composers = new Set<Composer>();
/** The one that had the focus last. */
let current: Composer | null = null;
/** When the writer last pressed something that may submit a form; a press is good for one submit. */
let pressedAt = Number.NEGATIVE_INFINITY;
const SUBMIT_FOLLOWS_MS = 1000;

const neighbours = {
  mayRelease(composer: Composer): boolean {
    const controls = submits(composer.box);
    for (const other of composers) {
      const shares = other !== composer && submits(other.box).some((control) => controls.includes(control));
      if (shares && other.mustHold()) return false;
    }
    return true;
  },
  ended(composer: Composer, next: Box | null): void {
    composers.delete(composer);
    if (current === composer) current = null;
    if (next) compose(next);
  },
};

function compose(box: Box): Composer {
  for (const composer of composers) if (composer.box.editor === box.editor) return composer;
  if (navigator.userActivation?.isActive) userActed();
  current = createComposer(box, neighbours);
  composers.add(current);
  return current;
}

/** The focus has come to an element; `pressed`: it sends a box, and its press was held until we came. */
export function focusCame(target: Element, pressed = false): void {
  const box = boxOf(target);
  const composer = box && compose(box);
  if (composer && holds(composer.box.editor, target)) {
    current = composer;
    // A box that could not be checked gets another try.
    if (composer.state() === 'not-checked') void composer.start();
  }
  for (const other of composers) {
    if (!other.box.editor.isConnected) other.schedule();
    else if (other !== composer && other.isEmpty() && !holds(other.box.frame, target)) other.end();
    else other.approach(target);
  }
  if (pressed && target instanceof HTMLElement) {
    if (composer) composer.pressed();
    else target.click();
  }
}

export function shortcut(): void {
  current?.shortcut();
}

/** The state of the box that had the focus last. */
export function boxState(): BoxState | null {
  return current?.state() ?? null;
}

/** Whether an event is about our own card or badge. */
export function owns(event: Event): boolean {
  for (const { overlay } of composers) if (overlay.owns(event)) return true;
  return false;
}

/** Hears what the writer does. The capture phase at the window comes before every listener of the page's document. */
export function listen(): void {
  const types = [...PRESS_EVENTS, ...USER_EVENTS, 'input', 'compositionend', 'focusout', 'pointerover'];
  for (const type of new Set(types)) window.addEventListener(type, onEvent, true);
}

function onEvent(event: Event): void {
  const { type } = event;
  // Chromium does not mark the end of a composition as its own. A page that feigns one gains nothing.
  if ((!event.isTrusted && type !== 'compositionend') || owns(event)) return;
  const target = targetOf(event);
  if (!target) return;
  if (USER_EVENTS.includes(type)) {
    userActed();
    for (const composer of composers) composer.acted();
  }
  // The browser calls a `submit` its own even if a script has made it: only one that follows a press is a person's.
  if (type === 'submit') {
    const asked = performance.now() - pressedAt < SUBMIT_FOLLOWS_MS;
    pressedAt = Number.NEGATIVE_INFINITY;
    if (!asked) return;
  } else if (type === 'click' || (event as KeyboardEvent).key === 'Enter') pressedAt = performance.now();
  const pressed = PRESS_EVENTS.includes(type);
  if (pressed) {
    // The site may have made its box anew, or filled one that never had the focus.
    for (const composer of composers) if (!composer.box.editor.isConnected) composer.end();
    const box = !/key(press|up)/.test(type) && boxOf(target);
    if (box) compose(box);
  }
  for (const composer of composers) {
    if (pressed) {
      if (composer.gate.sees(event, target)) break;
    } else if (type === 'pointerover') composer.approach(target);
    else if (!holds(composer.box.editor, target)) continue;
    else if (type === 'focusout') composer.left();
    else if (/input|end/.test(type) && type !== 'beforeinput')
      composer.edited((event as InputEvent).isComposing ?? false);
  }
}

// Before anything is drawn; nearly always there is nothing to ask for.
await askForWords();
listen();
