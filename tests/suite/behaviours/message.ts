// Direct messages: they go out on Enter, and what matters is to whom.

import assert from 'node:assert/strict';
import { CLEAN, STOPPED } from '../school';
import type { Behaviour } from './behaviour';

export const message: readonly Behaviour[] = [
  {
    name: 'a message to a flagged pupil is held on Enter, and “Post anyway” sends it once',
    async run(stage, box) {
      const bench = await stage.bench(box, { flagged: true });
      await bench.write(CLEAN);
      await bench.counts({ stop: 1 });
      await bench.tab.press('Enter');
      const { card } = await bench.held();
      assert.match(card?.text ?? '', /This message goes to a pupil/);
      assert.deepEqual(await bench.posted(), []);
      await bench.press('Post anyway');
      assert.deepEqual(await bench.sent(), [CLEAN]);
    },
  },
  {
    name: 'a message to a flagged pupil is held on its button',
    // The stop is about the partner: emptying the box does not end it.
    alone: true,
    async run(stage, box) {
      const bench = await stage.bench(box, { flagged: true });
      await bench.write(CLEAN);
      await bench.counts({ stop: 1 });
      await bench.send();
      await bench.held();
      assert.deepEqual(await bench.posted(), []);
    },
  },
  {
    name: 'a clean message to somebody else goes out with one Enter',
    async run(stage, box) {
      const bench = await stage.bench(
        { ...box, url: box.urlOfFriend ?? box.url },
        { flagged: true },
        { trustedOnly: true },
      );
      await bench.write(CLEAN);
      await bench.counts({});
      await bench.tab.press('Enter');
      assert.deepEqual(await bench.sent(), [CLEAN]);
    },
  },
  {
    name: 'Enter that ends a composition, and Shift+Enter, are not taken for sending',
    async run(stage, box) {
      const bench = await stage.bench({ ...box, url: box.urlOfFriend ?? box.url }, { flagged: true });
      await bench.write(`${STOPPED} `);
      await bench.counts({ stop: 1 });
      await bench.tab.compose(['に', 'にほん'], '日本');
      await bench.tab.press('Shift+Enter');
      await bench.write('x');
      await bench.after(async () => {});
      const { card } = await bench.seen();
      assert.equal(card, null, 'nothing is held');
      assert.deepEqual(await bench.posted(), []);
      await bench.tab.press('Enter');
      await bench.held();
      await bench.press('Post anyway');
      assert.deepEqual(await bench.sent(), [`${STOPPED} 日本${box.newLine[1]}x`]);
    },
  },
];
