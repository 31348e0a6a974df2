// What the suite trusts the drivers with, tried on a page of its own without any extension of ours at
// work: keys, clipboard, input method, what is read aloud, closed shadow roots, and the network watch.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from './chromium';
import type { AxNode, Driver, Serve, Tab } from './driver';
import { launchFirefox } from './firefox';
import { until } from './until';

const PAGE = `<!doctype html><title>A page</title>
<textarea aria-label="Words" style="margin-top:60px"></textarea>
<iframe srcdoc="<!doctype html><input aria-label=Inner>" style="display:block"></iframe>
<div id="host" popover="manual"></div>
<script>
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<button>Hidden from the page</button><p role=status>Said</p>';
  host.showPopover();
  const button = root.querySelector('button');
  button.onclick = (event) => { button.textContent = event.isTrusted ? 'Pressed' : 'Faked'; };
</script>`;

const serve: Serve = (url) =>
  url === 'https://example.com/'
    ? {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: PAGE,
      }
    : null;

const extension = join(import.meta.dirname, '../../dist/unpacked');

function named(node: AxNode, role: string, name: string): AxNode | undefined {
  if (node.role === role && node.name === name) return node;
  for (const child of node.children) {
    const found = named(child, role, name);
    if (found) return found;
  }
  return undefined;
}

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'driver · chromium' : 'driver · firefox', () => {
    let driver: Driver;
    let tab: Tab;

    before(async () => {
      driver = await launch({ extension });
      tab = await driver.open('https://example.com/', serve);
    });
    after(() => driver.close());

    const value = () => tab.evaluate(() => document.querySelector('textarea')?.value);

    it('types, presses keys, inserts, pastes and composes', async () => {
      await tab.click('textarea');
      await tab.type('Zoë\nwrites');
      await tab.press('Home', 'Shift+End', 'Delete', 'Backspace');
      await until('the keys have arrived', async () => (await value()) === 'Zoë');
      await tab.paste(' pastes 🙂');
      await until('the clipboard has arrived', async () => (await value()) === 'Zoë pastes 🙂');
      await tab.compose([' に', ' にほ', ' にほん'], ' 日本');
      await until('the composition has arrived', async () => (await value()) === 'Zoë pastes 🙂 日本');
      await tab.insert('. “Whole” 🎉');
      await until('the text is in', async () => (await value()) === 'Zoë pastes 🙂 日本. “Whole” 🎉');
    });

    it('types as real keys, in order', async () => {
      await tab.evaluate(() => {
        const keys: string[] = [];
        const words = document.querySelector('textarea');
        const note = (event: Event) => {
          const { key, keyCode } = event as KeyboardEvent;
          keys.push(`${event.type} ${key} ${keyCode} ${event.isTrusted}`);
        };
        for (const type of ['keydown', 'keyup']) words?.addEventListener(type, note);
        Object.assign(window, { keys });
      });
      await tab.press('Control+a');
      await tab.evaluate(() => {
        (window as unknown as { keys: string[] }).keys.length = 0;
      });
      const text = 'Quick brown foxes, 42: don’t';
      await tab.type(`${text}\n`);
      await until('the text is in', async () => (await value()) === `${text}\n`);
      const keys = await tab.evaluate(() => (window as unknown as { keys: string[] }).keys);
      assert.deepEqual(keys.slice(0, 4), [
        'keydown Q 81 true',
        'keyup Q 81 true',
        'keydown u 85 true',
        'keyup u 85 true',
      ]);
      assert.deepEqual(keys.slice(-2), ['keydown Enter 13 true', 'keyup Enter 13 true']);
    });

    it('opens another address in the same tab', async () => {
      const other: Serve = () => ({
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<p>Other',
      });
      await tab.go('https://other.example/', other);
      assert.equal(await tab.evaluate(() => document.body.textContent), 'Other');
      await tab.go('https://example.com/', serve);
    });

    it('presses inside a frame', async () => {
      await tab.click('iframe >>> input');
      await tab.type('within');
      await until(
        'the words are in the frame',
        async () =>
          (await tab.evaluate(
            () => document.querySelector('iframe')?.contentDocument?.querySelector('input')?.value,
          )) === 'within',
      );
      await until('the frame is in the tree', async () => named(await tab.tree(), 'textbox', 'Inner'));
    });

    it('reads and presses what a closed shadow root holds', async () => {
      assert.deepEqual(await tab.inClosedRoots((root) => root.querySelector('button')?.textContent), [
        'Hidden from the page',
      ]);
      const button = await until('the button is read', async () =>
        named(await tab.tree(), 'button', 'Hidden from the page'),
      );
      const box = await button.box();
      assert.ok(box, 'the button is drawn');
      await tab.click({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      await until('the press was a real one', async () => named(await tab.tree(), 'button', 'Pressed'));
    });

    it('lets nothing out, and sees what tried', async () => {
      assert.deepEqual(driver.leaks, []);
      await tab.evaluate(() => {
        new Image().src = 'https://elsewhere.example/pixel';
      });
      await until('the picture was asked for', () => driver.leaks.length === 1);
      assert.deepEqual(driver.leaks, ['https://elsewhere.example/pixel']);
      const own = await driver.openOwn('settings/index.html');
      await own.evaluate(() => {
        location.href = 'http://collector.example/';
      });
      await until('the proxy was asked', () => driver.leaks.length === 2);
      assert.match(driver.leaks[1] ?? '', /collector\.example/);
    });
  });
}
