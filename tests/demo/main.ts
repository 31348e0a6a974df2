// `./build.sh demo`: shows the built extension on pages that stand in for five sites. With a display it
// opens a browser to try it in; without one (or with `--headless`) it plays the scenes and prints.

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from '../pages/build';
import { scenes } from './scenes';
import { show } from './show';
import { openWindow } from './window';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const extension = `${dist}unpacked`;
const folder = relative(process.cwd(), `${dist}demo`);

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

await buildPages();
if (hasDisplay && !process.argv.includes('--headless')) {
  await openWindow(extension, folder);
} else {
  const good = await show(extension, folder);
  console.log(`\n${good} of ${scenes.length} posts were held before anything went out.`);
  if (good < scenes.length) process.exitCode = 1;
}
