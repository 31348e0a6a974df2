// The page and Second Look: what the page may learn of it (nothing), what it may make it do (nothing),
// and what it leaves alone.

import assert from 'node:assert/strict';
import type { Tab } from '../../drivers/driver';
import type { Bench } from '../bench';
import { BOTH, CLEAN, PUPIL, STOPPED } from '../school';
import { type Behaviour, once } from './behaviour';

/** Tags, and names of attributes, of everything in the box: what a mark in the editor would change. */
const markup = (bench: Bench): Promise<string> =>
  bench.tab.evaluateOn(bench.box.words, (element) =>
    [element, ...element.querySelectorAll('*')]
      .map((each) => `${each.localName}[${each.getAttributeNames().sort().join(' ')}]`)
      .join(' '),
  );

/** Everything of ours that a script of the page can reach. */
const reachable = (tab: Tab) =>
  tab.evaluate(() => {
    const hosts = [...document.querySelectorAll('*')].filter((each) => each.hasAttribute('popover'));
    return {
      roots: hosts.filter((each) => each.shadowRoot !== null).length,
      text: hosts.map((each) => each.textContent).join(''),
      attributes: hosts
        .flatMap((each) => each.getAttributeNames())
        .filter((name) => name !== 'popover' && name !== 'style'),
      highlights: CSS.highlights?.size ?? 0,
      extensionAddresses: performance
        .getEntries()
        .map(({ name }) => name)
        .filter((name) => name.includes('-extension:')),
      globals: Object.keys(window).filter((key) => /second|look|chrome\.runtime/i.test(key)),
      sheets: document.adoptedStyleSheets.length,
    };
  });

export const page: readonly Behaviour[] = [
  {
    name: 'the page can read nothing of what is marked, and the editor’s markup is its own',
    core: true,
    async run(stage, box) {
      const expected = await stage.expected(box, 'markup', false, async (control) => {
        await control.after((bench) => bench.write(BOTH));
        return markup(control);
      });
      const bench = await stage.bench(box);
      await bench.write(BOTH);
      await bench.counts({ stop: 1, warn: 1 });
      await bench.openCard();
      assert.deepEqual(await reachable(bench.tab), {
        roots: 0,
        text: '',
        attributes: [],
        highlights: 0,
        extensionAddresses: [],
        globals: [],
        sheets: 0,
      });
      assert.equal(await markup(bench), expected);
    },
  },
  {
    name: 'what a script writes is not answered, until a person acts',
    alone: true,
    fits: (box) => box.site === 'mastodon',
    async run(stage, box) {
      const bench = await stage.visit(box);
      await bench.tab.find(box.words);
      await bench.tab.evaluateOn(
        box.words,
        (element, text) => {
          element.focus();
          document.execCommand('insertText', false, text);
        },
        STOPPED,
      );
      await bench.sees('the badge is there', ({ badge }) => badge !== null);
      for (let round = 0; round < 10; round++) await bench.settle();
      assert.deepEqual(await bench.marks(), []);
      assert.doesNotMatch((await bench.seen()).badge ?? '', /stop/);
      await bench.write('!');
      await bench.counts({ stop: 1 });
    },
  },
  {
    name: 'a script’s own sending is not answered either: the page would learn who is on the list',
    alone: true,
    fits: (box) => box.site === 'mastodon',
    async run(stage, box) {
      const bench = await stage.visit(box);
      await bench.tab.find(box.words);
      await bench.tab.evaluateOn(
        box.words,
        (element, text) => {
          element.focus();
          document.execCommand('insertText', false, text);
        },
        STOPPED,
      );
      await bench.sees('the badge is there', ({ badge }) => badge !== null);
      await bench.tab.evaluateOn(box.words, (element) => element.closest('form')?.requestSubmit());
      assert.deepEqual(await bench.sent(), [STOPPED]);
    },
  },
  {
    name: 'where nobody writes there is nothing of ours',
    alone: true,
    fits: (box) => box.site === 'mastodon',
    async run(stage, box) {
      const bench = await stage.visit(box);
      await bench.tab.find(box.words);
      await bench.settle();
      assert.deepEqual(await bench.tab.inClosedRoots(() => true), []);
      assert.equal((await bench.seen()).badge, null);
    },
  },
  {
    name: 'nothing of a post is kept',
    alone: true,
    fits: once,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(`${PUPIL} and the velvet elephant`);
      await bench.counts({ stop: 1 });
      await bench.send();
      await bench.held();
      await bench.press('Don’t warn about this again here');
      await bench.send();
      await bench.sent();
      assert.doesNotMatch(JSON.stringify(await stage.stored()), /velvet|elephant/);
    },
  },
  {
    name: 'a change of settings shows at once in a box that is open',
    alone: true,
    fits: once,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(`${CLEAN}, Amelia Thornbury`);
      await bench.counts({});
      await stage.settle({ policy: { pupils: [{ name: 'Amelia Thornbury' }] } });
      await bench.counts({ stop: 1 });
    },
  },
  {
    name: 'a paused site is left alone, and says so',
    alone: true,
    fits: once,
    async run(stage, box) {
      const bench = await stage.bench(box, {
        pauses: { [new URL(box.url).hostname.replace(/^www\./, '')]: 'always' },
      });
      await bench.write(STOPPED);
      await bench.badge('Second Look is paused on this site. Change');
      await bench.send();
      assert.deepEqual(await bench.sent(), [STOPPED]);
    },
  },
  {
    name: 'a site is paused and resumed from its badge',
    alone: true,
    fits: once,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(CLEAN);
      await bench.counts({});
      const { card } = await bench.openCard();
      assert.match(card?.text ?? '', /Nothing found.*Second Look can miss things/);
      await bench.press('Pause on');
      await bench.badge('Second Look is paused on this site. Change');
      await bench.openCard();
      await bench.press('Resume');
      await bench.counts({});
      stage.forget();
    },
  },
];
