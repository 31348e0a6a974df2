// Runs every behaviour in every box, in one browser with one engine host: one test for each, named as
// a sentence. Chromium with the engine in the page tries all behaviours in the boxes of the social
// sites; the other two try the core of them, for the rest depends on neither browser nor host.
// SUITE=full tries everything everywhere, other editors on a school's own site included. BROWSER,
// HOST and SITE in the environment narrow the run; `--test-name-pattern` narrows it by behaviour.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../drivers/chromium';
import type { Driver } from '../drivers/driver';
import { launchFirefox } from '../drivers/firefox';
import { buildPages } from '../pages/build';
import { around } from './behaviours/around';
import type { Behaviour } from './behaviours/behaviour';
import { fault } from './behaviours/fault';
import { finding } from './behaviours/finding';
import { gate } from './behaviours/gate';
import { message } from './behaviours/message';
import { page } from './behaviours/page';
import { writing } from './behaviours/writing';
import { type Host, Stage } from './bench';
import { BOXES, type Box, MESSAGE_BOXES, SCHOOL_HOST } from './boxes';

const BEHAVIOURS = [...finding, ...writing, ...gate, ...around, ...page, ...fault];

const FULL = process.env.SUITE === 'full';

const extension = join(import.meta.dirname, '../../dist/unpacked');
const failures = join(import.meta.dirname, '../../dist/failures');

export const wanted = (variable: string, value: string): boolean =>
  (process.env[variable] ?? value).split(',').includes(value);

export function suite(browser: Driver['name'], host: Host): void {
  if (!wanted('BROWSER', browser) || !wanted('HOST', host)) return;
  describe(`${browser} · ${host} host`, () => {
    let driver: Driver;
    let stage: Stage;
    before(async () => {
      await buildPages();
      await mkdir(failures, { recursive: true });
      driver = await (browser === 'chromium' ? launchChromium : launchFirefox)({ extension });
      await driver.grant([`https://${SCHOOL_HOST}/*`]);
      stage = await Stage.open(driver, host);
    });
    after(() => driver.close());

    const tryAll = (boxes: readonly Box[], behaviours: readonly Behaviour[]): void => {
      for (const box of boxes) {
        if (!wanted('SITE', box.site) || (box.site === 'school' && !FULL)) continue;
        const place = `${box.site} · ${box.editor} · ${browser} · ${host} host`;
        for (const behaviour of behaviours) {
          if (behaviour.fits && !behaviour.fits(box, browser)) continue;
          if (!behaviour.core && !FULL && `${browser} ${host}` !== 'chromium page') continue;
          it(`${place}: ${behaviour.name}`, async () => {
            const name = `${place}, ${behaviour.name}`.replace(/[^\w]+/g, '-');
            const attempt = async (): Promise<void> => {
              let picture: string | null = join(failures, name);
              try {
                await behaviour.run(stage, box);
                picture = null;
              } finally {
                await stage.clear(picture);
              }
            };
            // Typing and undoing depend on pauses that a busy machine stretches: one more try, said aloud.
            await attempt().catch(async (error: unknown) => {
              console.log(`tried again: ${name}: ${error}`);
              await attempt();
            });
          });
        }
      }
    };
    tryAll(BOXES, BEHAVIOURS);
    tryAll(MESSAGE_BOXES, message);

    it(`${browser} · ${host} host: nothing has left the browser`, () => {
      assert.deepEqual(driver.leaks, []);
    });
  });
}
