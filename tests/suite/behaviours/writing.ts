// The writer's own business: whatever is done in the box must end as it would without Second Look.
// Each script runs twice, in the box and in the same box at an address that the extension does not
// know, and text, selection and what is sent are compared after every step.

import assert from 'node:assert/strict';
import type { Bench, Draft } from '../bench';
import { BOTH, PUPIL, STOPPED } from '../school';
import type { Behaviour } from './behaviour';

type Step = (bench: Bench) => Promise<void>;

const keys =
  (...names: string[]): Step =>
  (bench) =>
    bench.keys(...names);

const words =
  (text: string): Step =>
  (bench) =>
    bench.type(text);

/**
 * A key until it changes nothing any more, twice. How much one undo takes back depends on how fast one types, and
 * on what the site does at each key; all the way back and forth does not.
 */
const allTheWay =
  (name: string): Step =>
  async (bench) => {
    let before = '';
    for (let idle = 0, presses = 0; idle < 2 && presses < 150; presses++) {
      await bench.keys(name);
      const { text } = await bench.draft();
      idle = text === before ? idle + 1 : 0;
      before = text;
    }
  };

const scripts: Readonly<Record<string, readonly Step[]>> = {
  'typing, corrections and new lines': [
    words(`${PUPIL} ran.\nWe read`),
    keys('Backspace', 'Backspace'),
    words('st'),
    keys('ArrowUp', 'Home'),
    words('Oh, '),
    keys('ArrowRight', 'Delete', 'Backspace'),
  ],
  'selecting, and writing over the selection': [
    (bench) => bench.write(STOPPED),
    keys('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft'),
    words('te'),
    keys('Shift+Home'),
    words('Go'),
    keys('Control+a'),
    words('End'),
  ],
  undoing: [
    words(PUPIL),
    (bench) => bench.tab.paste(` with ${PUPIL}`),
    allTheWay('Control+z'),
    allTheWay('Control+Shift+Z'),
    words('!'),
  ],
  pasting: [
    words('Yes: '),
    (bench) => bench.tab.paste(`${BOTH} 🙂`),
    keys('Home'),
    (bench) => bench.tab.paste('Pasted. '),
  ],
  'composing with an input method': [
    (bench) => bench.write(`${PUPIL} `),
    (bench) => bench.tab.compose(['n', 'に', 'にほ', 'にほん'], '日本'),
    words(' too'),
    keys('ArrowLeft', 'ArrowLeft'),
    (bench) => bench.tab.compose(['e', 'é'], 'é'),
  ],
};

/** How often undo has to be pressed until nothing is left of what was typed at a hand's pace. */
const undos = async (bench: Bench): Promise<number> => {
  await keys(...PUPIL)(bench);
  if (bench.watched) await bench.counts({ stop: 1 });
  for (let count = 0; count < PUPIL.length; count++) {
    if ((await bench.draft()).text.trim() === '') return count;
    await keys('Control+z')(bench);
  }
  return Number.POSITIVE_INFINITY;
};

export const writing: readonly Behaviour[] = [
  ...Object.entries(scripts).map(
    ([what, steps]): Behaviour => ({
      name: `${what}: as without Second Look`,
      // What undo takes back begins with the page.
      alone: what === 'undoing',
      async run(stage, box) {
        const expected = await stage.expected(box, what, this.alone, async (control) => {
          const drafts = [];
          for (const step of steps) drafts.push(await control.after(step));
          return drafts;
        });
        const bench = await stage.bench(box, { policy: { gate: 'advise' } });
        for (const [index, step] of steps.entries()) {
          await step(bench);
          await bench.draftIs(expected[index] as Draft, `after step ${index + 1}`);
          // Marks and badge are drawn between the steps, so that the next step meets them.
          await bench.checked();
        }
      },
    }),
  ),
  {
    name: 'one undo takes back as much as without Second Look',
    alone: true,
    // Where the browser itself undoes: other editors count time.
    fits: (box) => /^(textarea|contenteditable)/.test(box.editor),
    async run(stage, box) {
      const expected = await stage.expected(box, 'undo', true, undos);
      assert.equal(await undos(await stage.bench(box)), expected);
    },
  },
];
