// Runs every behaviour in every box, in one browser with one engine host: one test for each, named as
// a sentence. A box's page stays open from one behaviour to the next; those that need one for themselves
// come last. BROWSER, HOST, SITE and EDITOR in the environment narrow the run (commas between several);
// `--test-name-pattern` narrows it by behaviour.

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
import { BOXES, type Box, MESSAGE_BOXES, SCHOOL_HOST } from './boxes';
import { type Host, Stage } from './stage';

const BEHAVIOURS = [...finding, ...gate, ...around, ...page, ...fault, ...writing];

/** Editors of a school's own page that no social site of ours has. */
const OTHER_EDITORS = ['contenteditable', 'Slate', 'CKEditor 5'];
/** One site with an editor and one with a text area, for what is ours alone. */
const BACKGROUND_SITES = ['facebook', 'mastodon'];

/**
 * Core behaviours are tried wherever a box is: in Chromium in every box, in Firefox and with the engine in the
 * background in those of social sites and of editors that no social site has. The others are tried once for each
 * editor; and with the engine in the background, where the page's side is the same, on two sites, without what
 * writing feels like. `BOXES=all` tries all of it everywhere.
 */
function isTried(behaviour: Behaviour, box: Box, browser: Driver['name'], host: Host): boolean {
  if (process.env.BOXES === 'all') return true;
  const everyBox = browser === 'chromium' && host === 'page';
  if (!everyBox && box.site === 'school' && !OTHER_EDITORS.includes(box.editor)) return false;
  if (behaviour.core) return true;
  return host === 'page' ? !box.again : BACKGROUND_SITES.includes(box.site) && !writing.includes(behaviour);
}

const extension = join(import.meta.dirname, '../../dist/unpacked');
const failures = join(import.meta.dirname, '../../dist/failures');

export const wanted = (variable: string, value: string): boolean =>
  (process.env[variable] ?? value).split(',').includes(value);

/** `part` is that of a suite which is divided between two processes, so that none runs on alone at the end. */
export function suite(browser: Driver['name'], host: Host, part: (box: Box) => boolean = () => true): void {
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

    const tryOne = async (behaviour: Behaviour, box: Box, place: string): Promise<void> => {
      if (behaviour.alone) stage.leave();
      try {
        await behaviour.run(stage, box);
        if (behaviour.alone) stage.leave();
      } catch (error) {
        await stage.pictures(join(failures, `${place}, ${behaviour.name}`.replace(/[^\w]+/g, '-')));
        stage.forget();
        stage.leave();
        throw error;
      }
    };
    const tryIn = (box: Box, behaviours: readonly Behaviour[]): void => {
      if (!part(box) || !wanted('SITE', box.site) || !wanted('EDITOR', box.editor)) return;
      const place = `${box.site} · ${box.editor} · ${browser} · ${host} host`;
      for (const behaviour of behaviours) {
        if (behaviour.fits && !behaviour.fits(box, browser)) continue;
        it(`${place}: ${behaviour.name}`, () => tryOne(behaviour, box, place));
      }
    };
    const inOrder = [...BEHAVIOURS].sort((a, b) => Number(a.alone ?? false) - Number(b.alone ?? false));
    const tried = (box: Box) => inOrder.filter((behaviour) => isTried(behaviour, box, browser, host));
    for (const box of BOXES) tryIn(box, tried(box));
    for (const box of MESSAGE_BOXES) tryIn(box, message);

    it(`${browser} · ${host} host: nothing has left the browser`, () => {
      assert.deepEqual(driver.leaks, []);
    });
  });
}
