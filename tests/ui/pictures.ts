// Pictures of the overlay, to look at: node --import tsx tests/ui/pictures.ts [folder]. Not a test.

import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { audience, pupil, school, schoolNote, TEXT, THREE } from './examples';
import { launch, type OpenOptions, open } from './harness';

const folder = process.argv[2] ?? 'dist/pictures';
mkdirSync(folder, { recursive: true });
const browser = await launch();

async function picture(
  name: string,
  options: OpenOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context: BrowserContextOptions = { deviceScaleFactor: 2 };
  const page = await open(browser, { ...context, ...options });
  await act(page);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  await page.close();
}

const hover = async (page: Page, words: string) => {
  const box = await page.evaluate((text) => {
    const node = document.getElementById('editor')?.firstChild as Text;
    const range = document.createRange();
    const start = node.data.indexOf(text);
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, words);
  await page.mouse.move(box.x, box.y);
  await page.locator('.card').waitFor();
};

for (const theme of ['light', 'dark'] as const)
  await picture(`card-facebook-${theme}`, { box: `facebook-${theme}`, text: TEXT }, async (page) => {
    await page.evaluate(
      ([findings, end]) => {
        window.harness.setCaret(end);
        window.harness.show(findings);
      },
      [THREE, TEXT.length] as const,
    );
    await hover(page, 'Larkmoor');
    await page.locator('.more').click();
  });
await picture(
  'audience',
  { box: 'facebook-light', text: 'Marking done, feet up, mince pies out. See you all in January!' },
  async (page) => {
    await page.evaluate((finding) => {
      document.getElementById('label')?.replaceChildren('Friends');
      window.harness.show([finding]);
    }, audience);
    await page.locator('.badge').click();
  },
);
await picture('audience-dark', { box: 'facebook-dark', text: 'Marking done.' }, async (page) => {
  await page.evaluate(
    (finding) => window.harness.show([finding], { status: { policyUrl: 'https://larkmoor.example/policy' } }),
    audience,
  );
  await page.locator('.badge').click();
  await page.locator('.more').click();
});
const HELD =
  'Proud teacher moment. Theo Marsh was at Larkmoor all week and still stayed behind to help me stack the chairs.';
const held = async (page: Page, status = {}) => {
  await page.evaluate(
    ([findings, given]) => {
      window.harness.setCaret(50);
      window.harness.show(findings, { held: true, status: given });
    },
    [[{ ...pupil, words: 'Theo Marsh' }, school, { ...schoolNote, words: 'the chairs' }], status] as const,
  );
};
await picture('held-x', { box: 'x-dark', text: HELD, viewport: { width: 1060, height: 672 } }, (page) =>
  held(page),
);
await picture(
  'held-block',
  { box: 'facebook-light', text: HELD, viewport: { width: 1060, height: 672 } },
  (page) => held(page, { gate: 'block' }),
);
await picture(
  'held-small',
  { box: 'full-width', text: HELD, viewport: { width: 360, height: 640 } },
  (page) => held(page),
);
await picture('zoom-200', { box: 'full-width', text: HELD, viewport: { width: 640, height: 360 } }, (page) =>
  held(page),
);
await picture(
  'sheet',
  { box: 'full-width', text: TEXT, viewport: { width: 360, height: 640 } },
  async (page) => {
    await page.evaluate((findings) => window.harness.show(findings), THREE);
    await page.locator('.badge').click();
  },
);
await picture(
  'rtl',
  { box: 'rtl', ui: 'rtl', text: 'שלום Larkmoor שלום Zoë Okonkwo-Hughes' },
  async (page) => {
    await page.evaluate((findings) => window.harness.show(findings), [school, pupil]);
    await hover(page, 'Larkmoor');
  },
);
await picture(
  'forced',
  { box: 'facebook-dark', text: TEXT, forcedColors: 'active', colorScheme: 'dark' },
  async (page) => {
    await page.evaluate((findings) => window.harness.show(findings), THREE);
    await hover(page, 'Larkmoor');
  },
);
await picture(
  'forced-held',
  { box: 'x-dark', text: HELD, forcedColors: 'active', colorScheme: 'dark' },
  (page) => held(page),
);
await picture('textarea', { box: 'textarea', text: TEXT }, async (page) => {
  await page.evaluate((findings) => window.harness.show(findings), THREE);
  await page.locator('.badge').click();
});
await picture('one-line', { box: 'one-line', text: 'Back at Larkmoor' }, async (page) => {
  await page.evaluate((finding) => window.harness.show([finding]), school);
  await page.locator('.badge').click();
});
await picture('picture', { box: 'picture', text: TEXT }, (page) =>
  page.evaluate((findings) => window.harness.show(findings), THREE),
);
await picture('dialog', { box: 'dialog', text: TEXT }, async (page) => {
  await page.evaluate((findings) => window.harness.show(findings), THREE);
  await page.locator('.badge').click();
});
await picture('clear', { box: 'facebook-light', text: 'Chips' }, async (page) => {
  await page.evaluate(() =>
    window.harness.show([], { status: { trip: { name: 'Year 5 residential', until: '2026-11-25' } } }),
  );
  await page.locator('.badge').click();
});
await picture('not-checked', { box: 'facebook-dark', text: 'Chips' }, async (page) => {
  await page.evaluate(() => window.harness.show([], { state: 'not-checked' }));
  await page.locator('.badge').click();
});
await picture('marks-1x', { box: 'facebook-light', text: TEXT, deviceScaleFactor: 1 }, (page) =>
  page.evaluate(
    (findings) => window.harness.show(findings),
    [...THREE, { ...schoolNote, words: 'assembly' }],
  ),
);
await browser.close();
