// The content script's way in. On a page where nobody composes it is one `focusin` listener and
// nothing else. The first compose box that gets the focus brings everything: engine, overlay, gate.

import { adapterOf } from '../sites/index';
import { isToPage, type PageState } from '../store/messages';
import { siteHost } from '../store/pauses';
import { type Box, boxOf, submits } from './box';
import { type Composer, createComposer } from './composer';
import { focused, holds, shadowOf, targetOf } from './dom';
import { PRESS_EVENTS } from './gate';
import { USER_EVENTS, userActed } from './provenance';

const composers = new Set<Composer>();
/** The one that had the focus last. */
let current: Composer | null = null;
let listening = false;
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
  listen();
  if (navigator.userActivation?.isActive) userActed();
  const composer = createComposer(box, neighbours);
  composers.add(composer);
  current = composer;
  return composer;
}

function onFocus(event: FocusEvent): void {
  if (!event.isTrusted || ownedBy(event)) return;
  // Focus that moves within a shadow root is not seen outside of it.
  for (const node of event.composedPath()) if (node instanceof ShadowRoot) listenForFocus(node);
  const target = targetOf(event);
  if (target) consider(target);
}

/** The focus has come to an element, or was there before us. */
function consider(target: Element): void {
  for (let element: Element = target; ; ) {
    const root = shadowOf(element);
    if (!root) break;
    listenForFocus(root);
    if (!root.activeElement) break;
    element = target = root.activeElement;
  }
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
}

const heard = new WeakSet<Node>();

function listenForFocus(root: ShadowRoot): void {
  if (heard.has(root)) return;
  heard.add(root);
  root.addEventListener('focusin', (event) => onFocus(event as FocusEvent), true);
}

function ownedBy(event: Event): Composer | null {
  for (const composer of composers) if (composer.overlay.owns(event)) return composer;
  return null;
}

/** From the first compose box on. The capture phase at the window comes before every listener of the page's document. */
function listen(): void {
  if (listening) return;
  listening = true;
  const types = [...PRESS_EVENTS, ...USER_EVENTS, 'input', 'compositionend', 'focusout', 'pointerover'];
  for (const type of new Set(types)) window.addEventListener(type, onEvent, true);
}

function onEvent(event: Event): void {
  const { type } = event;
  // Chromium does not mark the end of a composition as its own. A page that feigns one gains nothing.
  if ((!event.isTrusted && type !== 'compositionend') || ownedBy(event)) return;
  const target = targetOf(event);
  if (!target) return;
  if (USER_EVENTS.some((one) => one === type)) {
    userActed();
    for (const composer of composers) composer.acted();
  }
  const pressed = PRESS_EVENTS.some((one) => one === type);
  // The browser calls a `submit` its own even if a script has made it: only one that follows a press is a person's.
  if (type === 'submit') {
    const asked = performance.now() - pressedAt < SUBMIT_FOLLOWS_MS;
    pressedAt = Number.NEGATIVE_INFINITY;
    if (!asked) return;
  } else if (type === 'click' || (event as KeyboardEvent).key === 'Enter') pressedAt = performance.now();
  if (pressed) {
    // The site may have made its box anew, or filled one that never had the focus.
    for (const composer of composers) if (!composer.box.editor.isConnected) composer.end();
    if (type !== 'keypress' && type !== 'keyup') {
      const box = boxOf(target);
      if (box) compose(box);
    }
  }
  for (const composer of composers) {
    const inside = holds(composer.box.editor, target);
    if (pressed) {
      if (composer.gate.sees(event, target)) break;
    } else if (type === 'pointerover') composer.approach(target);
    else if (!inside) continue;
    else if (type === 'input') composer.edited((event as InputEvent).isComposing);
    else if (type === 'compositionend') composer.edited(false);
    else if (type === 'focusout') composer.left();
  }
}

chrome.runtime.onMessage.addListener((message: unknown, sender, answer: (state: PageState) => void) => {
  if (sender.id !== chrome.runtime.id || sender.tab || !isToPage(message)) return;
  if (message.type === 'shortcut') {
    const inFrame = document.activeElement?.tagName === 'IFRAME';
    if (document.hasFocus() && !inFrame) current?.shortcut();
  } else if (window === top) {
    const adapter = adapterOf(document);
    const host = siteHost(location.hostname);
    answer({
      type: 'page-state',
      box: current?.state() ?? null,
      site: adapter?.id ?? '',
      name: adapter?.name || host,
      host,
    });
  }
});

window.addEventListener('focusin', onFocus, true);
// A script that a permission has just brought in comes after the focus.
const active = focused(document);
if (active && active !== document.body) consider(active);

// An editor's frame without an address is often written into by its page, which takes every listener
// away with the old document; then they are put back.
if (window !== top && /^about:/.test(location.href)) {
  new MutationObserver(() => {
    window.addEventListener('focusin', onFocus, true);
    listening = false;
    if (composers.size > 0) listen();
  }).observe(document, { childList: true });
}
