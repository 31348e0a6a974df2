// Popup and settings as a person meets them, in both browsers: load the school, check some words, read
// what was found, mend a file, add friend lists and sites.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../drivers/chromium';
import type { Driver, Tab } from '../drivers/driver';
import { launchFirefox } from '../drivers/firefox';
import { until } from '../drivers/until';
import { giveFile, loadSettings, rowsOf, says, visibleText, write } from './own-pages';

const root = join(import.meta.dirname, '../..');
const example = join(root, 'crate/engine/src/rules/example');

type Policy = Record<string, unknown> & { school: { name: string }; hours: Record<string, unknown> };
const policy = JSON.parse(await readFile(join(example, 'policy.json'), 'utf8')) as Policy;
const contacts = await readFile(join(example, 'contacts.json'), 'utf8');

/** A site of the school's own, which no manifest names. */
const INTRANET = 'https://intranet.example/';
const page =
  '<!doctype html><title>Staff room</title><textarea rows="6" cols="60" style="margin:80px"></textarea>';
const serve = (url: string) =>
  url === INTRANET ? { status: 200, headers: { 'content-type': 'text/html' }, body: page } : null;

/** The marks in the popup's box: kind and width, left to right. */
const marksIn = (popup: Tab) =>
  popup.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('.words-marks .mark')].map((mark) => ({
      severity: mark.dataset.severity,
      left: mark.getBoundingClientRect().left,
      width: mark.getBoundingClientRect().width,
    })),
  );

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'own pages · chromium' : 'own pages · firefox', () => {
    let driver: Driver;
    let popup: Tab;
    let settings: Tab;

    before(async () => {
      driver = await launch({ extension: join(root, 'dist/unpacked') });
      settings = await driver.openOwn('settings/index.html');
      popup = await driver.openOwn('popup/index.html');
    });
    after(() => driver.close());

    it('says that no school is set up, and checks all the same', async () => {
      await says(popup, 'No school set up yet');
      await says(popup, 'General rules only.');
      await says(popup, 'Only you can see this. Nothing leaves this browser.');
      await write(popup, 'My Year 4 class were a nightmare today.');
      const [row] = await rowsOf(popup);
      assert.match(row ?? '', /This talks about your pupils/);
    });

    it('keeps what it had when a pasted file is no JSON, and says where', async () => {
      await loadSettings(settings, '{\n  "school": { "name": "Half a sch');
      await says(settings, 'Nothing has changed.');
      assert.match(await visibleText(settings), /line 2/i);
      await says(popup, 'No school set up yet');
      await settings.click('#paste');
      await settings.press('Control+a', 'Delete');
    });

    it('names path and mend of what it cannot use, and uses the rest', async () => {
      const terms = [{ start: '2026-09-02', end: '2026-02-31' }];
      await loadSettings(settings, { ...policy, hours: { ...policy.hours, terms }, mascot: 'an otter' });
      await says(settings, 'Saved.');
      const said = await visibleText(settings);
      assert.match(said, /hours\.terms\[0\]\.end/);
      assert.match(said, /2026-02-31/);
      assert.match(said, /mascot/);
      await says(popup, policy.school.name);
      await says(popup, '2 settings were not understood and are ignored.');
      await write(popup, 'Proud to work at Brackenfell Community Primary School!');
      assert.match((await rowsOf(popup))[0] ?? '', /This names your school/);
    });

    it('takes a whole file, by the chooser', async () => {
      await giveFile(settings, '#own-file', 'brackenfell.json', JSON.stringify(policy));
      await says(settings, 'brackenfell.json');
      await says(popup, 'Your own settings.');
    });

    it('marks the words and lists them, and forgets them when they are mended', async () => {
      await popup.click('#words');
      await popup.press('Control+a', 'Delete');
      await popup.paste('Rosie Hartnell got full marks.');
      const [row] = await rowsOf(popup);
      assert.match(row ?? '', /^Stop This names a pupil\s*“Rosie Hartnell”$/);
      const [mark] = await until('a mark is drawn', async () => {
        const marks = await marksIn(popup);
        return marks.length > 0 ? marks : null;
      });
      const width = await popup.evaluate(() => {
        const box = document.querySelector('#words') as HTMLTextAreaElement;
        const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        context.font = getComputedStyle(box).font;
        return context.measureText('Rosie Hartnell').width;
      });
      assert.equal(mark?.severity, 'stop');
      assert.ok(Math.abs((mark?.width ?? 0) - width) < 2, `${mark?.width} is not ${width}`);

      await write(popup, 'Everybody got full marks.');
      await says(popup, 'Nothing found');
      await says(popup, 'Second Look can miss things.');
      assert.deepEqual(await marksIn(popup), []);
    });

    it('keeps a mark under its words while one writes before them', async () => {
      await write(popup, 'Rosie Hartnell got full marks.');
      const first = await until('a mark is drawn', async () => (await marksIn(popup))[0]);
      await popup.press('Home');
      await popup.type('Yes: ');
      const moved = await popup.evaluate(() => {
        const box = document.querySelector('#words') as HTMLTextAreaElement;
        const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        context.font = getComputedStyle(box).font;
        return context.measureText('Yes: ').width;
      });
      await until(
        `the mark has moved by ${moved}`,
        async () => Math.abs(((await marksIn(popup))[0]?.left ?? 0) - first.left - moved) < 2,
        { last: () => marksIn(popup) },
      );
    });

    it('opens a row in place, from the keyboard, and keeps it open while one writes on', async () => {
      await write(popup, 'Rosie Hartnell got full marks.');
      await rowsOf(popup);
      await popup.evaluateOn('.row-head', (row) => row.focus());
      await popup.press('Enter');
      await says(popup, 'Guidance says never to mention pupils on social media.');
      await says(popup, 'Your school’s policy');
      await popup.click('#words');
      await popup.press('End');
      await popup.type(' Well done!');
      await until('the words are checked', async () =>
        (
          await popup.evaluate(() => (document.querySelector('#words') as HTMLTextAreaElement).value)
        ).endsWith('done!'),
      );
      await says(popup, 'Guidance says never to mention pupils on social media.');
    });

    it('knows who will see it once there are friend lists', async () => {
      await giveFile(settings, '#lists-file', 'friends.contacts.json', contacts);
      await says(settings, 'friends.contacts.json');
      await says(settings, 'Close friends');
      await says(settings, '4 people');
      await popup.close();
      popup = await driver.openOwn('popup/index.html');
      await says(popup, policy.school.name);
      await write(popup, 'Half term at last.');
      await says(popup, 'Who will see it was not checked.');
      await popup.click('.more summary');
      await popup.evaluate(() => {
        for (const [id, value] of [
          ['choice-site', 'facebook'],
          ['choice-audience', 'friends'],
        ] as const) {
          const field = document.getElementById(id) as HTMLSelectElement;
          field.value = value;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }
      });
      assert.match((await rowsOf(popup))[0] ?? '', /^Stop A parent can see this/);
      await popup.click('.row-head');
      await says(popup, 'From the friend list you added on 3 November');
    });

    it('names the list file that it cannot read', async () => {
      await giveFile(settings, '#lists-file', 'broken.contacts.json', '{"lists": [}');
      await says(settings, 'broken.contacts.json');
      await says(settings, 'This could not be read, so nothing has changed.');
    });

    it('checks another time of day when one is chosen', async () => {
      await write(popup, 'Just got to Exmoor Zoo!');
      const at = (value: string) =>
        popup.evaluate((value) => {
          const field = document.getElementById('choice-at') as HTMLInputElement;
          field.value = value;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }, value);
      await at('2026-11-10T10:30');
      await says(popup, 'This shows where you are');
      await at('2026-11-10T19:30');
      await until(
        'the place is no matter in the evening',
        async () => !(await visibleText(popup)).includes('This shows where you are'),
      );
    });

    it('checks a site that was added, once the browser allows it', async () => {
      await settings.evaluate((pattern) => chrome.storage.local.set({ sites: [pattern] }), `${INTRANET}*`);
      await settings.evaluate(() => location.reload());
      await says(settings, 'The browser does not allow it yet.');
      await driver.grant([`${INTRANET}*`]);
      await says(settings, 'Posts are checked.');
      const site = await driver.open(INTRANET, serve);
      await site.click('textarea');
      await site.type('Rosie Hartnell got full marks.');
      await until('the name is marked', async () => {
        const marks = await site.inClosedRoots(
          (root) => root.querySelectorAll('.mark[data-severity="stop"]').length,
        );
        return marks.some((count) => count > 0);
      });
      await site.close();
      await settings.evaluate(() =>
        document.querySelector<HTMLElement>('#sites .entry .control:last-child')?.click(),
      );
      await says(settings, 'Removed.');
      await says(settings, 'No sites added.');
    });

    it('takes a removal back', async () => {
      await settings.click('#own .entry .control');
      await says(settings, 'No settings file yet.');
      await says(popup, 'No school set up yet');
      await settings.click('.news .link');
      await says(settings, 'brackenfell.json');
      await says(popup, policy.school.name);
    });

    it('asks nothing of the network', () => {
      assert.deepEqual(driver.leaks, []);
    });
  });
}
