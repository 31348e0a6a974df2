// What stands around the words: who will see the post, where it says the writer is, and honesty about
// what cannot be read.

import assert from 'node:assert/strict';
import { CLEAN, TRIP } from '../school';
import type { Behaviour } from './behaviour';

export const around: readonly Behaviour[] = [
  {
    name: 'choosing an audience with a flagged parent is a stop, choosing another clears it',
    core: true,
    fits: (box) => box.audience !== undefined,
    async run(stage, box) {
      const bench = await stage.bench(box, { flagged: true });
      await bench.write(CLEAN);
      await bench.pressAll(box.audience?.unflagged ?? []);
      await bench.counts({});
      await bench.pressAll(box.audience?.flagged ?? []);
      await bench.counts({ stop: 1 });
      const { card } = await bench.openCard();
      assert.equal(card?.title, 'A parent can see this');
      assert.match(card?.text ?? '', /Dana Reid/);
      await bench.press('Close');
      await bench.pressAll(box.audience?.unflagged ?? []);
      await bench.counts({});
    },
  },
  {
    name: 'a post to an audience with a flagged parent is held',
    core: true,
    fits: (box) => box.audience !== undefined,
    async run(stage, box) {
      const bench = await stage.bench(box, { flagged: true });
      await bench.write(CLEAN);
      await bench.pressAll(box.audience?.flagged ?? []);
      await bench.counts({ stop: 1 });
      await bench.send();
      await bench.held();
      assert.deepEqual(await bench.posted(), []);
    },
  },
  {
    name: 'attaching a place on a trip day is a stop, taking it away clears it',
    core: true,
    fits: (box) => box.place !== undefined,
    async run(stage, box) {
      const bench = await stage.bench(box, { policy: TRIP });
      await bench.write(CLEAN);
      assert.match((await bench.counts({})).badge ?? '', /trip day/);
      await bench.pressAll(box.place?.attach ?? []);
      await bench.counts({ stop: 1 });
      await bench.pressAll(box.place?.remove ?? []);
      await bench.counts({});
    },
  },
];
