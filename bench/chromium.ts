// A Chromium with one isolated page that holds our engine and the peers, each under its own address.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { executable } from '../tests/drivers/executable';
import { type BuiltPeer, wasmFiles } from './peers';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const origin = 'https://bench.second-look.example';

const isolation = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Opens the page, lets `use` work with it, and closes the browser. */
export async function withPage<T>(peers: readonly BuiltPeer[], use: (page: Page) => Promise<T>): Promise<T> {
  const script = await build({
    entryPoints: [here('in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    external: ['/engine.js'],
    logLevel: 'error',
  });
  const files: Record<string, () => Promise<{ contentType: string; body: string | Buffer }>> = {
    '/': async () => ({ contentType: 'text/html', body: '<!doctype html><script src="/bench.js"></script>' }),
    '/bench.js': async () => ({ contentType: 'text/javascript', body: script.outputFiles[0]?.text ?? '' }),
    '/engine.js': async () => ({
      contentType: 'text/javascript',
      body: await readFile(here('../dist/wasm/engine.js')),
    }),
    '/engine_bg.wasm': async () => ({
      contentType: 'application/wasm',
      body: await readFile(here('../dist/unpacked/engine_bg.wasm')),
    }),
    '/words.bin': async () => ({
      contentType: 'application/octet-stream',
      body: await readFile(here('../dist/unpacked/words.bin')),
    }),
  };
  for (const peer of peers)
    files[`/peers/${peer.name}`] = async () => ({ contentType: 'text/javascript', body: peer.script });
  for (const [path, file] of Object.entries(wasmFiles))
    files[path] = async () => ({ contentType: 'application/wasm', body: await readFile(file) });

  const browser = await chromium.launch({
    executablePath: executable('chromium'),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.route('**/*', async (route) => {
      const answer = await files[new URL(route.request().url()).pathname]?.();
      await route.fulfill(answer ? { ...answer, headers: isolation } : { status: 404 });
    });
    await page.goto(`${origin}/`);
    return await use(page);
  } finally {
    await browser.close();
  }
}
