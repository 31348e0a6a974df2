import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { carry, editBetween } from './carry';

const after = (before: string, text: string, words: string): string | null => {
  const start = before.indexOf(words);
  const span = carry({ start, end: start + words.length }, editBetween(before, text));
  return span && text.slice(span.start, span.end);
};

test('a span before the edit stays, one after it moves', () => {
  assert.equal(after('Theo ate lunch', 'Theo ate a quick lunch', 'Theo'), 'Theo');
  assert.equal(after('So Theo ate lunch', 'And so Theo ate lunch', 'Theo'), 'Theo');
  assert.equal(after('Well, Theo ate', 'Theo ate', 'ate'), 'ate');
});

test('a span that the edit touches is given up', () => {
  assert.equal(after('Theo ate lunch', 'Theeo ate lunch', 'Theo'), null);
  assert.equal(after('Theo ate lunch', 'Theos ate lunch', 'Theo'), null);
  assert.equal(after('Theo ate lunch', 'TTheo ate lunch', 'Theo'), null);
  assert.equal(after('Theo ate lunch', 'lunch', 'Theo'), null);
});

test('an edit whose place is ambiguous touches every place it may have been', () => {
  // Which of the three l is new?
  assert.equal(after('Will ran', 'Willl ran', 'Will'), null);
  assert.equal(after('haha ran', 'hahaha ran', 'haha'), null);
});

test('the same text is no edit', () => {
  assert.equal(editBetween('a', 'a'), null);
  assert.deepEqual(carry({ start: 0, end: 1 }, null), { start: 0, end: 1 });
});

test('whatever the edit, a span that survives covers the same words', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀'), maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, letters, letters, (head, words, tail, typed) => {
      const before = head + words + tail;
      const span = { start: head.length, end: head.length + words.length };
      for (const text of [typed + before, before + typed, head + typed + tail, head + typed + words + tail]) {
        const carried = carry(span, editBetween(before, text));
        if (carried) assert.equal(text.slice(carried.start, carried.end), words);
      }
    }),
  );
});
