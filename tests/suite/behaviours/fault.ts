// When something gives way: the background ends, the text is huge, the page moves on under the box.

import assert from 'node:assert/strict';
import { CLEAN, STOPPED, WARNED } from '../school';
import { type Behaviour, once } from './behaviour';

const LINE = 'The rain went on and on, and we watched it from the hall window.\n';
const HUGE = LINE.repeat(Math.ceil(100_000 / LINE.length));

export const fault: readonly Behaviour[] = [
  {
    name: 'when the background ends, the box goes on being checked',
    alone: true,
    fits: once,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(WARNED);
      await bench.counts({ warn: 1 });
      await stage.driver.stopBackground();
      await bench.tab.press('Enter');
      await bench.write(STOPPED);
      await bench.counts({ stop: 1, warn: 1 });
      await stage.driver.stopBackground();
      await bench.send();
      await bench.held();
      assert.deepEqual(await bench.posted(), []);
    },
  },
  {
    name: '100,000 characters are checked, and held',
    fits: (box) => box.site === 'mastodon' || box.site === 'bluesky',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.tab.paste(`${HUGE}${STOPPED}`);
      await bench.counts({ stop: 1 });
      await bench.write('!');
      await bench.counts({ stop: 1 });
      await bench.send();
      await bench.held();
      assert.deepEqual(await bench.posted(), []);
      await bench.press('Post anyway');
      const [sent] = await bench.sent();
      assert.equal(sent, `${HUGE}${STOPPED}!`);
    },
  },
  {
    name: 'a box is found again after the page has gone elsewhere and come back without a load',
    core: true,
    alone: true,
    fits: (box) => box.site === 'x',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.tab.evaluate(() => history.back());
      await bench.sees('the badge has gone with its box', ({ badge }) => badge === null);
      await bench.tab.click('[data-testid=AppTabBar_DirectMessage_Link]');
      await bench.tab.find('[data-testid=dm-composer-textarea]');
      await bench.tab.click('[data-testid=AppTabBar_Home_Link]');
      await bench.openBox();
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.send();
      await bench.held();
      assert.deepEqual(await bench.posted(), []);
    },
  },
  {
    name: 'X’s “Post” that only opens the dialog is not held, though a box beside it has a stop',
    core: true,
    alone: true,
    fits: (box) => box.site === 'x',
    async run(stage, box) {
      const inline = {
        ...box,
        open: [],
        words: '[data-testid=primaryColumn] [data-testid=tweetTextarea_0]',
        submit: '[data-testid=tweetButtonInline]',
      };
      const bench = await stage.bench(inline);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      const dialog = stage.at(bench.tab, box);
      await dialog.openBox();
      await dialog.write(CLEAN);
      await dialog.send();
      assert.deepEqual(await dialog.sent(), [CLEAN]);
      await bench.tab.click(inline.submit);
      await bench.held();
      assert.equal((await bench.posted()).length, 1);
    },
  },
  {
    name: 'two boxes at once are each their own',
    alone: true,
    fits: (box) => box.site === 'facebook',
    async run(stage, box) {
      const comment = (nth: number) => ({
        ...box,
        open: [],
        words: `[role=article]:nth-child(${nth}) [role=textbox]`,
        submit: `[role=article]:nth-child(${nth}) [aria-label=Comment]`,
        sendKey: 'Enter' as const,
      });
      const first = await stage.bench(comment(2));
      await first.write(STOPPED);
      await first.counts({ stop: 1 });
      const second = stage.at(first.tab, comment(3));
      await second.openBox();
      await second.write(CLEAN);
      // Before that, a press may have to be made once more.
      await second.sees('the second box is checked', ({ said }) =>
        said.some((words) => /Could not tell who sees this/.test(words)),
      );
      await second.tab.press('Enter');
      assert.deepEqual(await second.sent(), [CLEAN]);
      await first.tab.click(first.box.words);
      await first.tab.press('Enter');
      await first.held();
      assert.equal((await first.posted()).length, 1);
    },
  },
  {
    name: 'an audience that cannot be read is said, not passed over',
    alone: true,
    fits: (box) => box.site === 'facebook',
    async run(stage, box) {
      const bench = await stage.bench(box, { flagged: true });
      await bench.tab.evaluateOn('[aria-label^="Edit privacy."]', (button) => {
        button.setAttribute('aria-label', 'Datenschutz');
      });
      await bench.write(CLEAN);
      await bench.sees('the badge counts what could not be told', ({ badge }) => /1 note/.test(badge ?? ''));
      const { card } = await bench.openCard();
      assert.match(card?.text ?? '', /Second Look could not tell who will see this/);
    },
  },
];
