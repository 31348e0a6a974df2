// A school's policy on the real chain: a policy file where the browser's management reads it, and the
// packaged extension installed by that policy, in both browsers. Nothing is loaded by hand. Needs mount
// namespaces or root (see `policies.ts`); SECOND_LOOK_NO_MANAGED=1 leaves it out where neither is to be had.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../drivers/chromium';
import type { Driver } from '../drivers/driver';
import { executable } from '../drivers/executable';
import { launchFirefox } from '../drivers/firefox';
import { until } from '../drivers/until';
import { buildPages } from '../pages/build';
import { pageFor } from '../pages/serve';
import { rowsOf, says, visibleText } from '../popup/own-pages';
import { offerCrx, packXpi } from './packages';
import { withPolicy } from './policies';

const unpacked = join(import.meta.dirname, '../../dist/unpacked');
const skip = process.env.SECOND_LOOK_NO_MANAGED === '1' ? 'left out by SECOND_LOOK_NO_MANAGED' : false;

/** An invented school. */
const POLICY = {
  schemaVersion: 1,
  school: { name: 'Tidewater Lane Community Primary School', aliases: ['Tidewater Lane'] },
  hours: {
    timeZone: 'Europe/London',
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    start: '08:50',
    end: '15:20',
    terms: [
      { start: '2026-09-03', end: '2026-12-18' },
      { start: '2027-01-04', end: '2027-02-12' },
    ],
  },
  rules: { 'school-name': { severity: 'stop' } },
  locked: ['school', 'rules', 'sites'],
};

/** The same with a day that there is not: the rest must apply. */
const FAULTY = {
  ...POLICY,
  hours: { ...POLICY.hours, terms: [{ start: '2027-01-04', end: '2027-02-31' }] },
};

/** What a teacher might load to get rid of the school's choice. */
const LAXER = {
  schemaVersion: 1,
  school: { name: 'Somewhere Else High School' },
  rules: { 'school-name': { severity: 'off' } },
};

type Start = (policy: unknown, use: (driver: Driver) => Promise<void>) => Promise<void>;

let scratch: string;

const inChromium: Start = async (policy, use) => {
  const crx = await offerCrx(unpacked, scratch);
  const content = {
    ExtensionInstallForcelist: [`${crx.id};${crx.updateUrl}`],
    '3rdparty': { extensions: { [crx.id]: policy } },
    // Unless told so, Chromium lets no debugger, and so no test, look at what management installs.
    DeveloperToolsAvailability: 1,
  };
  const file = { folder: '/etc/chromium/policies/managed', name: 'school.json', content };
  try {
    await withPolicy(file, executable('chromium'), async (starter) => {
      const driver = await launchChromium({
        extension: { id: crx.id, executable: starter, from: crx.address },
      });
      await use(driver).finally(() => driver.close());
    });
  } finally {
    await crx.close();
  }
};

const inFirefox: Start = async (policy, use) => {
  const xpi = await packXpi(unpacked, scratch);
  const id = await geckoId();
  const content = {
    policies: {
      ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: `file://${xpi}` } },
      '3rdparty': { Extensions: { [id]: policy } },
    },
  };
  await withPolicy(
    { folder: '/etc/firefox/policies', name: 'policies.json', content },
    executable('firefox'),
    async (starter) => {
      const driver = await launchFirefox({ extension: { id, executable: starter } });
      await use(driver).finally(() => driver.close());
    },
  );
};

async function geckoId(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(unpacked, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

/** What a school and a teacher would see. */
async function behaves(driver: Driver): Promise<void> {
  const settings = await driver.openOwn('settings/index.html');
  await says(settings, POLICY.school.name);
  await says(settings, 'Settings from your school.');

  const popup = await driver.openOwn('popup/index.html');
  await says(popup, POLICY.school.name);
  await says(popup, 'Settings from your school.');
  const wordsOfRule = async (): Promise<string> => {
    await popup.click('#words');
    await popup.press('Control+a', 'Delete');
    await popup.type('Lovely day at Tidewater Lane today.');
    return (await rowsOf(popup))[0] ?? '';
  };
  assert.match(await wordsOfRule(), /^Stop\s+This names your school/);

  // The teacher's own settings cannot undo a locked key.
  await settings.click('#paste');
  await settings.paste(JSON.stringify(LAXER));
  await settings.evaluate(() => document.querySelector<HTMLElement>('#own .add .control')?.click());
  await says(settings, 'Saved.');
  assert.match(await wordsOfRule(), /^Stop\s+This names your school/);
  assert.ok(!(await visibleText(popup)).includes(LAXER.school.name));

  // And it is found where posts are written.
  const post = await driver.open('https://mastodon.social/home', (url) => pageFor(url, { csp: 'wasm' }));
  await post.click('textarea');
  await post.type('Lovely day at Tidewater Lane today.');
  const marks = await until('the school is marked in the post', async () => {
    const [found] = await post.inClosedRoots((root) =>
      [...root.querySelectorAll<SVGElement>('.mark[data-severity="stop"]')].map(
        (mark) => mark.dataset.severity,
      ),
    );
    return found && found.length > 0 ? found : null;
  });
  assert.ok(marks.includes('stop'));
}

/** A part that cannot be used is named, and the rest applies. */
async function isMended(driver: Driver): Promise<void> {
  const settings = await driver.openOwn('settings/index.html');
  await says(settings, POLICY.school.name);
  await says(settings, 'hours.terms[0].end');
  await says(settings, '2027-02-31');
  const popup = await driver.openOwn('popup/index.html');
  await says(popup, '1 setting was not understood and is ignored.');
}

describe('a policy from the school', { skip }, () => {
  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'second-look-managed-'));
    await buildPages();
  });
  after(() => rm(scratch, { recursive: true, force: true }));

  for (const [name, start] of [
    ['Chromium', inChromium],
    ['Firefox', inFirefox],
  ] as const) {
    it(`is honoured in ${name}`, () => start(POLICY, behaves));
    it(`is used in ${name} without the part that is wrong, which is named`, () => start(FAULTY, isMended));
  }
});
