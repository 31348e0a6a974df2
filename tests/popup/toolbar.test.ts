// The popup over a page, pressed from the toolbar, and what Chromium alone lets a test arrange: a browser
// that does not answer about its policies, and both themes under axe. Leaves pictures in dist/screenshots.

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { buildPages } from '../pages/build';
import { pageFor } from '../pages/serve';
import { type Opened, openBrowser } from './toolbar-popup';

const root = join(import.meta.dirname, '../..');
const pictures = join(root, 'dist/screenshots');
const example = join(root, 'crate/engine/src/rules/example');
const policy = JSON.parse(await readFile(join(example, 'policy.json'), 'utf8')) as {
  school: { name: string };
};
const contacts: unknown = JSON.parse(await readFile(join(example, 'contacts.json'), 'utf8'));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LISTED = 'https://mastodon.social/home';
const OTHER = 'https://intranet.example/';
const WORDS =
  'Proud of everyone at Brackenfell Community Primary School! Rosie Hartnell and my Year 4s were stars.';

describe('popup over a page · chromium', () => {
  let browser: Opened;
  let page: Page;

  before(async () => {
    await mkdir(pictures, { recursive: true });
    await buildPages();
    browser = await openBrowser(join(root, 'dist/unpacked'));
    await browser.context.route(/^https:/, async (route) => {
      const url = route.request().url();
      const other = {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: `<p>${WORDS}</p><textarea></textarea>`,
      };
      const { body, ...answer } = url === OTHER ? other : pageFor(url, { csp: 'wasm' });
      await route.fulfill({ ...answer, headers: { ...answer.headers }, body });
    });
    page = await browser.context.newPage();
    await inSettings(({ policy, contacts }) => {
      const added = '2026-11-03';
      return chrome.storage.local.set({
        own: { policy, file: 'brackenfell.json', added },
        contacts: [{ file: 'friends.contacts.json', added, contacts }],
      });
    });
  });
  after(() => browser.close());

  /** Runs a function on the settings page, with the example's files. */
  async function inSettings(
    run: (given: { policy: unknown; contacts: unknown }) => Promise<void>,
  ): Promise<void> {
    const settings = await browser.context.newPage();
    await settings.goto(`chrome-extension://${browser.id}/settings/index.html`);
    await settings.evaluate(run, { policy, contacts });
    await settings.close();
  }

  async function show(url: string): Promise<void> {
    await page.goto(url);
    await page.bringToFront();
  }

  it('says that posts here are checked, and pauses and resumes', async () => {
    await show(LISTED);
    const popup = await browser.press(LISTED);
    await popup.says(policy.school.name);
    await popup.says('mastodon.social');
    await popup.says('Posts here are checked as you write.');
    await popup.pressButton('Pause');
    await popup.pressButton('Until tomorrow');
    await popup.says('Paused until tomorrow.');
    await popup.pressButton('Resume');
    await popup.says('Posts here are checked as you write.');
    await popup.screenshot(join(pictures, 'popup-toolbar.png'));
  });

  it('checks the selected text of any page, and says when it may not look', async () => {
    await show(OTHER);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Element));
    const popup = await browser.press(OTHER);
    await popup.says('Not checked here.');
    await popup.pressButton('Check selected text');
    await popup.says('This names a pupil');

    await show(OTHER);
    await page.fill('textarea', 'Some words of Rosie Hartnell');
    await page.evaluate(() => (document.querySelector('textarea') as HTMLTextAreaElement).select());
    const second = await browser.press(OTHER);
    await second.pressButton('Check selected text');
    await second.says('This names a pupil');

    await show('chrome://version/');
    const third = await browser.press('chrome://version/');
    await third.says('Second Look cannot run on this page.');
    await third.pressButton('Check selected text');
    await third.says('Copy the words and paste them here.');
  });

  it('checks an unlisted site from the press on', async () => {
    // What a headless browser cannot show is the question; it was answered before, in the browser's own page.
    const extensions = await browser.context.newPage();
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(
      ({ id, origin }) => {
        const api = chrome as unknown as {
          developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
        };
        return api.developerPrivate.addHostPermission(id, origin);
      },
      { id: browser.id, origin: `${OTHER}*` },
    );
    await extensions.close();

    await show(OTHER);
    const popup = await browser.press(OTHER);
    await popup.pressButton('Check this site');
    await popup.says('Posts here are checked as you write.');
    // The script stays for the next visit.
    await show(OTHER);
    const again = await browser.press(OTHER);
    await again.says('Posts here are checked as you write.');
  });

  it('says that it waits for the browser, or that the settings cannot be read', async () => {
    const popup = async (get: string): Promise<string> => {
      const own = await browser.context.newPage();
      await own.addInitScript(`if (globalThis.chrome?.storage) chrome.storage.managed.get = ${get};`);
      await own.goto(`chrome-extension://${browser.id}/popup/index.html`);
      await own.waitForSelector('.policy');
      const text = (await own.locator('.policy').textContent()) ?? '';
      await own.close();
      return text;
    };
    assert.match(
      await popup('() => new Promise(() => {})'),
      /^Reading your school’s settings.*This takes a moment\./,
    );
    assert.match(
      await popup('() => Promise.reject(new Error("broken"))'),
      /^Your school’s settings could not be read.*General rules are used\. See what is wrong/,
    );
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible and looks as it should, ${scheme}`, async () => {
      const own = await browser.context.newPage();
      await own.emulateMedia({ colorScheme: scheme });
      const accessible = async (name: string): Promise<void> => {
        await own.screenshot({ path: join(pictures, `${name}-${scheme}.png`), fullPage: true });
        await own.evaluate(axe);
        const { violations } = await own.evaluate(() =>
          (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run(),
        );
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
          [],
        );
      };
      const address = `chrome-extension://${browser.id}`;

      await own.setViewportSize({ width: 368, height: 600 });
      await own.goto(`${address}/popup/index.html`);
      await own.fill('#words', WORDS);
      await own.locator('.row-head').nth(1).waitFor();
      await accessible('popup-findings');
      await own.locator('.row-head').first().click();
      await own.locator('.more summary').click();
      await accessible('popup-open');
      await own.fill('#words', 'Long walk on the beach with the dog.');
      await own.locator('.clear').waitFor();
      await accessible('popup-clear');

      await own.setViewportSize({ width: 1000, height: 800 });
      await own.goto(`${address}/settings/index.html`);
      await own.locator('.lists').waitFor();
      await accessible('settings');
      await own.setViewportSize({ width: 360, height: 700 });
      await accessible('settings-narrow');
      const wide = await own.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(wide, 0, 'the narrow page scrolls sideways');
      await own.close();
    });
  }
});
