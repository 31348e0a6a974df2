// The pages about the rules as text: nothing that a rule says becomes markup, and what reads as a
// straight quotation mark in Rust reads as people write it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RuleOfPage, rulePages } from './pages.mjs';

const rule: RuleOfPage = {
  id: 'pupil-name',
  family: 'Pupils',
  title: "A pupil's name",
  what: "As in \"Rosie <b>\" & 'Rosie', or the pupils' own.",
  why: 'Why.',
  instead: 'Instead.',
  severity: { personal: 'stop', professional: 'stop', school: 'off' },
  packs: [
    { name: 'Rochdale guidance', severity: { personal: 'note', professional: 'stop', school: 'note' } },
  ],
  sources: [
    { name: 'Childnet guide', clause: 'The Nevers', points: [{ point: 'point 2', says: 'No names.' }] },
  ],
  flagged: [
    {
      post: { text: '<i>Rosie</i> and Rosie' },
      words: ['Rosie', 'Rosie'],
      severity: ['stop', 'warn'],
      also: ['to friends', 'a <reply>'],
    },
  ],
  fine: [{ post: {}, words: [], severity: [], also: ['with a photo'] }],
};
const other: RuleOfPage = { ...rule, id: 'working-hours', family: 'Place', title: 'In school time' };

test('there is a page for each rule, and an index by family', () => {
  const pages = rulePages([rule, other]);
  assert.deepEqual([...pages.keys()], ['index.html', 'pupil-name.html', 'working-hours.html']);
  const index = pages.get('index.html') ?? '';
  assert.match(index, /<h2 id="family-0">Pupils<\/h2>[\s\S]*href="pupil-name\.html">A pupil’s name</);
  assert.match(index, /<h2 id="family-1">Place<\/h2>[\s\S]*href="working-hours\.html">/);
});

test('each page leads to the one before and the one after', () => {
  const pages = rulePages([rule, other]);
  assert.match(pages.get('pupil-name.html') ?? '', /rel="next" href="working-hours\.html"/);
  assert.doesNotMatch(pages.get('pupil-name.html') ?? '', /rel="prev"/);
  assert.match(pages.get('working-hours.html') ?? '', /rel="prev" href="pupil-name\.html"/);
});

test('what a rule says cannot become markup', () => {
  const page = rulePages([rule]).get('pupil-name.html') ?? '';
  assert.ok(page.includes('As in “Rosie &lt;b&gt;” &amp; ‘Rosie’, or the pupils’ own.'), page);
  assert.ok(page.includes('To friends · a &lt;reply&gt;'), page);
  assert.doesNotMatch(page, /<script|<i>|<reply|style=/);
});

test('flagged words are marked, each where it stands', () => {
  const page = rulePages([rule]).get('pupil-name.html') ?? '';
  const mark = (severity: string) => `<mark data-severity="${severity}">Rosie</mark>`;
  assert.ok(page.includes(`&lt;i&gt;${mark('stop')}&lt;/i&gt; and ${mark('warn')}</p>`), page);
  // A level that is not the rule's usual one is told beside the post.
  assert.ok(
    page.includes('a &lt;reply&gt; · <span class="level" data-severity="warn">Warning</span></p>'),
    page,
  );
});

test('a document with levels of its own is told beside them', () => {
  const page = rulePages([rule]).get('pupil-name.html') ?? '';
  assert.match(
    page,
    /In a school that follows the Rochdale guidance alone: note on your own account, note on the school’s account\./,
  );
  assert.doesNotMatch(rulePages([{ ...rule, packs: [] }]).get('pupil-name.html') ?? '', /guidance alone/);
});

test('levels, clauses and their points are told in words', () => {
  const page = rulePages([rule]).get('pupil-name.html') ?? '';
  assert.match(page, /Your own account<\/dt><dd><span class="level" data-severity="stop">Stop</);
  assert.match(page, /The school’s account<\/dt><dd><span class="level" data-severity="off">Off</);
  assert.match(page, /<strong>Childnet guide, The Nevers<\/strong><p>.*Point 2:<\/span> No names\.<\/p>/);
});
