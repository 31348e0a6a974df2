// Where a box and its words are on the page, for the overlay: rectangles of words, clipped to what
// can be seen of them, the caret, and the site's own labels and submit control. Only reads.

import type { Geometry } from '../ui/overlay';
import { type Box, submits } from './box';
import { parentOf } from './dom';
import { mirrorOf } from './mirror';
import { isField, offsetOf, rangesOf, type TextMap } from './text';

export interface BoxGeometry extends Geometry {
  /** Offset of the caret in the text. */
  caretOffset(): number;
}

export function geometryOf(box: Box, map: () => TextMap, signal: AbortSignal): BoxGeometry {
  const { editor, frame, kind } = box;
  const mirror = isField(editor) && mirrorOf(editor, signal);

  // The editor and what is around it, as far as it scrolls or hides.
  const clips: Element[] = [];
  for (let at: Element | null = editor; at && at.tagName !== 'BODY'; at = parentOf(at))
    if (isField(at) || getComputedStyle(at).overflow !== 'visible') clips.push(at);

  const selection = (): { readonly node: Node; readonly offset: number } | null => {
    const root = editor.getRootNode();
    const chosen = editor.ownerDocument.getSelection();
    // A shadow root hides its selection from the document; newer browsers tell when asked for it.
    const range =
      chosen && root instanceof ShadowRoot && 'getComposedRanges' in chosen
        ? chosen.getComposedRanges({ shadowRoots: [root] })[0]
        : chosen?.rangeCount && chosen.getRangeAt(0);
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
    caretOffset,
    rects(span) {
      const found = mirror
        ? mirror(span)
        : rangesOf(map(), span).flatMap((range) => [...range.getClientRects()]);
      const seen = clips.map((element) => element.getBoundingClientRect());
      return joined(found).filter((rect) =>
        seen.every(
          (clip) =>
            rect.right > clip.left + 1 &&
            rect.left < clip.right - 1 &&
            rect.top > clip.top - rect.height / 2 &&
            rect.bottom < clip.bottom + 4,
        ),
      );
    },
    caret() {
      if (mirror) {
        const at = caretOffset();
        return mirror({ start: at, end: at })[0] ?? null;
      }
      const at = selection();
      if (!at) return null;
      const range = editor.ownerDocument.createRange();
      range.setStart(at.node, at.offset);
      // A caret on an empty line has no rectangle of its own; its line has.
      const line = at.node.childNodes[at.offset] ?? at.node;
      return range.getClientRects()[0] ?? (line instanceof Element ? line.getBoundingClientRect() : null);
    },
    label: (subject) => (subject !== 'text' && subject !== 'time' && kind.labels?.[subject]?.(box)) || null,
    submit: () => submits(box)[0] ?? null,
  };
}

/** Joins what stands side by side on one line: a name in two text nodes gets one mark. */
function joined(rects: readonly DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    const last = lines.at(-1);
    if (
      last &&
      Math.abs(last.right - rect.left) < 2 &&
      Math.abs(last.bottom - rect.bottom) < rect.height / 2
    ) {
      last.width = rect.right - last.left;
      last.height = Math.max(last.bottom, rect.bottom) - last.top;
    } else if (rect.width > 0) lines.push(rect);
  }
  return lines;
}
