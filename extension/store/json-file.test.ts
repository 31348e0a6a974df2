import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson } from './json-file';

const place = (text: string): string => {
  const read = readJson(text);
  return 'problem' in read ? `${read.problem.params.line}:${read.problem.params.column}` : 'fine';
};

test('a file that is JSON is read, byte order mark or not', () => {
  assert.deepEqual(readJson('\ufeff{"school": {"name": "Fell End"}}'), {
    value: { school: { name: 'Fell End' } },
  });
});

test('a broken file is placed by line and column', () => {
  assert.equal(place('{\n  "a": 1\n  "b": 2\n}'), '3:3'); // a comma is missing
  assert.equal(place('{"a": wrong}'), '1:7');
  assert.equal(place('{\n  "a": [1, 2'), '2:13'); // it stops in the middle
  assert.equal(place('{\n  // a remark\n  "a": 1\n}'), '2:3');
});
