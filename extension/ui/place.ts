// Where the badge and the card go: arithmetic on rectangles (client CSS pixels), with the one question
// to the page (is this spot free?) handed in. Beside the writer, not in front. All of it reads left to
// right; for a box that reads right to left, everything is mirrored on the way in and out.

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

type Spot = readonly [left: number, top: number];

const MARGIN = 8;
/** A card may be made this low, and scroll inside, rather than stand elsewhere; or this low, if need be. */
const LOW = 400;
const LOWEST = 280;

const boxAt = ([left, top]: Spot, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** The mirror image of a box in a window so wide. */
export const mirror = ({ left, top, right, bottom }: Box, width: number): Box => ({
  left: width - right,
  top,
  right: width - left,
  bottom,
});

/** Square pixels that two boxes share. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}

/** Whether a point lies in a box, or `by` pixels from it. */
export const isInside = (x: number, y: number, box: Box, by = 0): boolean =>
  x >= box.left - by && x <= box.right + by && y >= box.top - by && y <= box.bottom + by;

/** The box around two boxes: the straight way from one to the other lies in it. */
export const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

export interface BadgeRoom {
  readonly size: Size;
  readonly frame: Box;
  readonly editor: Box;
  /** The vertical middle of the first line of text. */
  readonly line: number;
  /** A scroll bar runs along the frame's end edge. */
  readonly scrollBar: boolean;
  /** The box is one line tall, as in a chat. */
  readonly oneLine: boolean;
  readonly free: (box: Box) => boolean;
}

/** On the frame's end edge, else under its start or end corner, else in a one-line box's row, else nowhere. */
export function placeBadge(room: BadgeRoom): Box | undefined {
  const { size, frame, editor, line, scrollBar, oneLine, free } = room;
  const { width, height } = size;
  const inset = scrollBar ? 0 : 10;
  const spots: Spot[] = [
    [frame.right - inset, line - height / 2],
    [frame.left, frame.bottom + 4],
    [frame.right - width, frame.bottom + 4],
  ];
  const row = (editor.top + editor.bottom - height) / 2;
  for (let by = 8; oneLine && by < (frame.right - frame.left) / 2; by += 8)
    spots.push([frame.right - width - by, row]);
  return spots.map((spot) => boxAt(spot, size)).find(free);
}

export interface CardRoom {
  readonly size: Size;
  readonly view: Size;
  readonly frame: Box;
  /** One box a line of the words that the card is about; empty: it hangs from the badge. */
  readonly words: readonly Box[];
  readonly badge: Box | undefined;
  /** Never covered: lines with the words, the caret's line, the badge. */
  readonly avoid: readonly Box[];
  /** At most half covered. */
  readonly submit: Box | undefined;
}

/** Under the words, else above, else beside the frame; or under the badge, outside the frame if there is room. */
export function placeCard({ size, view, frame, words, badge, avoid, submit }: CardRoom): Box {
  const { width, height } = size;
  const clamp = (value: number, most: number) => Math.max(MARGIN, Math.min(value, most - MARGIN));
  const across = (left: number) => clamp(left, view.width - width);
  const down = (top: number) => clamp(top, view.height - height);
  const after = (box: Box) => box.right + MARGIN;
  const before = (box: Box) => box.left - MARGIN - width;
  const lowest = Math.max(0, ...avoid.map(({ bottom }) => bottom)) + MARGIN;
  const end = across(after(frame));
  const spots: Spot[] = [];
  const first = words[0];
  const last = words.at(-1);
  if (first && last) {
    const left = across(last.left - 16);
    spots.push([left, last.bottom + 6 + MARGIN], [left, first.top - MARGIN - height]);
  } else if (badge) {
    const { left } = badge;
    const outside = Math.max(left, after(frame));
    const under = badge.bottom + MARGIN;
    spots.push([outside, under], [after(badge), down(badge.top)]);
    spots.push([across(left), under], [across(left), badge.top - MARGIN - height]);
  }
  const beside = down((last ?? badge ?? frame).top);
  spots.push([after(frame), beside], [before(frame), beside]);
  // A narrow window: under everything that must stay in sight; else in a corner.
  for (const left of [end, across(before(frame))])
    spots.push([left, lowest], [left, down(view.height)], [left, MARGIN]);

  // How bad a spot is: outside the window, over what must stay in sight or most of the submit control, or cut short.
  const cost = (spot: Spot): number => {
    const cut = Math.max(0, spot[1] + height + MARGIN - view.height);
    if (spot[0] !== across(spot[0]) || spot[1] < MARGIN || (cut && height - cut < LOWEST)) return 1e9;
    const box = boxAt(spot, { width, height: height - cut });
    // A small control weighs as much as a long line.
    const covered = submit ? 10 * Math.max(0, overlap(box, submit) - overlap(submit, submit) / 2) : 0;
    return avoid.reduce(
      (sum, other) => sum + overlap(box, other),
      covered + (height - cut < LOW ? cut / 1000 : 0),
    );
  };
  const costs = spots.map(cost);
  return boxAt(spots[costs.indexOf(Math.min(...costs))] ?? [end, MARGIN], size);
}
