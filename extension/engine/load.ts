// Brings the engine's script into a page, if the page lets a content script compile WebAssembly.

import type { engineHost } from './engine';

/** `engine.js`, which fetches and compiles the engine as soon as it is there. Rejects where it cannot run. */
export async function loadEngine(): Promise<{ engineHost: typeof engineHost }> {
  // The smallest module there is: throws at once where compiling is forbidden, before anything is fetched.
  new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  return import(chrome.runtime.getURL('engine.js'));
}
