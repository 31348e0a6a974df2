// The pages themselves, at an address where the extension does nothing: what is written in a box is what
// is sent, once; a site that wants people ignores a script; and nothing is dropped that was sent twice. A page
// that failed in this would make the suite believe whatever it is told.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../drivers/chromium';
import type { Driver, Tab } from '../drivers/driver';
import { until } from '../drivers/until';
import { BOXES, type Box, MESSAGE_BOXES } from '../suite/boxes';
import { buildPages } from './build';
import { type PageOptions, pageFor } from './serve';

let driver: Driver;

before(async () => {
  await buildPages();
  driver = await launchChromium({
    extension: fileURLToPath(new URL('../../dist/unpacked', import.meta.url)),
  });
});

after(() => driver.close());

async function open(box: Box, options: PageOptions): Promise<Tab> {
  const { pathname, search } = new URL(box.url);
  const tab = await driver.open(`https://control.example${pathname}${search}`, (url) =>
    pageFor(url, { ...box.options, ...options }, box.page),
  );
  for (const path of box.open) await tab.click(path);
  await tab.click(box.words);
  return tab;
}

const sent = (tab: Tab): Promise<string[]> => tab.evaluate(() => window.__posted.map(({ text }) => text));

const ready = (tab: Tab, box: Box): Promise<boolean> =>
  until('the submit control can be pressed', () =>
    tab.evaluateOn(box.submit, (control) => !control.matches(':disabled, [aria-disabled=true]')),
  );

for (const box of [...BOXES, ...MESSAGE_BOXES]) {
  test(`${box.site}, ${box.editor}: sends what is written, once, and to people alone`, async () => {
    const tab = await open(box, { trustedOnly: true });
    await tab.type('One 🎉 line');
    await tab.press(box.newLine[0]);
    await tab.type('and two');
    await ready(tab, box);
    await tab.evaluateOn(box.submit, (control) => control.click());
    assert.deepEqual(await sent(tab), []);
    await tab.click(box.submit);
    await until('it is sent', async () => (await sent(tab)).length > 0);
    assert.deepEqual(await sent(tab), [`One 🎉 line${box.newLine[1]}and two`]);
    await tab.close();
  });
}

for (const box of BOXES.filter(({ page }) => page !== 'generic')) {
  test(`${box.site}, ${box.editor}: two scripted clicks in one task send twice`, async () => {
    const tab = await open(box, {});
    await tab.type('Twice');
    await ready(tab, box);
    await tab.evaluateOn(box.submit, (control) => {
      control.click();
      control.click();
    });
    assert.deepEqual(await sent(tab), ['Twice', 'Twice']);
    await tab.close();
  });
}
