// The page about a rule, as a writer comes to it: from the card beside a post and from the popup, in
// both browsers. The draft stays as it was, and no site can read ours.

import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { RuleOfPage } from '../../extension/rules/pages.mjs';
import { launchChromium } from '../drivers/chromium';
import type { Driver } from '../drivers/driver';
import { launchFirefox } from '../drivers/firefox';
import { until } from '../drivers/until';
import { buildPages } from '../pages/build';
import { rowsOf, visibleText, write } from '../popup/own-pages';
import { openBrowser } from '../popup/toolbar-popup';
import { BOXES } from '../suite/boxes';
import { STOPPED } from '../suite/school';
import { Stage } from '../suite/stage';

const root = join(import.meta.dirname, '../..');
const extension = join(root, 'dist/unpacked');
const pictures = join(root, 'dist/screenshots');
const rules = JSON.parse(await readFile(join(root, 'dist/rules.json'), 'utf8')) as RuleOfPage[];
const pupilName = rules.find(({ id }) => id === 'pupil-name');
const box = BOXES.find(({ site }) => site === 'mastodon');
if (!pupilName || !box) throw new Error('the rule and the box of these tests are gone');

it('every rule has its page in the package', async () => {
  const files = await readdir(join(extension, 'rules'));
  assert.deepEqual(
    files.filter((file) => file.endsWith('.html')).sort(),
    ['index', ...rules.map(({ id }) => id)].map((name) => `${name}.html`).sort(),
  );
});

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'rule pages · chromium' : 'rule pages · firefox', () => {
    let driver: Driver;
    let stage: Stage;

    before(async () => {
      await buildPages();
      driver = await launch({ extension });
      stage = await Stage.open(driver, 'page');
    });
    after(() => driver.close());

    it('“Why this matters” leads to the rule’s page, and the draft stays', async () => {
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await bench.counts({ stop: 1 });
      const draft = await bench.draft();
      await bench.openCard();
      await bench.press('Why this matters');
      await bench.press('More about this');
      const page = await driver.opened('rules/pupil-name.html');
      const said = await visibleText(page);
      assert.ok(said.includes(pupilName.title), said);
      assert.match(said, /Posts that get a second look/);
      await page.close();
      await bench.draftIs(draft, 'after the page was read');
    });

    it('a site cannot read the page', async () => {
      const own = await driver.openOwn('rules/pupil-name.html');
      const address = await own.evaluate(() => location.href);
      await own.close();
      const { tab: site } = await stage.visit(box);
      const reached = await site.evaluate(
        (address) =>
          fetch(address).then(
            () => 'read',
            () => 'refused',
          ),
        address,
      );
      assert.equal(reached, 'refused');
    });

    it('the popup leads there too', async () => {
      const popup = await driver.openOwn('popup/index.html');
      await write(popup, STOPPED);
      await rowsOf(popup);
      await popup.click('.row-head');
      await popup.click('.row-body .source + .link');
      const page = await driver.opened('rules/pupil-name.html');
      await page.click('nav a');
      await until(
        'the index is shown',
        async () => (await visibleText(page)).startsWith('Second Look\n\nRules'),
        {
          last: () => visibleText(page),
        },
      );
      assert.equal(await page.evaluate(() => document.querySelectorAll('.rules a').length), rules.length);
      await page.close();
    });

    it('asks nothing of the network', () => {
      assert.deepEqual(driver.leaks, []);
    });
  });
}

describe('rule pages · for everybody to read', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(
      scheme === 'light' ? 'are accessible, and fit a narrow window' : 'are accessible in the dark too',
      async () => {
        await mkdir(pictures, { recursive: true });
        const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
        const browser = await openBrowser(extension);
        try {
          const page = await browser.context.newPage();
          await page.emulateMedia({ colorScheme: scheme });
          // All pages are made alike; these have every level, every kind of part, and the index.
          for (const name of ['index', 'abusive-language', 'working-hours']) {
            await page.setViewportSize({ width: 1000, height: 800 });
            await page.goto(`chrome-extension://${browser.id}/rules/${name}.html`);
            await page.screenshot({ path: join(pictures, `rules-${name}-${scheme}.png`), fullPage: true });
            await page.evaluate(axe);
            const { violations } = await page.evaluate(() =>
              (
                globalThis as unknown as {
                  axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
                }
              ).axe.run(),
            );
            assert.deepEqual(
              violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
              [],
              name,
            );
          }
          if (scheme === 'dark') return;
          await page.setViewportSize({ width: 320, height: 700 });
          for (const name of ['index', ...rules.map(({ id }) => id)]) {
            await page.goto(`chrome-extension://${browser.id}/rules/${name}.html`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.equal(wide, 0, `${name} scrolls sideways`);
          }
        } finally {
          await browser.close();
        }
      },
    );
  }
});
