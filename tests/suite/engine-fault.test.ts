// When no engine can run at all: the extension is loaded with an engine that no browser accepts. The
// box says that it is not checked, nothing is held, and nothing is lost.

import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../drivers/chromium';
import { launchFirefox } from '../drivers/firefox';
import { buildPages } from '../pages/build';
import { BOXES } from './boxes';
import { STOPPED } from './school';
import { Stage } from './stage';
import { wanted } from './suite';

const built = join(import.meta.dirname, '../../dist/unpacked');

for (const [browser, launch] of [
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
] as const) {
  if (!wanted('BROWSER', browser)) continue;
  describe(`${browser} · no engine`, () => {
    let folder = '';
    let stage: Stage;

    before(async () => {
      await buildPages();
      folder = await mkdtemp(join(tmpdir(), 'second-look-broken-'));
      await cp(built, folder, { recursive: true });
      await writeFile(join(folder, 'engine_bg.wasm'), 'not WebAssembly');
      stage = await Stage.open(await launch({ extension: folder }), 'page');
    });
    after(async () => {
      await stage.driver.close();
      await rm(folder, { recursive: true, force: true });
    });

    for (const box of BOXES.filter(({ site }) => site === 'facebook' || site === 'bluesky')) {
      it(`${box.site} · ${box.editor} · ${browser}: the box says that it is not checked, and nothing is held`, async () => {
        stage.leave();
        const bench = await stage.bench(box);
        await bench.write(STOPPED);
        await bench.badge('Second Look: not checked. Find out why');
        const { card } = await bench.openCard();
        assert.match(card?.text ?? '', /Nothing will be held\./);
        await bench.send();
        assert.deepEqual(await bench.sent(), [STOPPED]);
      });

      it(`${box.site} · ${box.editor} · ${browser}: a post that is sent before that is known goes out once`, async () => {
        stage.leave();
        const bench = await stage.bench(box);
        await bench.write(STOPPED);
        await bench.send();
        assert.deepEqual(await bench.sent(), [STOPPED]);
      });
    }
  });
}
