// What the card says of each rule's own examples, in both languages, word for word.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cards, kept, rows, UPDATE } from './cards';
import { rust } from './keys';

test('every rule has a card among them', () => {
  const ids = [...rust('crate/engine/src/rules').matchAll(/fn id\(&self\)[^"]+"([a-z-]+)"/g)];
  const shown = new Set(rows().map(({ finding }) => finding.rule));
  assert.deepEqual(
    ids.map(([, id = '']) => id).filter((id) => !shown.has(id)),
    [],
  );
});

test('the cards say what they said', async () => {
  const before = kept().split('\n');
  const now = (await cards()).split('\n');
  const at = now.findIndex((line, index) => line !== before[index]);
  const differs = at >= 0 || now.length !== before.length;
  assert.ok(
    !differs,
    `tests/ui/cards.txt, line ${at + 1}: was “${before[at]?.trim()}”, is “${now[at]?.trim()}”. If that is meant: ${UPDATE}`,
  );
});
