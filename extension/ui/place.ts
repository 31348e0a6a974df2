// Where the badge and the card go: arithmetic on rectangles (client CSS pixels), with the one question
// to the page (is this spot free?) handed in. Beside the writer, not in front.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly left: number;
  readonly top: number;
}

const MARGIN = 8;

export const boxAt = ({ left, top }: Point, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Square pixels that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export const inside = (x: number, y: number, box: Box, by = 0): boolean =>
  x >= box.left - by && x <= box.right + by && y >= box.top - by && y <= box.bottom + by;

/** Whether a point lies between two boxes: in their convex hull, which is every box on the way from one to the other. */
export function between(x: number, y: number, a: Box, b: Box): boolean {
  let from = 0;
  let to = 1;
  // Each side of the moving box must stay on its side of the point: start + t * rate >= 0.
  for (const [start, rate] of [
    [x - a.left, a.left - b.left],
    [a.right - x, b.right - a.right],
    [y - a.top, a.top - b.top],
    [a.bottom - y, b.bottom - a.bottom],
  ] as const) {
    if (rate > 0) from = Math.max(from, -start / rate);
    else if (rate < 0) to = Math.min(to, start / -rate);
    else if (start < 0) return false;
  }
  return from <= to;
}

export interface BadgeRoom {
  readonly size: Size;
  readonly frame: Box;
  readonly editor: Box;
  /** The vertical middle of the first line of text. */
  readonly line: number;
  readonly rtl: boolean;
  /** A scroll bar runs along the frame's end edge. */
  readonly scrollBar: boolean;
  /** The box is one line tall, as in a chat. */
  readonly oneLine: boolean;
  readonly free: (box: Box) => boolean;
}

/** On the frame's end edge, else under its start corner, else in a one-line box's row, else nowhere. */
export function placeBadge({
  size,
  frame,
  editor,
  line,
  rtl,
  scrollBar,
  oneLine,
  free,
}: BadgeRoom): Point | null {
  const { width, height } = size;
  const inset = scrollBar ? 0 : 10;
  const top = line - height / 2;
  const spots: Point[] = [
    { left: rtl ? frame.left + inset - width : frame.right - inset, top },
    { left: rtl ? frame.right - width : frame.left, top: frame.bottom + 4 },
  ];
  if (oneLine) {
    const steps = Math.max(0, Math.floor((frame.right - frame.left) / 2 / 8));
    for (let step = 1; step <= steps; step += 1)
      spots.push({
        left: rtl ? frame.left + 8 * step : frame.right - width - 8 * step,
        top: (editor.top + editor.bottom - height) / 2,
      });
  }
  return spots.find((spot) => free(boxAt(spot, size))) ?? null;
}

export interface CardRoom {
  readonly size: Size;
  readonly view: Size;
  readonly rtl: boolean;
  readonly frame: Box;
  /** One box a line of the words that the card is about; empty: it hangs from the badge. */
  readonly words: readonly Box[];
  readonly badge: Box | null;
  /** Never covered: lines with the words, the caret's line, the badge. */
  readonly avoid: readonly Box[];
  /** At most half covered. */
  readonly submit: Box | null;
}

/** A card may be made this low, and scroll inside, rather than cover what must stay in sight. */
const LOWEST = 280;

/** Under the words, else above, else beside the frame; or under the badge, outside the frame if there is room. */
export function placeCard(room: CardRoom): Point & { readonly maxHeight: number } {
  const { size, view, rtl, frame, words, badge, avoid, submit } = room;
  const { width, height } = size;
  const clamp = (value: number, most: number) => Math.max(MARGIN, Math.min(value, most - MARGIN));
  const across = (left: number) => clamp(left, view.width - width);
  const down = (top: number) => clamp(top, view.height - height);
  const beside = (end: boolean) => (end !== rtl ? frame.right + MARGIN : frame.left - MARGIN - width);
  const fitsAcross = (left: number) => left >= MARGIN && left + width <= view.width - MARGIN;
  const spots: Point[] = [];
  const first = words[0];
  const last = words.at(-1);
  if (first && last) {
    const left = across(rtl ? last.right + 16 - width : last.left - 16);
    spots.push({ left, top: last.bottom + 6 + MARGIN }, { left, top: first.top - MARGIN - height });
  }
  const line = last ?? badge ?? frame;
  if (badge && !last) {
    const outside = rtl
      ? Math.min(badge.right, frame.left - MARGIN) - width
      : Math.max(badge.left, frame.right + MARGIN);
    const under = badge.bottom + MARGIN;
    if (fitsAcross(outside)) spots.push({ left: outside, top: under });
    const next = rtl ? badge.left - MARGIN - width : badge.right + MARGIN;
    if (fitsAcross(next)) spots.push({ left: next, top: down(badge.top) });
    const left = across(rtl ? badge.right - width : badge.left);
    spots.push({ left, top: under }, { left, top: badge.top - MARGIN - height });
  }
  for (const end of [true, false])
    if (fitsAcross(beside(end))) spots.push({ left: beside(end), top: down(line.top) });
  // A narrow window: under everything that must stay in sight, at the frame's end; else in a corner.
  const end = across(rtl ? frame.left - width : frame.right);
  const below = Math.max(0, ...avoid.map(({ bottom }) => bottom)) + MARGIN;
  for (const left of [end, across(rtl ? view.width : 0)]) spots.push({ left, top: below });
  for (const left of [end, MARGIN]) spots.push({ left, top: down(view.height) }, { left, top: MARGIN });

  // How bad a spot is: over what must stay in sight, over most of the submit control, or cut short.
  const cost = (spot: Point): number => {
    const cut = spot.top + height + MARGIN - view.height;
    if (spot.top < MARGIN || (cut > 0 && height - cut < LOWEST)) return Number.POSITIVE_INFINITY;
    const box = boxAt(spot, { width, height: height - Math.max(0, cut) });
    const area = submit ? (submit.right - submit.left) * (submit.bottom - submit.top) : 0;
    // A small control weighs as much as a long line.
    const covered = submit ? 10 * Math.max(0, overlap(box, submit) - area / 2) : 0;
    return avoid.reduce((sum, other) => sum + overlap(box, other), covered) + Math.max(0, cut) / 1000;
  };
  let best: Point = { left: end, top: MARGIN };
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const now = cost(spot);
    if (now < least) [best, least] = [spot, now];
    if (now === 0) break;
  }
  return { ...best, maxHeight: view.height - MARGIN - best.top };
}
