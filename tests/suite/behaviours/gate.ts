// Holding a post: a `stop` waits for the writer's choice, each choice does what it says, and a post
// without one goes out as if nobody had looked.

import assert from 'node:assert/strict';
import { HELD } from '../overlay';
import { CLEAN, PUPIL, STOPPED, WARNED } from '../school';
import { type Behaviour, once } from './behaviour';

/** What is said when the last stop of a held post is gone. */
const READY = /Ready\. Press Post again\./;

export const gate: readonly Behaviour[] = [
  {
    name: 'a post is held on a stop, and stays held when Post is pressed again',
    core: true,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.send();
      const { card } = await bench.held();
      assert.match(card?.text ?? '', /Nothing has been sent\. Your words are safe\./);
      assert.match(card?.text ?? '', /This names a pupil/);
      await bench.send();
      await bench.held();
      assert.deepEqual(await bench.posted(), []);
    },
  },
  {
    name: 'a held post is announced, and again when Post is pressed again',
    alone: true,
    fits: once,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.send();
      await bench.said(/Your post is waiting\. \d+ to check\. First: This names a pupil\./);
      await bench.send();
      await bench.said(/Still waiting\./);
    },
  },
  {
    name: 'a post is held when Post is pressed before the check of the last word is back',
    core: true,
    alone: true,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.send();
      await bench.held();
      assert.deepEqual(await bench.posted(), []);
    },
  },
  {
    name: '“Post anyway” sends exactly what was written, exactly once',
    core: true,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(`${STOPPED} 🙂\nWell done`);
      await bench.counts({ stop: 1 });
      await bench.send();
      await bench.held();
      await bench.press('Post anyway');
      assert.deepEqual(await bench.sent(), [`${STOPPED} 🙂${box.newLine[1]}Well done`]);
    },
  },
  {
    name: 'after “Post anyway” the next post is looked at afresh',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.send();
      await bench.held();
      await bench.press('Post anyway');
      await bench.sent();
      await bench.openBox();
      await bench.write(STOPPED);
      await bench.send();
      await bench.held();
      assert.equal((await bench.posted()).length, 1);
    },
  },
  {
    name: '“Go back and edit” keeps the words, the caret and the focus',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.keys('ArrowLeft', 'ArrowLeft');
      await bench.counts({ stop: 1 });
      const before = await bench.draft();
      await bench.send();
      await bench.held();
      await bench.press('Go back and edit');
      await bench.sees('the card is gone', (seen) => seen.card === null);
      assert.deepEqual(await bench.draft(), before);
      const after = await bench.after((each) => each.write('X'));
      assert.deepEqual(after, {
        text: before.text.replace(/(..)(\n*)$/, 'X$1$2'),
        anchor: before.anchor + 1,
        focus: before.focus + 1,
      });
      assert.deepEqual(await bench.posted(), []);
    },
  },
  {
    name: 'editing the last stop away frees the post',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(`Well done ${PUPIL}`);
      await bench.counts({ stop: 1 });
      await bench.send();
      await bench.held();
      await bench.press('Go back and edit');
      await bench.overwrite(2, 'everyone');
      await bench.said(READY);
      await bench.send();
      assert.deepEqual(await bench.sent(), ['Well done everyone']);
    },
  },
  {
    name: 'a held card stays open while the writer goes on, and follows the text',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(`Well done ${PUPIL}`);
      await bench.send();
      await bench.held();
      await bench.tab.press('Backspace');
      await bench.sees('the card has gone with its last stop', (seen) => seen.card?.title !== HELD);
      assert.deepEqual(await bench.posted(), []);
    },
  },
  {
    name: 'closing the held card decides nothing: the next press of Post shows it again',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.send();
      await bench.held();
      await bench.press('Close');
      await bench.sees('the card is gone', (seen) => seen.card === null);
      await bench.send();
      await bench.held();
      assert.deepEqual(await bench.posted(), []);
    },
  },
  {
    name: '“Don’t warn about this again here” does not post; the next press does',
    alone: true,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.send();
      await bench.held();
      await bench.press('Don’t warn about this again here');
      await bench.said(READY);
      await bench.marksAre({});
      assert.deepEqual(await bench.posted(), []);
      await bench.send();
      assert.deepEqual(await bench.sent(), [STOPPED]);
    },
  },
  {
    name: 'a clean post goes out by the writer’s own press, on a site that takes no other',
    async run(stage, box) {
      const bench = await stage.bench(box, {}, { trustedOnly: true });
      await bench.write(CLEAN);
      await bench.counts({});
      await bench.send();
      assert.deepEqual(await bench.sent(), [CLEAN]);
    },
  },
  {
    name: 'a clean post goes out with one press, however early it comes',
    core: true,
    alone: true,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(CLEAN);
      await bench.send();
      assert.deepEqual(await bench.sent(), [CLEAN]);
    },
  },
  {
    name: 'a warning holds nothing',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(WARNED);
      await bench.counts({ warn: 1 });
      await bench.send();
      assert.deepEqual(await bench.sent(), [WARNED]);
    },
  },
  {
    name: 'the site’s sending key is held on a stop, and sends a clean post once',
    core: true,
    fits: (box) => box.sendKey !== null,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.tab.press(box.sendKey ?? '');
      await bench.held();
      assert.deepEqual(await bench.posted(), []);
      await bench.press('Go back and edit');
      await bench.keys('Control+a');
      await bench.write(CLEAN);
      await bench.said(READY);
      await bench.tab.press(box.sendKey ?? '');
      assert.deepEqual(await bench.sent(), [CLEAN]);
    },
  },
  {
    name: 'after the sending key was held, “Post anyway” sends once',
    fits: (box) => box.sendKey !== null,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.tab.press(box.sendKey ?? '');
      await bench.held();
      await bench.press('Post anyway');
      assert.deepEqual(await bench.sent(), [STOPPED]);
    },
  },
  ...(['pointerdown', 'pointerup'] as const).map(
    (press): Behaviour => ({
      name: `a site that acts on ${press} is held too, and “Post anyway” sends once`,
      fits: (box) => box.acts.includes(press),
      async run(stage, box) {
        const bench = await stage.bench(box, {}, { press });
        await bench.write(STOPPED);
        await bench.counts({ stop: 1 });
        await bench.send();
        await bench.held();
        assert.deepEqual(await bench.posted(), []);
        await bench.press('Post anyway');
        assert.deepEqual(await bench.sent(), [STOPPED]);
      },
    }),
  ),
  {
    name: 'on a site that takes only real presses, “Post anyway” asks for one more, and it sends once',
    async run(stage, box) {
      const bench = await stage.bench(box, {}, { trustedOnly: true });
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.send();
      await bench.held();
      await bench.press('Post anyway');
      await bench.said(/Press Post once more to send\./);
      assert.deepEqual(await bench.posted(), []);
      await bench.send();
      assert.deepEqual(await bench.sent(), [STOPPED]);
    },
  },
  {
    name: 'the keyboard alone is enough: hold, choose, send',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      if (box.sendKey) await bench.tab.press(box.sendKey);
      else await bench.send();
      await bench.held();
      await bench.shortcut();
      await bench.sees('the focus is on the card', (seen) => seen.card?.focused === true);
      await bench.focusByTab('Post anyway');
      await bench.tab.press('Enter');
      assert.deepEqual(await bench.sent(), [STOPPED]);
    },
  },
  {
    name: 'a school that only advises holds nothing',
    fits: once,
    async run(stage, box) {
      const bench = await stage.bench(box, { policy: { gate: 'advise' } });
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.send();
      assert.deepEqual(await bench.sent(), [STOPPED]);
    },
  },
  {
    name: 'a school that blocks offers no way on but editing, and says whom to ask',
    async run(stage, box) {
      const bench = await stage.bench(box, { policy: { gate: 'block' } });
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.send();
      const { card } = await bench.held();
      assert.ok(!card?.buttons.some((name) => /^(Post anyway|Don’t warn)/.test(name)), String(card?.buttons));
      assert.match(
        card?.text ?? '',
        /Your school asks that posts like this are not sent\. Questions\? Ask Mrs Okafor\./,
      );
      await bench.send();
      await bench.settle();
      assert.deepEqual(await bench.posted(), []);
      await bench.press('Go back and edit');
      await bench.keys('Control+a');
      await bench.write(CLEAN);
      await bench.said(READY);
      await bench.send();
      assert.deepEqual(await bench.sent(), [CLEAN]);
    },
  },
];
