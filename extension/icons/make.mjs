// Draws the toolbar icons from one geometry (a 16-unit tile) as SVG and, through headless Chromium, as
// PNG. Run after a change to the drawing: node extension/icons/make.mjs

import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** @param {string} tile @param {boolean} tinted whether the second lens is tinted: checking */
const drawing = (tile, tinted) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
  <title>Second Look${tinted ? '' : ', paused'}</title>
  <rect width="16" height="16" rx="4" fill="${tile}"/>
  <g fill="none" stroke="#fff" stroke-width="1.3" stroke-linecap="round">
    <circle cx="4.25" cy="8.4" r="2.75"/>
    <circle cx="11.75" cy="8.4" r="2.75"${tinted ? ' fill="#fff" fill-opacity=".34"' : ''}/>
    <path d="M6.7 6.9Q8 6.1 9.3 6.9"/>
  </g>
</svg>
`;

const kinds = [
  { svg: 'icon.svg', prefix: '', art: drawing('#0d6264', true), sizes: [16, 32, 48, 128] },
  { svg: 'paused.svg', prefix: 'paused-', art: drawing('#5c6663', false), sizes: [16, 32] },
];

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const { svg, prefix, art, sizes } of kinds) {
    await writeFile(join(here, svg), art);
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${art}`);
      await page.screenshot({ path: join(here, `${prefix}${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
