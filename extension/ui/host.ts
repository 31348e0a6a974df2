// The host of the overlay: one element with a closed root inside the site's own dialog, in the top layer
// where there is one. It comes back when the site removes it, and keeps what happens in it to itself.

import type { Geometry } from './overlay';
import { parentOf } from './page';

// A page closes its composer on a press outside it, and reads single keys as commands; for the page, a
// press or a key in the overlay has not happened.
const PRIVATE =
  'pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend wheel ' +
  'focusin focusout keydown keyup keypress beforeinput input copy';

// A site that takes the host out again and again does not want it there: give way rather than fight.
const MOST_RETURNS = 20;

export interface Host {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host into the page, or back, above everything. Cheap when it is there. */
  attach(): void;
}

export function attachHost({ editor, frame }: Geometry, signal: AbortSignal): Host {
  const host = editor.ownerDocument.createElement('second-look');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  for (const type of PRIVATE.split(' '))
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  // Never inside text that is being edited: without a frame, the nearest dialog, else the body.
  let home: Element = frame;
  while (home === editor || ((home as HTMLElement).isContentEditable && home.tagName !== 'BODY'))
    home = parentOf(home)?.closest('dialog,[role=dialog]') ?? editor.ownerDocument.body;

  let returns = 0;
  const attach = () => {
    if (signal.aborted || !editor.isConnected) return;
    if (!host.isConnected && returns < MOST_RETURNS) {
      returns += 1;
      home.append(host);
    }
    // Not while the page is being taken apart.
    if (host.isConnected && !host.matches(':popover-open')) host.showPopover();
  };
  attach();
  const observer = new MutationObserver(attach);
  observer.observe(home, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  return { host, root, attach };
}
