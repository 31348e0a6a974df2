// Where a box and its words are on the page, for the overlay: rectangles of words, clipped to what
// can be seen of them, the caret, and the site's own labels and submit control. Only reads.

import type { Span, Subject } from '../generated/engine';
import type { Geometry } from '../ui/overlay';
import { type Box, submits } from './box';
import { parentOf } from './dom';
import { Mirror } from './mirror';
import { isField, offsetOf, rangesOf, type TextMap } from './text';

export interface BoxGeometry extends Geometry {
  /** Offset of the caret in the text. */
  caretOffset(): number;
}

export function geometryOf(box: Box, map: () => TextMap, signal: AbortSignal): BoxGeometry {
  const { editor, frame, kind } = box;
  const mirror = isField(editor) ? new Mirror(editor, signal) : null;
  const clippers = clippersOf(editor);

  const rects = (span: Span): DOMRect[] => {
    const found = mirror
      ? mirror.rects(span)
      : rangesOf(map(), span).flatMap((range) => [...range.getClientRects()]);
    const seen = clippers.map((element) => element.getBoundingClientRect());
    return lines(found).filter((rect) =>
      seen.every(
        (clip) =>
          rect.right > clip.left + 1 &&
          rect.left < clip.right - 1 &&
          rect.top > clip.top - rect.height / 2 &&
          rect.bottom < clip.bottom + 4,
      ),
    );
  };

  const selection = (): { node: Node; offset: number } | null => {
    const root = editor.getRootNode();
    const chosen = editor.ownerDocument.getSelection();
    if (!chosen) return null;
    // A shadow root hides its selection from the document; newer browsers tell when asked for it.
    const range =
      root instanceof ShadowRoot && 'getComposedRanges' in chosen
        ? chosen.getComposedRanges({ shadowRoots: [root] })[0]
        : chosen.rangeCount > 0 && chosen.getRangeAt(0);
    return range && editor.contains(range.endContainer)
      ? { node: range.endContainer, offset: range.endOffset }
      : null;
  };

  const caretOffset = (): number => {
    if (isField(editor)) return editor.selectionEnd ?? 0;
    const at = selection();
    return at ? offsetOf(map(), at.node, at.offset) : map().text.length;
  };

  return {
    editor,
    frame,
    rects,
    caretOffset,
    caret() {
      if (mirror) {
        const at = caretOffset();
        return mirror.rects({ start: at, end: at })[0] ?? null;
      }
      const at = selection();
      if (!at) return null;
      const range = editor.ownerDocument.createRange();
      range.setStart(at.node, at.offset);
      // A caret on an empty line has no rectangle of its own; its line has.
      const near =
        at.node instanceof Element ? (at.node.childNodes[at.offset] ?? at.node) : at.node.parentElement;
      return range.getClientRects()[0] ?? (near instanceof Element ? near.getBoundingClientRect() : null);
    },
    label(subject: Subject) {
      return (subject !== 'text' && subject !== 'time' && kind.labels?.[subject]?.(box)) || null;
    },
    submit() {
      return submits(box)[0] ?? null;
    },
  };
}

/** Joins rectangles that stand side by side on one line: a name in two text nodes gets one mark. */
function lines(rects: readonly DOMRect[]): DOMRect[] {
  const joined: DOMRect[] = [];
  for (const rect of rects) {
    if (rect.width === 0) continue;
    const last = joined.at(-1);
    const overlap = last ? Math.min(last.bottom, rect.bottom) - Math.max(last.top, rect.top) : 0;
    if (last && overlap > Math.min(last.height, rect.height) / 2 && gap(last, rect) < 2) {
      const left = Math.min(last.left, rect.left);
      const top = Math.min(last.top, rect.top);
      joined[joined.length - 1] = new DOMRect(
        left,
        top,
        Math.max(last.right, rect.right) - left,
        Math.max(last.bottom, rect.bottom) - top,
      );
    } else joined.push(rect);
  }
  return joined;
}

function gap(one: DOMRect, other: DOMRect): number {
  return Math.max(one.left, other.left) - Math.min(one.right, other.right);
}

/** The editor and what scrolls or hides around it. */
function clippersOf(editor: HTMLElement): Element[] {
  const found: Element[] = [];
  for (let element: Element | null = editor; element; element = parentOf(element)) {
    const view = element.ownerDocument.defaultView;
    if (element === element.ownerDocument.documentElement || element === element.ownerDocument.body) break;
    if (element === editor ? isField(editor) : view && getComputedStyle(element).overflow !== 'visible')
      found.push(element);
    else if (element === editor && getComputedStyle(editor).overflow !== 'visible') found.push(editor);
  }
  return found;
}
