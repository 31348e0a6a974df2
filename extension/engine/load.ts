// Brings the engine into a page, if the page lets a content script compile WebAssembly.

import type { engineHost } from './engine';
import { fetchFiles } from './files';
import type { LocalHost } from './local';

declare global {
  /** The page's own engine. `content.js` asks for it first, `composer.js` then. */
  var secondLookEngine: Promise<LocalHost> | undefined;
}

/** The page's own engine, which has begun to start. Rejects where it cannot run. */
export function loadEngine(): Promise<LocalHost> {
  globalThis.secondLookEngine ??= load();
  return globalThis.secondLookEngine;
}

async function load(): Promise<LocalHost> {
  // The smallest module there is: throws at once where compiling is forbidden, before anything is fetched.
  new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  fetchFiles();
  const script: { engineHost: typeof engineHost } = await import(chrome.runtime.getURL('engine.js'));
  const host = script.engineHost('page');
  // Whoever waits for it hears of what fails.
  host.start().catch(() => {});
  return host;
}
