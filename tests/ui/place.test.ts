// Where badge and card go, as arithmetic: the order of the places, and what is never covered.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Box, mirror, placeBadge, placeCard } from '../../extension/ui/place';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const frame = box(390, 220, 890, 640);
const editor = box(400, 350, 880, 500);
const room = { size: { width: 60, height: 28 }, frame, editor, line: 368, scrollBar: false, oneLine: false };
const notOver =
  (...taken: Box[]) =>
  (spot: Box) =>
    taken.every(
      (one) =>
        spot.right <= one.left || spot.left >= one.right || spot.bottom <= one.top || spot.top >= one.bottom,
    );

test('the badge: the end edge, under the start corner, the row of a one-line box, nowhere', () => {
  assert.deepEqual(placeBadge({ ...room, free: () => true }), box(880, 354, 940, 382));
  assert.deepEqual(placeBadge({ ...room, scrollBar: true, free: () => true }), box(890, 354, 950, 382));
  const beside = box(890, 0, 2000, 2000);
  assert.deepEqual(placeBadge({ ...room, free: notOver(beside) }), box(390, 644, 450, 672));
  const below = box(0, 640, 2000, 2000);
  assert.equal(placeBadge({ ...room, free: notOver(beside, below) }), undefined);
  const send = box(850, 350, 880, 500);
  const inRow = placeBadge({ ...room, oneLine: true, free: notOver(beside, below, send) });
  assert.ok(inRow && inRow.right <= send.left && inRow.top === 411);
});

const card = {
  size: { width: 352, height: 640 },
  view: { width: 1280, height: 860 },
  frame,
  words: [],
  badge: box(880, 354, 976, 382),
  avoid: [box(400, 355, 880, 380), box(880, 354, 976, 382)],
  submit: box(407, 584, 873, 620),
};

test('a held card hangs from the badge, lower if need be, rather than across the frame from it', () => {
  const spot = placeCard(card);
  assert.deepEqual([spot.left, spot.top], [898, 390]);
});

test('under the words, start edge 16 before them; above when there is no room; never over the caret’s line', () => {
  const words = [box(500, 400, 560, 420)];
  const small = { ...card, size: { width: 336, height: 200 }, words, avoid: words, submit: undefined };
  assert.deepEqual(placeCard(small), box(484, 434, 820, 634));
  assert.deepEqual(placeCard({ ...small, view: { width: 1280, height: 600 } }), box(484, 192, 820, 392));
  const caret = box(400, 440, 880, 460);
  const spot = placeCard({ ...small, avoid: [...words, caret] });
  assert.ok(notOver(caret, ...words)(spot));
});

test('the submit control is at most half covered', () => {
  const words = [box(420, 520, 480, 540)];
  const spot = placeCard({ ...card, size: { width: 336, height: 200 }, words, avoid: words });
  assert.ok(notOver(card.submit)(spot) || spot.left >= (card.submit.left + card.submit.right) / 2);
});

test('right to left is the mirror image', () => {
  assert.deepEqual(mirror(mirror(frame, 1280), 1280), frame);
  assert.deepEqual(mirror(box(0, 1, 10, 2), 100), box(90, 1, 100, 2));
});
