// Marks as pixels: on the four backgrounds that sites have, at one and two device pixels to the CSS pixel,
// every underline has three to one or more. Measured as an eye would look for it: the strongest pixel of
// each column, and of those the middle one; dots count only where there is one.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { mention, pupil, schoolNote, TEXT } from './examples';
import { launch, open } from './harness';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const box of ['facebook-light', 'facebook-dark', 'x-dark', 'x-blue'] as const)
  for (const deviceScaleFactor of [1, 2])
    test(`${box} at ${deviceScaleFactor}x`, async () => {
      const page = await open(browser, { box, text: TEXT, deviceScaleFactor });
      await page.evaluate(
        (findings) => window.harness.show(findings),
        [mention, pupil, { ...schoolNote, words: 'harvest assembly' }],
      );
      const marks = await page.locator('.marks .mark').evaluateAll((all) =>
        all.map((mark) => {
          const { x, y, width, height } = mark.getBoundingClientRect();
          return { severity: (mark as SVGElement).dataset.severity, clip: { x, y, width, height } };
        }),
      );
      assert.deepEqual([...new Set(marks.map(({ severity }) => severity))].sort(), ['note', 'stop', 'warn']);
      for (const { severity, clip } of marks) {
        // Letters may hang into the strip: look at the mark alone, on the ground it was measured on.
        await page.evaluate(() => {
          const editor = document.getElementById('editor');
          if (editor) editor.style.color = 'transparent';
        });
        const shot = (await page.screenshot({ clip })).toString('base64');
        const ratio = await page.evaluate((data) => window.harness.contrast(data), shot);
        assert.ok(ratio >= 3, `${severity}: ${ratio.toFixed(2)}`);
      }
      await page.close();
    });

test('a mark on a label without enough contrast takes the ink of its word', async () => {
  const page = await open(browser, { box: 'facebook-dark', text: TEXT });
  await page.evaluate(
    (finding) => window.harness.show([{ ...finding, words: '', subject: 'audience' }]),
    pupil,
  );
  const stroke = await page.locator('.marks .mark').evaluate((mark) => getComputedStyle(mark).stroke);
  assert.equal(stroke, 'rgb(255, 166, 194)');
  await page.close();
});
