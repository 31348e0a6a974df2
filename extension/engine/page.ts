// The engine for a page: WebAssembly in the page's own process where its content security policy
// lets a content script compile it (Firefox: always), else the background's.

import type { engineHost } from './engine';
import type { EngineHost } from './host';
import { remoteHost } from './remote';

let chosen: Promise<EngineHost> | null = null;

/** The one engine of this document, ready. Loaded at the first call. */
export function engineOfPage(): Promise<EngineHost> {
  chosen ??= choose();
  return chosen;
}

async function choose(): Promise<EngineHost> {
  try {
    // The smallest module there is: throws at once where compiling is forbidden, before anything is fetched.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    const engine: { engineHost: typeof engineHost } = await import(chrome.runtime.getURL('engine.js'));
    const local = engine.engineHost('page');
    await local.start();
    return local;
  } catch {
    return remoteHost();
  }
}
