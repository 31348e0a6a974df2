// How soon a mark follows the key that calls for it: the last letter of a pupil's name is taken away and
// typed again, and the time from the key event to the mark's being drawn is taken in the page itself.

import type { CDPSession, Page } from 'playwright-core';
import { until } from '../tests/drivers/until';
import { type Figures, figures } from './measure';
import type { Box, Session } from './page';

declare global {
  interface Window {
    /** For the bench: when the last mark came, and how many there are. */
    benchMarks: { at: number; count: number };
    benchKey: number;
  }
}

/** `text` ends in words that are marked only with their last letter. */
export async function keystrokes(session: Session, box: Box, text: string, runs: number): Promise<Figures> {
  const { page, cdp } = await session.open(box.url, box.options);
  for (const path of box.open) await page.click(path);
  await page.click(box.words);
  await cdp.send('Input.insertText', { text });
  await watchMarks(page, cdp);
  const last = text.at(-1) ?? '';
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { count } = await page.evaluate(() => window.benchMarks);
    await page.keyboard.press('Backspace');
    await page.waitForFunction((before) => window.benchMarks.count < before, count);
    await page.keyboard.press(last);
    await page.waitForFunction((before) => window.benchMarks.count >= before, count);
    samples.push(await page.evaluate(() => (window.benchMarks.at - window.benchKey) * 1_000));
  }
  await page.close();
  return figures(samples);
}

/** Counts marks from inside the overlay's closed root, which only the debugging protocol can hand out. */
async function watchMarks(page: Page, cdp: CDPSession): Promise<void> {
  await page.evaluate(() => {
    window.benchMarks = { at: 0, count: 0 };
    window.addEventListener(
      'keydown',
      (event) => {
        window.benchKey = event.timeStamp;
      },
      true,
    );
  });
  await cdp.send('DOM.enable');
  const root = await until('there is an overlay', async () => {
    const { nodes } = await cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    return nodes.flatMap((node) => (node.localName === 'second-look' ? (node.shadowRoots ?? []) : []))[0];
  });
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  if (!object.objectId) throw new Error('the overlay has no root');
  await cdp.send('DOM.disable');
  await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () {
      const look = () => {
        const count = this.querySelectorAll('.mark').length;
        if (count > window.benchMarks.count) window.benchMarks.at = performance.now();
        window.benchMarks.count = count;
      };
      // A mark that is taken back stays as an empty node, and serves again.
      new MutationObserver(look).observe(this, { childList: true, attributes: true, subtree: true });
      look();
    }`,
  });
  await page.waitForFunction(() => window.benchMarks.count > 0);
}
