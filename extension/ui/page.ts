// What the overlay asks the page: where the first line stands, what is in the way, where a label's text
// is. Reading only.

import type { Span } from '../generated/engine';
import { byStrength, type Item } from './finding';
import type { Geometry } from './overlay';
import { type Box, inside } from './place';

const CLICKABLE =
  'a[href],button,input,select,textarea,summary,label,iframe,video,audio,embed,object,[role=button],[role=link],' +
  '[role=menuitem],[role=option],[role=tab],[role=checkbox],[role=radio],[role=switch],[role=combobox],[role=slider],' +
  '[role=textbox],[onclick],[tabindex]:not([tabindex="-1"]),[contenteditable]:not([contenteditable=false])';

export const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

function composedContains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** The topmost element at a point that is not ours, looked for inside open shadow roots too. */
function topAt(document: Document, x: number, y: number, ours: Element): Element | null {
  let found: Element | null = null;
  for (let root: DocumentOrShadowRoot | null = document; root; ) {
    const top: Element | undefined = root.elementsFromPoint(x, y).find((element) => element !== ours);
    if (!top || top === found) break;
    found = top;
    root = top.shadowRoot;
  }
  return found;
}

/** Whether the middle of some words can be seen: nothing foreign (a menu, another window of the site) lies on it. */
export function isUncovered(rect: Box, { editor, frame }: Geometry, ours: Element): boolean {
  const top = topAt(editor.ownerDocument, (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2, ours);
  return !top || composedContains(frame, top) || composedContains(top, editor);
}

/** Whether five points of a box (centre, corners) hit nothing that can be clicked but the box and a backdrop. */
export function isFree(box: Box, { editor }: Geometry, ours: Element): boolean {
  const document = editor.ownerDocument;
  const view = document.defaultView ?? window;
  const { innerWidth, innerHeight } = view;
  const clickableAt = (x: number, y: number): boolean => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true;
    const top = topAt(document, x, y, ours);
    if (!top) return false;
    for (let at: Element | null = top; at; at = parentOf(at)) {
      if (composedContains(at, editor)) return false;
      if (!at.matches(CLICKABLE) && (at !== top || view.getComputedStyle(at).cursor !== 'pointer')) continue;
      const { width, height } = at.getBoundingClientRect();
      // A dialog's backdrop covers the window, and a press on it is not aimed at anything.
      return width < innerWidth * 0.9 || height < innerHeight * 0.9;
    }
    return false;
  };
  const { left, top, right, bottom } = box;
  // The corners of the pill are round: a little inside is where it begins.
  return [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 3, top + 3],
    [right - 3, top + 3],
    [left + 3, bottom - 3],
    [right - 3, bottom - 3],
  ].every(([x = 0, y = 0]) => !clickableAt(x, y));
}

/** The vertical middle of the first line of text, and whether the box is one line tall. */
export function firstLine(geometry: Geometry): { line: number; oneLine: boolean } {
  const { editor } = geometry;
  const box = editor.getBoundingClientRect();
  const style = (editor.ownerDocument.defaultView ?? window).getComputedStyle(editor);
  const px = (value: string) => Number.parseFloat(value) || 0;
  const tall = px(style.lineHeight) || px(style.fontSize) * 1.3;
  const text = geometry.rects({ start: 0, end: 1 })[0];
  const start = text
    ? (text.top + text.bottom) / 2
    : box.top + px(style.borderTopWidth) + px(style.paddingTop) + tall / 2;
  return {
    line: Math.max(box.top + 4, Math.min(start, box.bottom - 4)),
    oneLine: box.height - px(style.paddingTop) - px(style.paddingBottom) < 1.9 * tall,
  };
}

/** Whether a scroll bar takes room on the frame's end edge. */
export function hasScrollBar({ editor, frame }: Geometry): boolean {
  const end = frame.getBoundingClientRect();
  for (let at: Element | null = editor; at; at = parentOf(at)) {
    const { left, right } = at.getBoundingClientRect();
    const { offsetWidth = 0, clientLeft, clientWidth } = at as HTMLElement;
    const bar = offsetWidth - clientWidth - 2 * clientLeft > 4;
    if (bar && (Math.abs(right - end.right) < 12 || Math.abs(left - end.left) < 12)) return true;
    if (at === frame) break;
  }
  return false;
}

/** The box of the first line of a label's own text. */
export function labelText(label: Element): Box | null {
  const document = label.ownerDocument;
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let found: { left: number; top: number; right: number; bottom: number } | null = null;
  while (walker.nextNode()) {
    if (!walker.currentNode.nodeValue?.trim()) continue;
    range.selectNodeContents(walker.currentNode);
    for (const { left, top, right, bottom, width } of range.getClientRects()) {
      if (width < 2) continue;
      if (!found) found = { left, top, right, bottom };
      else if (inside(left, (top + bottom) / 2, found, 24)) found.right = Math.max(found.right, right);
    }
  }
  return found;
}

export interface Segment {
  readonly item: Item;
  readonly span: Span;
}

/** Which words to underline for which finding: where findings share words, the strongest is drawn. */
export function segments(items: readonly Item[]): Segment[] {
  const drawn: Segment[] = [];
  for (const item of [...items].sort(byStrength)) {
    if (!item.span) continue;
    let free: Span[] = [item.span];
    for (const { span: taken } of drawn)
      free = free.flatMap(({ start, end }) =>
        taken.end <= start || taken.start >= end
          ? [{ start, end }]
          : [
              { start, end: taken.start },
              { start: taken.end, end },
            ].filter((part) => part.start < part.end),
      );
    const from = item.span.start;
    for (const { start, end } of free) {
      // No line under the blank between two findings' words.
      const text = item.words.slice(start - from, end - from);
      const left = text.length - text.trimStart().length;
      const right = text.length - text.trimEnd().length;
      if (text && left === text.length) continue;
      drawn.push({ item, span: { start: start + left, end: end - right } });
    }
  }
  return drawn;
}
