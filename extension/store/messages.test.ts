// What may arrive as a message: a page of the extension's own is opened by an id, which must not be
// able to become another address.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRulePage } from './messages';

test('a rule is asked for by its id', () => {
  assert.equal(isRulePage({ type: 'rule-page', rule: 'location-school-hours' }), true);
  assert.equal(isRulePage({ type: 'rule-page', rule: 'grievance' }), true);
});

test('anything else is no rule', () => {
  const rules = [
    '',
    '../settings/index',
    'a/b',
    'index.html#x',
    'a--b',
    '-a',
    'A',
    'a b',
    'a\n',
    5,
    null,
    ['a'],
  ];
  for (const rule of rules) assert.equal(isRulePage({ type: 'rule-page', rule }), false, String(rule));
  for (const message of [
    null,
    'rule-page',
    { rule: 'a' },
    { type: 'toolbar', rule: 'a' },
    { type: 'rule-page' },
  ])
    assert.equal(isRulePage(message), false, JSON.stringify(message));
});
