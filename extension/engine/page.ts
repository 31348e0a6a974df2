// The engine for a page: WebAssembly in the page's own process where its content security policy
// lets a content script compile it (Firefox: always), else the background's.

import type { EngineHost } from './host';
import { loadEngine } from './load';
import { remoteHost } from './remote';

let chosen: Promise<EngineHost> | null = null;

/** The one engine of this document, ready. Loaded at the first call. */
export function engineOfPage(): Promise<EngineHost> {
  chosen ??= choose();
  return chosen;
}

async function choose(): Promise<EngineHost> {
  try {
    const local = await loadEngine();
    await local.start();
    return local;
  } catch {
    return remoteHost();
  }
}
