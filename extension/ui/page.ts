// What the overlay asks the page: where the first line stands, what is in the way, where a label's text
// is. Reading only.

import type { Span } from '../generated/engine';
import { byStrength, type Item } from './finding';
import type { Geometry } from './overlay';
import type { Box } from './place';

// Whatever else is pressed takes the focus or shows the hand.
const CLICKABLE =
  'a[href],button,input,select,textarea,summary,label,iframe,video,audio,[role=button],' +
  '[tabindex]:not([tabindex="-1"]),[contenteditable]:not([contenteditable=false])';

export const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

function isWithin(inner: Element | null, outer: Element): boolean {
  return !!inner && (inner === outer || isWithin(parentOf(inner), outer));
}

/** The topmost element at a point that is not ours, looked for inside open shadow roots too. */
function topAt(x: number, y: number, { editor }: Geometry, ours: Element): Element | undefined {
  let found: Element | undefined;
  for (let root: DocumentOrShadowRoot | null = editor.ownerDocument; root; ) {
    const top: Element | undefined = root.elementsFromPoint(x, y).find((element) => element !== ours);
    if (!top || top === found) break;
    found = top;
    root = top.shadowRoot;
  }
  return found;
}

const middle = ({ left, top, right, bottom }: Box): [number, number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

/** Whether the middle of some words can be seen: nothing foreign (a menu, another window of the site) lies on it. */
export function isUncovered(box: Box, geometry: Geometry, ours: Element): boolean {
  const top = topAt(...middle(box), geometry, ours);
  return !top || isWithin(top, geometry.frame) || isWithin(geometry.editor, top);
}

/** Whether five points of a box (centre, corners) hit nothing that can be clicked but the box and a backdrop. */
export function isFree(box: Box, geometry: Geometry, ours: Element): boolean {
  const view = geometry.editor.ownerDocument.defaultView ?? window;
  const { innerWidth, innerHeight } = view;
  const freeAt = (x: number, y: number): boolean => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
    const top = topAt(x, y, geometry, ours);
    for (let at = top ?? null; at && !isWithin(geometry.editor, at); at = parentOf(at)) {
      if (!at.matches(CLICKABLE) && (at !== top || view.getComputedStyle(at).cursor !== 'pointer')) continue;
      // A dialog's backdrop covers the window, and a press on it is not aimed at anything.
      const { width, height } = at.getBoundingClientRect();
      return width > innerWidth * 0.9 && height > innerHeight * 0.9;
    }
    return true;
  };
  const { left, top, right, bottom } = box;
  // The corners of the pill are round: a little inside is where it begins.
  return (
    freeAt(...middle(box)) &&
    [left + 3, right - 3].every((x) => [top + 3, bottom - 3].every((y) => freeAt(x, y)))
  );
}

/** The vertical middle of the first line of text, and whether the box is one line tall. */
export function firstLine(geometry: Geometry): { line: number; oneLine: boolean } {
  const { editor } = geometry;
  const { top, bottom, height } = editor.getBoundingClientRect();
  const style = (editor.ownerDocument.defaultView ?? window).getComputedStyle(editor);
  const [tall, above, below] = [style.lineHeight, style.paddingTop, style.paddingBottom].map(
    (value) => Number.parseFloat(value) || 0,
  ) as [number, number, number];
  const lineHeight = tall || 1.3 * Number.parseFloat(style.fontSize);
  const text = geometry.rects({ start: 0, end: 1 })[0];
  const line = text ? middle(text)[1] : top + editor.clientTop + above + lineHeight / 2;
  return {
    line: Math.max(top + 4, Math.min(line, bottom - 4)),
    oneLine: height - above - below < 1.9 * lineHeight,
  };
}

/** Whether a scroll bar takes room on the frame's end edge. */
export function hasScrollBar({ editor, frame }: Geometry): boolean {
  const end = frame.getBoundingClientRect();
  for (let at: Element | null = editor; at; at = at === frame ? null : parentOf(at)) {
    const { left, right } = at.getBoundingClientRect();
    const { offsetWidth, clientLeft, clientWidth } = at as HTMLElement;
    if (offsetWidth - clientWidth - 2 * clientLeft > 4 && (end.right - right < 12 || left - end.left < 12))
      return true;
  }
  return false;
}

/** The box of the first words of a label. */
export function labelText(label: Element): Box | undefined {
  const walker = label.ownerDocument.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  const range = label.ownerDocument.createRange();
  let line: DOMRect | undefined;
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const box = [...range.getClientRects()].find(({ width }) => width > 2);
    if (!box || !range.toString().trim()) continue;
    line ??= box;
    // "Post to " and "Anyone" are two nodes of one label.
    if (Math.abs(box.left - line.right) < 8 && Math.abs(box.bottom - line.bottom) < 4)
      line.width = box.right - line.left;
  }
  return line;
}

/** Which words to underline for which finding: where findings share words, the strongest is drawn. */
export function segments(items: readonly Item[]): { readonly item: Item; readonly span: Span }[] {
  const drawn: { item: Item; span: Span }[] = [];
  for (const item of byStrength(items)) {
    let free = item.span ? [item.span] : [];
    for (const { span } of drawn)
      free = free.flatMap(({ start, end }) =>
        [
          { start, end: Math.min(end, span.start) },
          { start: Math.max(start, span.end), end },
        ].filter((part) => part.start < part.end),
      );
    for (const span of free) drawn.push({ item, span });
  }
  return drawn;
}
