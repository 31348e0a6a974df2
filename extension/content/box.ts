// A compose box: found from what has the focus or is being pressed, and described as a `Post`. What
// a site calls things is the adapter's; here is only how its selectors and readers are applied.

import type { Audience, Post } from '../generated/engine';
import type { Adapter, BoxElements, BoxKind } from '../sites/adapter';
import { adapterOf } from '../sites/index';
import { closest } from './dom';
import { isField } from './text';

export interface Box extends BoxElements {
  readonly adapter: Adapter;
  readonly kind: BoxKind;
}

/** The compose box that an element is in, or that it is the submit control of. */
export function boxOf(target: Element): Box | null {
  const document = target.ownerDocument;
  const adapter = adapterOf(document);
  if (!adapter) return null;
  for (const kind of adapter.boxes) {
    const editor = closest(target, kind.editor);
    if (editor) return editable(editor) ? boxAt(adapter, kind, editor) : null;
  }
  // A draft that the site has restored can be sent without the box ever having had the focus.
  if (!closest(target, 'button,[role="button"],input[type="submit"]')) return null;
  for (const kind of adapter.boxes) {
    for (const selector of kind.frame) {
      const editor = closest(target, selector)?.querySelector<HTMLElement>(kind.editor);
      if (!editor || !editable(editor)) continue;
      const box = boxAt(adapter, kind, editor);
      if (submits(box).some((control) => control.contains(target))) return box;
    }
  }
  return null;
}

/** The same box after the site has made its editor anew. */
export function remounted({ adapter, kind, frame }: Box): Box | null {
  const editor = frame.isConnected && frame.querySelector<HTMLElement>(kind.editor);
  return editor && editable(editor) ? boxAt(adapter, kind, editor) : null;
}

function boxAt(adapter: Adapter, kind: BoxKind, editor: HTMLElement): Box {
  const document = editor.ownerDocument;
  let frame = editor;
  for (const selector of kind.frame) {
    const found = closest(editor, selector);
    if (!found || found === document.body || found === document.documentElement) continue;
    frame = found;
    break;
  }
  return { adapter, kind, editor, frame, document, location: document.location };
}

function editable(editor: HTMLElement): boolean {
  return isField(editor) ? !editor.readOnly && !editor.disabled : editor.isContentEditable;
}

/** The controls that send, the likeliest first. */
export function submits(box: Box): HTMLElement[] {
  const { editor, frame, kind } = box;
  if (typeof kind.submit === 'function') return kind.submit(box);
  const root = editor.getRootNode() as Document | ShadowRoot;
  for (const selector of kind.submit) {
    const near = [...frame.querySelectorAll<HTMLElement>(selector)];
    if (near.length > 0) return near;
    // Outside of the frame, but not in somebody else's dialog.
    const dialog = 'dialog,[role="dialog"]';
    const far = [...root.querySelectorAll<HTMLElement>(selector)].filter(
      (control) => control.closest(dialog) === editor.closest(dialog),
    );
    if (far.length > 0) return far;
  }
  return [];
}

/**
 * All that decides what the checker says, and the handle of the account that posts. What cannot be
 * read is unknown, never left out silently.
 */
export function postOf(box: Box, text: string): { readonly post: Post; readonly handle: string | null } {
  const { adapter, kind } = box;
  const read = <T>(reader: ((box: BoxElements) => T) | undefined, otherwise: T): T => {
    try {
      return reader ? reader(box) : otherwise;
    } catch {
      return otherwise;
    }
  };
  const post: Post = {
    text,
    site: adapter.id,
    surface: typeof kind.surface === 'string' ? kind.surface : read(kind.surface, 'post'),
    // The engine knows which handles are work accounts.
    account: 'personal',
    audience: read<Audience>(kind.audience, { scope: 'unknown', except: [] }),
    recipients: read(kind.recipients, []),
    location: read(kind.location, null),
    media: read(kind.media, []),
    inReplyTo: read(kind.inReplyTo, null),
  };
  return { post, handle: read(kind.self, null) };
}
