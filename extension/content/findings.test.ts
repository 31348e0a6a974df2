import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding, Report, Severity } from '../generated/engine';
import { editBetween } from './carry';
import { createFindings } from './findings';

function finding(text: string, words: string, severity: Severity = 'stop', from = 0): Finding {
  const start = text.indexOf(words, from);
  return {
    rule: 'pupil-name',
    severity,
    span: words ? { start, end: start + words.length } : null,
    subject: words ? 'text' : 'audience',
    message: 'pupil_name',
    advice: 'pupil_name_copy',
    params: { words },
    sources: [],
  };
}

const report = (...findings: Finding[]): Report => ({ findings, notChecked: [] });
const words = (findings: ReturnType<typeof createFindings>): string[] =>
  findings.shown().map((one) => one.words);

test('a report on an older text is carried to the text as it is now', () => {
  const findings = createFindings('carried');
  findings.take(report(finding('Theo and Grace', 'Grace')), 'Theo and Grace', 'Our Theo and Grace');
  assert.deepEqual(findings.shown()[0]?.span, { start: 13, end: 18 });
  findings.edited(editBetween('Our Theo and Grace', 'Our Theo and Gracie'));
  assert.deepEqual(words(findings), []);
});

test('the same words twice have two keys, which stay the same over checks', () => {
  const findings = createFindings('keys');
  const text = 'Theo met Theo';
  const both = report(finding(text, 'Theo'), finding(text, 'Theo', 'stop', 4));
  findings.take(both, text, text);
  const keys = findings.shown().map((one) => one.key);
  assert.equal(new Set(keys).size, 2);
  findings.take(both, text, text);
  assert.deepEqual(
    findings.shown().map((one) => one.key),
    keys,
  );
});

test('what is ignored in this post stays away until the box is emptied, unless it gets graver', () => {
  const findings = createFindings('ignored');
  const text = 'Year 6 again';
  findings.take(report(finding(text, 'Year 6', 'warn')), text, text);
  findings.ignore(findings.shown()[0]?.key ?? '');
  assert.deepEqual(words(findings), []);
  findings.take(report(finding(text, 'Year 6', 'note')), text, text);
  assert.deepEqual(words(findings), []);
  findings.take(report(finding(text, 'Year 6', 'stop')), text, text);
  assert.deepEqual(words(findings), ['Year 6']);
  findings.forgetIgnored();
  findings.take(report(finding(text, 'Year 6', 'warn')), text, text);
  assert.deepEqual(words(findings), ['Year 6']);
});

test('what is ignored for the tab is ignored in boxes of the same kind only, and other words are not', () => {
  const text = 'Theo and Grace';
  const first = createFindings('x/1');
  first.take(report(finding(text, 'Theo')), text, text);
  first.ignoreAllForTab();
  first.forgetIgnored();
  const both = report(finding(text, 'Theo'), finding(text, 'Grace'));
  for (const [kind, expected] of [
    ['x/1', ['Grace']],
    ['x/0', ['Theo', 'Grace']],
  ] as const) {
    const other = createFindings(kind);
    other.take(both, text, text);
    assert.deepEqual(words(other), expected);
    assert.equal(other.stops(), true);
  }
});

test('findings without words are told apart by what they say', () => {
  const findings = createFindings('wordless');
  const dana = { ...finding('', ''), params: { name: 'Dana' } };
  const beth = { ...finding('', ''), params: { name: 'Beth' } };
  findings.take(report(dana, beth), '', '');
  findings.ignore(findings.shown()[0]?.key ?? '');
  assert.deepEqual(
    findings.shown().map(({ finding: { params } }) => params.name),
    ['Beth'],
  );
});

test('what was not checked is shown until it is ignored', () => {
  const findings = createFindings('not checked');
  findings.take({ findings: [], notChecked: [{ subject: 'audience', reason: 'audience_unknown' }] }, '', '');
  assert.equal(findings.notChecked().length, 1);
  findings.ignore('not-checked:audience:audience_unknown');
  assert.equal(findings.notChecked().length, 0);
});
