// The DOM that editors make, read in a real browser: text as the site will send it, and every offset
// back to the place on the page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { executable } from '../../tests/drivers/executable';
import type * as text from './text';

let browser: Browser;
let page: Page;

declare const read: typeof text;

before(async () => {
  const { outputFiles } = await build({
    entryPoints: ['extension/content/text.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'read',
  });
  browser = await chromium.launch({ executablePath: executable('chromium'), args: ['--no-sandbox'] });
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});
after(() => browser.close());

/** The text of a piece of DOM, after checking that each of its pieces leads back to the same letters. */
async function textOf(html: string): Promise<string> {
  return page.evaluate((given) => {
    document.body.innerHTML = given;
    const editor = document.body.firstElementChild as HTMLElement;
    const map = read.readText(editor);
    for (const { start, length } of map.pieces) {
      const [range] = read.rangesOf(map, { start, end: start + length });
      const image = range?.cloneContents().querySelector('img')?.alt;
      const there = image ?? range?.toString().replace(/[\u00A0\n\t]/g, ' ');
      const here = map.text.slice(start, start + length);
      if (there !== here.replace(/\n/g, ' ')) throw new Error(`"${here}" is "${there}" on the page`);
      const back = range && read.offsetOf(map, range.startContainer, range.startOffset);
      if (back !== start) throw new Error(`offset ${start} comes back as ${back}`);
    }
    return map.text;
  }, html);
}

const box = (inner: string, attributes = ''): string =>
  `<div contenteditable="true" ${attributes}>${inner}</div>`;
const pre = 'style="white-space: pre-wrap"';

const cases: readonly (readonly [string, string, string])[] = [
  ['one line', box('one line'), 'one line'],
  [
    'lines as a browser makes them',
    box('one<div>two</div><div><br></div><div>four</div>'),
    'one\ntwo\n\nfour',
  ],
  ['line breaks, the last of which only holds the line open', box('one<br>two<br><br>'), 'one\ntwo\n'],
  ['paragraphs', box('<p>one</p><p>two</p>'), 'one\ntwo'],
  ['an empty paragraph at either end', box('<p><br></p><p>two</p><p><br></p>'), '\ntwo\n'],
  ['list items', box('<ul><li>one</li><li>two</li></ul>after'), 'one\ntwo\nafter'],
  [
    'source layout between blocks is no text',
    box('\n  <p>one</p>\n  <p>two\n  more</p>\n'),
    'one\ntwo   more',
  ],
  ['words in two nodes are one', box('<p>Zo<b>ë</b> <i>Achebe</i>-Lowe</p>'), 'Zoë Achebe-Lowe'],
  ['non-breaking spaces are spaces', box('a&nbsp; b'), 'a  b'],
  ['emoji pictures', box('<p>hi <img alt="😀"> you<img alt=""></p>'), 'hi 😀 you'],
  ['a joined emoji stays whole', box('👩‍👧 ok'), '👩‍👧 ok'],
  ['hidden parts', box('a<span hidden>no</span><span style="visibility:hidden">no</span>b'), 'ab'],
  ['fillers', box('\uFEFFa\u200Bb\u2060\u2060\u2060\u2060\u2060\u2060\u2060c'), 'abc'],
  [
    'a mention that cannot be edited',
    box('<p>hi <span contenteditable="false">@dana</span>!</p>'),
    'hi @dana!',
  ],
  ['buttons in the text', box('a<span contenteditable="false"><button>×</button></span>b'), 'ab'],
  ['an invisible editor is still read', box('hi', 'style="visibility:hidden"'), 'hi'],
  ['a line end kept by white space', box('one\ntwo\n\n', pre), 'one\ntwo\n'],
  [
    'Lexical',
    box(
      '<p><span>one</span><br><span>two</span></p><p><br></p><p><span>four</span></p>',
      'data-lexical-editor="true"',
    ),
    'one\ntwo\n\n\n\nfour',
  ],
  [
    'Draft.js',
    box(
      '<div data-contents="true"><div data-block="true"><div><span><span data-text="true">one</span></span></div></div>' +
        '<div data-block="true"><div><span><br data-text="true"></span></div></div>' +
        '<div data-block="true"><div><span><span data-text="true">soft\n\n</span></span></div></div></div>',
      pre,
    ),
    'one\n\nsoft\n',
  ],
  [
    'Slate',
    box(
      '<div data-slate-node="element"><span data-slate-node="text"><span data-slate-leaf="true">' +
        '<span data-slate-placeholder="true" contenteditable="false">Write…</span>' +
        '<span data-slate-zero-width="n" data-slate-length="0">\uFEFF<br></span></span></span></div>' +
        '<div data-slate-node="element"><span data-slate-string="true">two</span></div>',
      pre,
    ),
    'two',
  ],
  [
    'Quill',
    box(
      '<p>one</p><ol><li data-list="bullet"><span class="ql-ui" contenteditable="false">•</span>two</li></ol>',
    ),
    'one\ntwo',
  ],
  [
    'ProseMirror',
    box(
      '<p>one<img class="ProseMirror-separator" alt=""><br class="ProseMirror-trailingBreak"></p>' +
        '<p>two<span class="ProseMirror-widget">cursor</span></p>',
      pre,
    ),
    'one\ntwo',
  ],
  ['CKEditor', box('<p>one</p><p><br data-cke-filler="true"></p><p>three</p>'), 'one\n\nthree'],
  ['a text area', '<textarea>one\ntwo</textarea>', 'one\ntwo'],
];

for (const [name, html, expected] of cases)
  test(name, async () => assert.equal(await textOf(html), expected));

test('a span over several nodes has a range in each', async () => {
  const ranges = await page.evaluate(() => {
    document.body.innerHTML = '<div contenteditable="true"><p>Zo<b>ë Ach</b>ebe</p></div>';
    const map = read.readText(document.body.firstElementChild as HTMLElement);
    return read.rangesOf(map, { start: 1, end: 8 }).map(String);
  });
  assert.deepEqual(ranges, ['o', 'ë Ach', 'e']);
});

test('a node that the page has shortened since gives no range', async () => {
  const ranges = await page.evaluate(() => {
    document.body.innerHTML = '<div contenteditable="true">Theo Marsh</div>';
    const editor = document.body.firstElementChild as HTMLElement;
    const map = read.readText(editor);
    editor.firstChild?.replaceWith('Theo');
    return read.rangesOf(map, { start: 0, end: 10 }).length;
  });
  assert.equal(ranges, 0);
});
