// The catalogue: every sentence a person reads is there, in every language, asked for, short and kind.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
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
import { rows } from './cards';
import { catalogue, root } from './harness';
import { BUILT, read, rust, typescript, unknownBuilt } from './keys';
import { readingAge } from './reading-age';

const locales = readdirSync(`${root}extension/_locales`);
const english = catalogue('en');
const params = (message: string): string[] =>
  [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

const PLURAL = /_(zero|one|two|few|many|other)$/;
const PARTS = ['title', 'what', 'why'];

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
  for (const [key, { message }] of Object.entries(catalogue('cy'))) {
    assert.doesNotMatch(message, /amhriodol|anghyfreithlon|trosedd|torri rheol|\bwps\b|ddrwg gen|!/i, key);
    assert.doesNotMatch(message, /diogel i’w (bostio|anfon)|popeth yn iawn/i, key);
    // One speaks to the reader as “chi”.
    assert.doesNotMatch(message, /\b(ti|dy|rwyt|wyt)\b/i, key);
  }
});

/** Whatever the code names: a message, the stem of a finding's, or what is counted. */
const strings = new Set(
  [...`${typescript}\n${rust('crate')}`.matchAll(/'([a-z]\w*)'|"([a-z]\w*)"/g)].map(
    ([, single, double]) => single ?? double ?? '',
  ),
);
const built = new Set(Object.values(BUILT).flat());

test('every message that the engine names is there', () => {
  const rules = [...rust('crate/engine/src/rules').matchAll(/fn id\(&self\)[^"]+"([a-z-]+)"/g)];
  const stems = rules.map(([, id = '']) => id.replaceAll('-', '_'));
  assert.ok(stems.length >= 6);
  for (const named of strings) {
    // A stem has all its parts; an advice, and what is wrong with a policy, is one sentence.
    if (stems.some((stem) => named === stem || named.startsWith(`${stem}_`)))
      assert.ok(english[named] ?? PARTS.every((part) => english[`${named}_${part}`]), named);
    else if (/^(problem|mend)_/.test(named)) assert.ok(english[named], named);
  }
  const reasons = rust('crate/engine/src').matchAll(/not_checked\(\s*Subject::\w+,\s*"(\w+)"/g);
  for (const [, reason = ''] of reasons)
    for (const part of PARTS) assert.ok(english[`${reason}_${part}`], `${reason}_${part}`);
});

test('every message that the extension names is there', () => {
  for (const [, key = ''] of typescript.matchAll(/\bt\(\s*'(\w+)'/g)) assert.ok(english[key], key);
  for (const [, key = ''] of typescript.matchAll(/\btn\(\s*'(\w+)'/g))
    assert.ok(english[`${key}_other`], key);
  for (const [, key = ''] of read('manifest.json').matchAll(/__MSG_(\w+)__/g)) assert.ok(english[key], key);
  for (const key of built) assert.ok(english[key], key);
  assert.deepEqual(unknownBuilt(), [], 'spell these out in keys.ts');
});

test('every message is asked for', () => {
  const manifest = read('manifest.json');
  const places = new Set(Object.values(english).flatMap(({ message }) => params(message.toLowerCase())));
  for (const key of Object.keys(english)) {
    const counted = key.replace(PLURAL, '');
    const general = /^default_(\w+)$/.exec(key)?.[1];
    const asked =
      strings.has(key) ||
      built.has(key) ||
      (counted !== key && (strings.has(counted) || built.has(`${counted}_other`))) ||
      (/_(title|what|why)$/.test(key) && strings.has(key.replace(/_[a-z]+$/, ''))) ||
      // What to do where something could not be checked.
      (key.endsWith('_instead') &&
        english[key.replace(/instead$/, 'title')] &&
        strings.has(key.slice(0, -8))) ||
      (general !== undefined && places.has(general)) ||
      manifest.includes(`__MSG_${key}__`);
    assert.ok(asked, `${key} is never used`);
  }
});

test('what a finding says can be read at the age of twelve', () => {
  const filled = (message = ''): string =>
    // Places hold the writer's own words, names and lists: they are counted as a short word each.
    message.replace(/\{(\w+)\}/g, (_, name) => english[`default_${name.toLowerCase()}`]?.message ?? 'this');
  const advices = new Map<string, Set<string>>();
  for (const { finding } of rows()) {
    const known = advices.get(finding.message) ?? new Set();
    advices.set(finding.message, known.add(finding.advice));
  }
  const ages: { age: number; text: string }[] = [];
  for (const key of Object.keys(english).filter((it) => it.endsWith('_why'))) {
    const stem = key.slice(0, -4);
    for (const advice of advices.get(stem) ?? ['']) {
      const instead = filled(english[advice]?.message);
      const text = [
        filled(english[`${stem}_what`]?.message),
        filled(english[key]?.message),
        advice.endsWith('_copy')
          ? filled(english.instead_sentence?.message).replace('this', instead)
          : instead,
      ].join(' ');
      ages.push({ age: readingAge(text), text });
    }
  }
  ages.sort((a, b) => b.age - a.age);
  const [oldest] = ages;
  assert.ok(oldest && ages.length >= 25);
  console.log(
    `reading age of ${ages.length} findings: at most ${oldest.age.toFixed(1)}, half of them under ${ages[ages.length >> 1]?.age.toFixed(1)}`,
  );
  assert.ok(oldest.age <= 12, `${oldest.age.toFixed(1)} years: ${oldest.text}`);
  // The measure tells hard from easy.
  const legal =
    'Dissemination of identifiable information regarding learners contravenes organisational confidentiality obligations.';
  assert.ok(readingAge(legal) > 18 && readingAge('The cat sat on the mat.') < 7);
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
  assert.equal(counts({ stop: 0, warn: 2, note: 0 }), '2 warnings');
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

test('Welsh counts and dates', () => {
  setCatalogue(catalogue('cy'));
  assert.equal(counts({ stop: 1, warn: 2, note: 3 }), '1 stop, 2 rybudd, 3 nodyn');
  assert.equal(tn('count_warn', 1), '1 rhybudd');
  assert.equal(tn('settings_lists_people', 6), '6 o bobl');
  assert.equal(day('2026-11-03', new Date('2026-12-01')), '3 Tachwedd');
  assert.equal(
    t('audience_flagged_parent_what', { name: 'Dana', kind: 'parent', count: '4', list: 'friends' }),
    'Mae Dana (rhiant) yn un o’r 4 o bobl yn “Ffrindiau”.',
  );
  assert.equal(
    t('recipient_flagged_instead'),
    'Defnyddiwch system yr ysgol. Dylai eich rheolwr llinell gael gwybod.',
  );
});
