// The catalogue: every sentence a person reads is there, in every language, used, short and kind.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  counts,
  day,
  pieces,
  problem,
  useCatalogue as setCatalogue,
  t,
  tn,
} from '../../extension/ui/messages';
import { catalogue, root } from './harness';

const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const files = (folder: string, extension: string): string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => `${folder}/${path}`);
const locales = readdirSync(`${root}extension/_locales`);
const english = catalogue('en');
const params = (message: string): string[] =>
  [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

/** Keys that code puts together, by their beginnings. */
const FAMILIES =
  /^(level|count|source|kind|list|default|state|badge|said|card|popup|settings|policy|problem|mend|site|account|surface|scope)_/;
const PLURAL = /_(zero|one|two|few|many|other)$/;

test('there are locales, English first of all', () => {
  assert.ok(locales.includes('en'));
});

for (const locale of locales) {
  const messages = catalogue(locale);
  const all = Object.entries(messages);

  test(`${locale}: keys and places are well formed`, () => {
    for (const [key, { message }] of all) {
      assert.match(key, /^[a-z][a-z0-9_]*$/);
      // Chrome reads $ as a placeholder of its own, and straight quotes are not for people.
      assert.doesNotMatch(message, /[$"']|\{\}/, key);
      assert.equal(message, message.trim(), key);
      assert.notEqual(message, '', key);
    }
  });

  test(`${locale}: no message is missing, and each has the same places`, () => {
    const base = (key: string) => key.replace(PLURAL, '_other');
    for (const [key, { message }] of Object.entries(english)) {
      const own = messages[key] ?? messages[base(key)];
      assert.ok(own, `${key} is missing`);
      if (!PLURAL.test(key)) assert.deepEqual(params(own.message), params(message), key);
    }
    for (const [key] of all) assert.ok(english[key] ?? english[base(key)], `${key} is not in English`);
  });

  test(`${locale}: a sentence has at most 25 words, a title at most 7`, () => {
    for (const [key, { message }] of all) {
      const text = message.replaceAll(/\{\w+\}/g, 'x');
      for (const sentence of text.split(/[.?:]\s|\n/))
        assert.ok(sentence.split(/\s+/).filter(Boolean).length <= 25, `${key}: ${sentence}`);
      // Welsh has a word more where English has an ending.
      if (key.endsWith('_title')) assert.ok(text.split(/\s+/).length <= (locale === 'en' ? 7 : 9), key);
    }
  });
}

test('words that have no place here', () => {
  for (const [key, { message }] of Object.entries(english)) {
    assert.doesNotMatch(message, /violat|breach|inappropriate|illegal|detected|\boops\b|\bsorry\b|!/i, key);
    assert.doesNotMatch(message, /safe to (post|send)|looks fine|all clear/i, key);
  }
});

test('every message that the engine names is there', () => {
  const named = new Set<string>();
  for (const path of files('crate/engine/src', '.rs')) {
    const source = read(path);
    const stems = source.match(/"[a-z]+(_[a-z]+)+"/g) ?? [];
    for (const quoted of stems) named.add(quoted.slice(1, -1));
    for (const [, stem = '', advice = ''] of source.matchAll(/Message::new\(\s*"(\w+)",\s*"(\w+)"/g)) {
      for (const part of ['title', 'what', 'why'])
        assert.ok(english[`${stem}_${part}`], `${stem}_${part} (${path})`);
      assert.ok(english[advice], `${advice} (${path})`);
    }
    for (const [, reason = ''] of source.matchAll(/not_checked(?:_with)?\(\s*Subject::\w+,\s*"(\w+)"/g))
      for (const part of ['title', 'what'])
        assert.ok(english[`${reason}_${part}`], `${reason}_${part} (${path})`);
    for (const [key] of source.matchAll(/(?<=")(problem|mend)_[a-z_]+(?=")/g))
      assert.ok(english[key], `${key} (${path})`);
  }
  // A stem chosen in a `match` is still a string in the source; whatever has a title must be said in full.
  for (const stem of named) if (english[`${stem}_title`]) assert.ok(english[`${stem}_what`], `${stem}_what`);
});

test('every message that the extension names is there, and every message is used', () => {
  const source = [...files('extension', '.ts'), ...files('crate', '.rs'), 'manifest.json']
    .map((path) => read(path))
    .join('\n');
  for (const [, key = ''] of source.matchAll(/\bt\(\s*'(\w+)'/g)) assert.ok(english[key], key);
  for (const [, key = ''] of source.matchAll(/\btn\(\s*'(\w+)'/g)) assert.ok(english[`${key}_other`], key);
  for (const key of Object.keys(english)) {
    const stem = key.replace(/_(title|what|why|instead)$/, '');
    const used = [key, stem, stem.replace(PLURAL, '')].some(
      (name) => source.includes(`'${name}'`) || source.includes(`"${name}"`),
    );
    assert.ok(used || FAMILIES.test(key) || source.includes(`__MSG_${key}__`), `${key} is never used`);
  }
});

test('how values are put in', () => {
  setCatalogue(english);
  assert.equal(
    t('school_name_what', { words: 'the {list} & <b>' }),
    '“the {list} & <b>” is a form of your school’s name.',
  );
  assert.deepEqual(pieces('pupil_name_what', { words: 'Zoë' }), [
    '“',
    { name: 'words', value: 'Zoë' },
    '” is on your pupil list.',
  ]);
  assert.equal(t('recipient_flagged_instead'), 'Use a school system, and tell your line manager.');
  assert.equal(
    t('pupil_name_flagged_what', { words: 'Beth Osei', kind: 'former-pupil' }),
    '“Beth Osei” is on your list as a former pupil.',
  );
  assert.equal(
    t('audience_flagged_parent_what', { name: 'Dana', kind: 'parent', count: '4', list: 'friends' }),
    'Dana (parent) is one of the 4 people in “Friends”.',
  );
  assert.equal(tn('count_note', 1), '1 note');
  assert.equal(counts({ stop: 1, warn: 2, note: 1 }), '1 stop, 2 warnings and 1 note');
  assert.equal(day('2026-11-03', new Date('2026-12-01')), '3 November');
  assert.equal(day('2025-11-03', new Date('2026-12-01')), '3 November 2025');
  assert.equal(
    problem({
      path: 'school.hours.terms[2].end',
      value: '31/02/2027',
      message: 'problem_no_such_day',
      mend: 'mend_date',
      params: {},
    }),
    `“school.hours.terms[2].end” is “31/02/2027”. ${english.problem_no_such_day?.message} ${english.mend_date?.message}`,
  );
});
