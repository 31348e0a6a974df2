// Somebody who reads the web in Welsh is spoken to in Welsh, though the browser itself is in English: no
// Chrome can be set to Welsh. The card beside a compose box, the held post, the popup and the settings.
// Leaves pictures in dist/screenshots.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../drivers/chromium';
import type { AxNode, Tab } from '../drivers/driver';
import { launchFirefox } from '../drivers/firefox';
import { stillPoint, until } from '../drivers/until';
import { buildPages } from '../pages/build';
import { says, write } from '../popup/own-pages';
import { BOXES } from './boxes';
import { flat } from './overlay';
import { STOPPED } from './school';
import { Stage } from './stage';
import { wanted } from './suite';

const extension = join(import.meta.dirname, '../../dist/unpacked');
const pictures = join(import.meta.dirname, '../../dist/screenshots');
const box = BOXES.find(({ site }) => site === 'facebook');

/** What there is of this role and name. */
const named = async (tab: Tab, role: string, name: RegExp): Promise<AxNode | undefined> =>
  flat(await tab.tree()).find((node) => node.role === role && name.test(node.name));

const shown = (tab: Tab, role: string, name: RegExp): Promise<AxNode> =>
  until(`${role} ${name} is there`, () => named(tab, role, name), {
    last: async () => flat(await tab.tree()).map((node) => `${node.role} ${node.name}`),
  });

async function press(tab: Tab, name: RegExp): Promise<void> {
  const at = await stillPoint(`button ${name}`, async () => {
    const place = await (await named(tab, 'button', name))?.box();
    return place ? { x: place.x + place.width / 2, y: place.y + place.height / 2 } : null;
  });
  await tab.click(at);
}

const words = (node: AxNode): string =>
  flat(node)
    .filter(({ role }) => role === 'text')
    .map(({ name }) => name)
    .join('');

for (const [browser, launch] of [
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
] as const) {
  if (!wanted('BROWSER', browser)) continue;
  describe(`${browser} · in Welsh`, () => {
    let stage: Stage;
    before(async () => {
      await buildPages();
      await mkdir(pictures, { recursive: true });
      stage = await Stage.open(await launch({ extension, language: 'cy' }), 'page');
    });
    after(() => stage.driver.close());

    it(`${browser}: the card and the held post are in Welsh`, async () => {
      assert.ok(box);
      const bench = await stage.bench(box);
      await bench.write(STOPPED);
      await press(bench.tab, /^Second Look: 1 stop$/);
      const card = await shown(bench.tab, 'dialog', /^Mae hyn yn enwi disgybl$/);
      assert.match(words(card), /Mae “?Theo Marsh”? ar eich rhestr disgyblion\./);
      assert.match(words(card), /Dim ond chi sy’n gallu gweld hyn/);
      await bench.tab.screenshot(join(pictures, `welsh-card-${browser}.png`));
      await bench.send();
      const held = await shown(bench.tab, 'dialog', /^Mae eich postiad yn aros$/);
      assert.ok(flat(held).some(({ role, name }) => role === 'button' && name === 'Mynd yn ôl a golygu'));
      assert.deepEqual(await bench.posted(), []);
      await bench.tab.screenshot(join(pictures, `welsh-held-${browser}.png`));
      const languages = await bench.tab.inClosedRoots((root) => root.querySelector<HTMLElement>('.sl')?.lang);
      assert.deepEqual(languages, ['cy']);
    });

    it(`${browser}: popup and settings are in Welsh`, async () => {
      const popup = await stage.driver.openOwn('popup/index.html');
      await write(popup, STOPPED);
      await says(popup, 'Mae hyn yn enwi disgybl');
      await says(popup, 'Eich gosodiadau eich hun.');
      await says(popup, 'Ni all Second Look redeg ar y dudalen hon.');
      await popup.screenshot(join(pictures, `welsh-popup-${browser}.png`));
      const settings = await stage.driver.openOwn('settings/index.html');
      await says(settings, 'Nid oes unrhyw wefan wedi’i seibio.');
      await settings.screenshot(join(pictures, `welsh-settings-${browser}.png`));
      for (const tab of [popup, settings]) {
        assert.equal(await tab.evaluate(() => document.documentElement.lang), 'cy');
        await tab.close();
      }
    });
  });
}
