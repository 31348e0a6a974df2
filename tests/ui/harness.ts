// The overlay on made-up compose boxes, without an extension around it: bundles tests/ui/page.ts, serves
// it to Chromium from memory, and gives the tests a page. Here alone the closed root is opened, so that
// axe and the locators can look inside; that it is closed elsewhere is a test of its own.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { BoxName, Harness } from './page';

declare global {
  interface Window {
    harness: Harness;
  }
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
export const root = here('../../');

export const catalogue = (language: string): Record<string, { message: string; description?: string }> =>
  JSON.parse(readFileSync(`${root}extension/_locales/${language}/messages.json`, 'utf8'));

let script: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here('page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome130'],
    loader: { '.css': 'text' },
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

export interface OpenOptions extends BrowserContextOptions {
  readonly box: BoxName;
  readonly text?: string;
  readonly language?: string;
  /** The direction of our own words; by default left to right. */
  readonly ui?: 'ltr' | 'rtl';
  /** Leave the root closed, as it ships. */
  readonly closed?: boolean;
}

/** A page with one compose box and the overlay on it. */
export async function open(browser: Browser, options: OpenOptions): Promise<Page> {
  const { box, text = '', language = 'en', ui = 'ltr', closed = false, ...context } = options;
  const page = await browser.newPage({
    viewport: { width: 920, height: 620 },
    reducedMotion: 'reduce',
    ...context,
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  script ??= bundle();
  const source = await script;
  // A strict page: what the overlay draws must not need images, scripts or fetches of the page's.
  await page.route('https://box.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta charset="utf-8"><title>Box</title><body></body>',
      headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
    }),
  );
  await page.goto('https://box.example/');
  await page.evaluate((opened) => {
    if (!opened) return;
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
  }, !closed);
  await page.evaluate(source);
  await page.evaluate(([messages, name, words, dir]) => window.harness.mount(messages, name, words, dir), [
    catalogue(language),
    box,
    text,
    ui,
  ] as const);
  return page;
}
