// Seeing a finding: the marks under the words, the badge, and the card that says what, why and what
// to do instead.

import assert from 'node:assert/strict';
import { BOTH, CLEAN, PUPIL, SCHOOL, STOPPED, WARNED } from '../school';
import type { Behaviour } from './behaviour';
import { once } from './behaviour';

export const finding: readonly Behaviour[] = [
  {
    name: 'marks stand under the right words, and the badge counts them',
    core: true,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(BOTH);
      await bench.counts({ stop: 1, warn: 1 });
      await bench.marksAre({ stop: PUPIL, warn: SCHOOL });
    },
  },
  {
    name: 'marks stay with their words while more is written before and after them',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.marksAre({ stop: PUPIL });
      await bench.type(' and of us all');
      await bench.keys('Control+Home');
      await bench.write('I am ');
      await bench.marksAre({ stop: PUPIL });
      await bench.keys('Control+Home');
      await bench.write(`Hello.\n`);
      await bench.marksAre({ stop: PUPIL });
    },
  },
  {
    name: 'nothing is marked in a clean text, and the badge says so',
    core: true,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(CLEAN);
      await bench.counts({});
      await bench.marksAre({});
    },
  },
  {
    name: 'the card says what, why and what to do, one finding after the other',
    core: true,
    // The frame is so low that the card's lower half has to be scrolled to.
    fits: ({ editor }) => editor !== 'textarea in a frame',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(BOTH);
      await bench.counts({ stop: 1, warn: 1 });
      const { card: stop } = await bench.openCard();
      assert.equal(stop?.title, 'This names a pupil');
      assert.match(stop?.text ?? '', /Stop/);
      assert.match(stop?.text ?? '', new RegExp(`“ ?${PUPIL} ?” is on your pupil list`));
      assert.match(stop?.text ?? '', /someone/);
      assert.match(stop?.text ?? '', /Only you can see this/);
      await bench.press('Why this matters');
      const { card: why } = await bench.sees('the reason and its source are there', (seen) =>
        /Guidance says never to mention pupils.*(guidance|guide|policy),/s.test(seen.card?.text ?? ''),
      );
      assert.equal(why?.title, 'This names a pupil');
      await bench.press('Next');
      const { card: warning } = await bench.sees(
        'the second finding is shown',
        (seen) => seen.card?.title === 'This names your school',
      );
      assert.match(warning?.text ?? '', /our school/);
      assert.match(warning?.text ?? '', /(guidance|guide|policy),/);
    },
  },
  {
    name: 'the first finding is announced, and so is the end of the last one',
    alone: true,
    fits: once,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.said(/Second Look: .*Stop[.,] This names a pupil\./);
      await bench.keys('Control+a', 'Delete');
      await bench.said(/Second Look: nothing found now\./);
    },
  },
  {
    name: 'Escape closes the card and gives the focus back',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      const before = await bench.draft();
      await bench.shortcut();
      await bench.sees('the focus is on the card', (seen) => seen.card?.focused === true);
      await bench.tab.press('Escape');
      await bench.sees('the card is gone', (seen) => seen.card === null);
      assert.deepEqual(await bench.after((each) => each.write('.')), {
        text: before.text.replace(STOPPED, `${STOPPED}.`),
        anchor: before.anchor + 1,
        focus: before.focus + 1,
      });
    },
  },
  {
    name: 'the shortcut opens the card at the caret, and gives the focus back when pressed again',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(BOTH);
      await bench.counts({ stop: 1, warn: 1 });
      const before = await bench.draft();
      await bench.shortcut();
      await bench.sees(
        'the finding at the caret has the focus',
        ({ card }) => card?.title === 'This names your school' && card.focused,
      );
      await bench.shortcut();
      await bench.sees('the card is gone', (seen) => seen.card === null);
      await bench.draftIs(before, 'after the shortcut');
    },
  },
  {
    name: 'the cross closes the card, and the mark stays',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.openCard();
      await bench.press('Close');
      await bench.sees('the card is gone', (seen) => seen.card === null);
      await bench.counts({ stop: 1 });
      await bench.marksAre({ stop: PUPIL });
    },
  },
  {
    name: 'writing closes an open card',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      await bench.openCard();
      await bench.tab.click(box.words);
      await bench.write('!');
      await bench.sees('the card is gone', (seen) => seen.card === null);
    },
  },
  {
    name: 'a press on the marked words opens their card',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(BOTH);
      await bench.marksAre({ stop: PUPIL, warn: SCHOOL });
      await bench.pressMark('warn');
      await bench.sees('its card is open', (seen) => seen.card?.title === 'This names your school');
    },
  },
  {
    name: 'a warning can be ignored in this post; a stop cannot',
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(BOTH);
      await bench.counts({ stop: 1, warn: 1 });
      const { card } = await bench.openCard();
      assert.ok(!card?.buttons.some((name) => name.startsWith('Ignore')), 'a stop offers no “Ignore”');
      await bench.press('Next');
      await bench.press('Ignore in this post');
      await bench.counts({ stop: 1 });
      await bench.marksAre({ stop: PUPIL });
    },
  },
  {
    name: 'editing the marked words away clears the finding',
    core: true,
    async run(stage, box) {
      const bench = await stage.bench(box);
      await bench.write(WARNED);
      await bench.counts({ warn: 1 });
      await bench.overwrite(5, 'school');
      await bench.counts({});
      await bench.marksAre({});
    },
  },
];
