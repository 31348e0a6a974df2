// The demo without a display: writes each scene's post, prints what Second Look says about it as a person
// would read or hear it (from the accessibility tree, closed shadow roots included), presses Post,
// prints that it was held, and saves a picture.

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { launchChromium } from '../drivers/chromium';
import type { AxNode, Driver, Tab } from '../drivers/driver';
import { until } from '../drivers/until';
import { pageAt, pageFor } from '../pages/serve';
import { cardOf, flat, HELD, pressOurs, see } from '../suite/overlay';
import { type Scene, scenes } from './scenes';
import { choosers, writeSchool } from './school';

/** Runs every scene; gives how many went as promised. */
export async function show(extension: string, folder: string): Promise<number> {
  const driver = await launchChromium({ extension, viewport: { width: 1280, height: 860 } });
  let good = 0;
  try {
    await loadSchool(driver, folder);
    for (const scene of scenes) if (await play(driver, scene, folder)) good += 1;
  } finally {
    await driver.close();
  }
  return good;
}

async function loadSchool(driver: Driver, folder: string): Promise<void> {
  const files = await writeSchool(folder);
  const settings = await driver.openOwn('settings/index.html');
  for (const kind of ['policy', 'contacts'] as const) {
    const file = { name: basename(files[kind]), text: await readFile(files[kind], 'utf8') };
    await settings.find(`label:has(${choosers[kind]}), ${choosers[kind]}`);
    await settings.evaluateOn(
      choosers[kind],
      (input, { name, text }) => {
        const chosen = new DataTransfer();
        chosen.items.add(new File([text], name, { type: 'application/json' }));
        (input as HTMLInputElement).files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      file,
    );
    await until(`the settings page names ${file.name}`, async () =>
      flat(await settings.tree()).some((node) => node.name.includes(file.name)),
    );
  }
  await settings.screenshot(join(folder, 'settings.png'));
  await settings.close();
  console.log('The settings page has the example school and its friend lists.');
}

async function play(driver: Driver, scene: Scene, folder: string): Promise<boolean> {
  console.log(`\n── ${scene.title}\n   “${scene.text}”`);
  const tab = await driver.open(scene.url, (url) => (pageAt(url) ? pageFor(url, scene.options) : null));
  try {
    for (const path of scene.before) await tab.click(path);
    await tab.click(scene.words);
    await tab.type(scene.text);
    for (const path of scene.after) await tab.click(path);
    await printFindings(tab);
    await tab.click(scene.submit);
    const held = await until('the post is held', async () => {
      const card = cardOf(await tab.tree());
      return card?.name === HELD && card;
    });
    const picture = join(folder, `${scene.id}.png`);
    await still(tab);
    await tab.screenshot(picture);
    const posted = await tab.evaluate(() => window.__posted.length);
    console.log(`\n   Pressed the site’s button. ${HELD}. Choices: ${choices(held).join(' · ')}`);
    console.log(
      posted === 0 ? '   On the site: nothing was posted.' : `   On the site: POSTED ${posted} TIMES.`,
    );
    console.log(`   Picture: ${picture}`);
    return posted === 0;
  } finally {
    await tab.close();
  }
}

/** Turns every page of the card from the first, and prints it with its reasons. */
async function printFindings(tab: Tab): Promise<void> {
  const badge = await until('the badge names what was found', async () => {
    const { badge } = await see(tab);
    return badge !== null && /\d/.test(badge) && badge;
  });
  console.log(`   ${badge}`);
  await pressOurs(tab, 'Second Look');
  await pressOurs(tab, 'Why this matters');
  const { of } = await pageOf(tab);
  for (let { at } = await pageOf(tab); at > 1; at -= 1) await turn(tab, 'Previous', at - 1);
  for (let at = 1; at <= of; at += 1) {
    if (at > 1) await turn(tab, 'Next', at);
    const [level, ...words] = lines(await openCard(tab));
    console.log(`\n     ${level}: ${words.join('\n       ')}`);
  }
  await pressOurs(tab, 'Close');
}

const openCard = (tab: Tab): Promise<AxNode> =>
  until('the card is open', async () => cardOf(await tab.tree()));

const PAGER = /^(\d+) of (\d+)$/;

async function pageOf(tab: Tab): Promise<{ at: number; of: number }> {
  const words = flat(await openCard(tab)).map((node) => PAGER.exec(node.name));
  const [, at = '1', of = '1'] = words.find((match) => match !== null) ?? [];
  return { at: Number(at), of: Number(of) };
}

async function turn(tab: Tab, way: 'Previous' | 'Next', to: number): Promise<void> {
  await pressOurs(tab, way);
  await until(`page ${to} is open`, async () => (await pageOf(tab)).at === to);
}

const FOOT = 'Only you can see this';

/** What stands on the card, a line for each block of words, without its buttons, pager and foot. */
const lines = (card: AxNode): string[] =>
  card.children
    .filter((node) => node.role !== 'button')
    .map(words)
    .filter((line) => line !== '' && line !== FOOT && !PAGER.test(line));

const words = (node: AxNode): string =>
  node.role === 'text' ? node.name.trim() : node.children.map((child) => child.name || words(child)).join('');

/** Waits until nothing of ours is still fading in. */
const still = (tab: Tab): Promise<boolean> =>
  until('the card stands still', async () => {
    const moving = await tab.inClosedRoots(
      (root) => root.ownerDocument.getAnimations().length + (root.getAnimations?.().length ?? 0),
    );
    return moving.every((count) => count === 0);
  });

const choices = (held: AxNode): string[] =>
  flat(held)
    .filter((node) => node.role === 'button' && /^(Go back|Post anyway|Don’t warn)/.test(node.name))
    .map((node) => node.name);
