// The demo with a display: a browser with the extension, the school loaded, and the first page open. It
// stays until the person closes it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { executable } from '../drivers/executable';
import { pageAt, pageFor } from '../pages/serve';
import { indexPage, indexUrl } from './index-page';
import { scenes } from './scenes';
import { choosers, writeSchool } from './school';

export async function openWindow(extension: string, folder: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'second-look-demo-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable('chromium'),
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--disable-background-networking',
      // Chromium's sandbox does not start for root, which is what a container runs as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  await context.route(/^https?:/, (route) => {
    const url = route.request().url();
    if (url === indexUrl) return route.fulfill({ contentType: 'text/html', body: indexPage() });
    const page = pageAt(url);
    const options = scenes.find((scene) => scene.page === page)?.options;
    const answer = pageFor(url, options);
    return route.fulfill({ ...answer, headers: { ...answer.headers } });
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const files = await writeSchool(folder);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(new URL('settings/index.html', worker.url()).href);
  await page.setInputFiles(choosers.policy, files.policy);
  await page.getByText('brackenfell.json').first().waitFor();
  await page.setInputFiles(choosers.contacts, files.contacts);
  await page.getByText('brackenfell.contacts.json').first().waitFor();
  await page.goto(indexUrl);
  console.log('The demo is open. Close its window to end it.');
  await context.waitForEvent('close', { timeout: 0 });
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
