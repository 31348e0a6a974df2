// The host of the overlay: one element with a closed root inside the site's own dialog, in the top layer
// where there is one. It comes back when the site removes it, and keeps what happens in it to itself.

import type { Geometry } from './overlay';
import { parentOf } from './page';

// A page closes its composer on a press outside it, and reads single keys as commands; for the page, a
// press or a key in the overlay has not happened.
const PRIVATE =
  'pointerdown pointerup pointermove pointerover pointerout pointercancel mousedown mouseup mousemove mouseover mouseout ' +
  'click dblclick auxclick contextmenu touchstart touchmove touchend wheel focusin focusout keydown keyup keypress ' +
  'beforeinput input change copy cut paste selectstart dragstart animationstart animationend transitionend';

// A site that takes the host out again and again does not want it there: give way rather than fight.
const MOST_RETURNS = 20;

export interface Host {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host into the page, or back, above everything. Cheap when it is there. */
  attach(): void;
}

export function attachHost({ editor, frame }: Geometry, signal: AbortSignal): Host {
  const document = editor.ownerDocument;
  const host = document.createElement('second-look');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  for (const type of PRIVATE.split(' '))
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });

  let returns = 0;
  const observer = new MutationObserver(() => {
    if (!host.isConnected && editor.isConnected) attach();
  });
  const attach = () => {
    if (signal.aborted) return;
    if (!host.isConnected && returns < MOST_RETURNS) {
      returns += 1;
      const home = homeOf(editor, frame);
      home.append(host);
      observer.disconnect();
      observer.observe(home, { childList: true });
    }
    // Not where popovers are unknown, nor while the page is being taken apart.
    if (host.isConnected && host.showPopover && !host.matches(':popover-open')) host.showPopover();
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  attach();
  return { host, root, attach };
}

/** The frame; never inside text that is being edited, nor in an element that shows no children. */
function homeOf(editor: HTMLElement, frame: HTMLElement): Element {
  let home: Element = frame;
  while (
    home === editor ||
    (home as HTMLElement).isContentEditable ||
    editor.contains(home) ||
    /^(textarea|input|select|button)$/i.test(home.tagName)
  )
    home = parentOf(home) ?? editor.ownerDocument.body;
  return home;
}
