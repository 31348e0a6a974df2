// The content script's way in. On a page where nobody composes it is one `focusin` listener and
// nothing else: all the rest is in `composer.js`, which is loaded when the focus comes to something
// that is a compose box, or that may send one.

import { loadEngine } from '../engine/load';
import { adapterOf } from '../sites/index';
import { isToPage, type PageState } from '../store/messages';
import { siteHost } from '../store/pauses';
import { closest, focused, shadowOf, targetOf } from './dom';

type Composers = typeof import('./composers');

let loading: Promise<Composers> | null = null;
let composers: Composers | null = null;
const heard = new WeakSet<Node>();

/** Whether an element is in a compose box, or a button in the frame of one. */
function concerns(target: Element): 'box' | 'button' | null {
  const boxes = adapterOf(document)?.boxes ?? [];
  if (boxes.some(({ editor }) => closest(target, editor))) return 'box';
  const beside = boxes.some(({ editor, frame }) =>
    frame.some((selector) => closest(target, selector)?.querySelector(editor)),
  );
  return beside && closest(target, 'button,[role="button"],input[type="submit"]') ? 'button' : null;
}

function onFocus(event: Event): void {
  if (!event.isTrusted || composers?.owns(event)) return;
  for (const node of event.composedPath()) if (node instanceof ShadowRoot) listenIn(node);
  const target = targetOf(event);
  if (target) consider(target);
}

/** Focus that moves within a shadow root is not seen outside of it. */
function listenIn(root: ShadowRoot): void {
  if (heard.has(root)) return;
  heard.add(root);
  root.addEventListener('focusin', onFocus, true);
}

/** The focus has come to an element, or was there before us. */
function consider(outer: Element): void {
  let target = outer;
  for (let root = shadowOf(target); root; root = shadowOf(target)) {
    listenIn(root);
    if (!root.activeElement) break;
    target = root.activeElement;
  }
  if (composers) composers.focusCame(target);
  else {
    const concern = concerns(target);
    if (concern) void load(target, concern === 'button');
  }
}

/** `button`: a draft that the site has restored may be sent by the very press that brings us here. */
async function load(target: Element, button: boolean): Promise<void> {
  let pressed = false;
  const hold = (event: Event): void => {
    if (!event.isTrusted || !event.composedPath().includes(target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = true;
  };
  if (button) window.addEventListener('click', hold, true);
  // Beside the rest, not after it; where it cannot run, the composer finds another.
  if (!loading) loadEngine().catch(() => {});
  try {
    loading ??= import(chrome.runtime.getURL('composer.js')) as Promise<Composers>;
    composers = await loading;
  } catch {
    // The extension has been updated under an open page: there is nobody to ask, and nothing is held.
    if (pressed && target instanceof HTMLElement) target.click();
  }
  window.removeEventListener('click', hold, true);
  composers?.focusCame(target, pressed);
}

chrome.runtime.onMessage.addListener((message: unknown, sender, answer: (state: PageState) => void) => {
  if (sender.id !== chrome.runtime.id || sender.tab || !isToPage(message)) return;
  if (message.type === 'shortcut') {
    if (document.hasFocus() && document.activeElement?.tagName !== 'IFRAME') composers?.shortcut();
  } else if (window === top) {
    const adapter = adapterOf(document);
    const host = siteHost(location.hostname);
    const box = composers?.boxState() ?? null;
    answer({ type: 'page-state', box, site: adapter?.id ?? '', name: adapter?.name || host, host });
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
    composers?.listen();
  }).observe(document, { childList: true });
}
