// Finds an installed browser by name, so that no path is written into the tests. An environment
// variable of the upper-case name (CHROMIUM, FIREFOX) goes first.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome', 'chrome'],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox'],
};

/** The path of the browser. Throws with the names that were tried when there is none. */
export function executable(browser: keyof typeof NAMES): string {
  const given = process.env[browser.toUpperCase()];
  if (given) return given;
  for (const name of NAMES[browser]) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  throw new Error(`no ${browser} on PATH (tried ${NAMES[browser].join(', ')})`);
}
