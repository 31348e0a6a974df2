// What `engine.js` gives to whoever loads it: a page's content script, the background, popup and
// settings. The bundler puts wasm-bindgen's glue in, for a module that a page may load must not
// load another one.

import * as glue from './glue';
import type { EngineHost } from './host';
import { type LocalHost, localHost } from './local';

export { checkContacts, checkPolicy } from './glue';

let compiled: Promise<WebAssembly.Module> | null = null;

/** The engine's code, fetched and compiled once for this process. */
function load(): Promise<WebAssembly.Module> {
  compiled ??= compile().catch((error: unknown) => {
    compiled = null;
    throw error;
  });
  return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
  const file = await fetch(chrome.runtime.getURL('engine_bg.wasm'));
  return WebAssembly.compile(await file.arrayBuffer());
}

// Whoever loads this script is about to ask; the first host says what became of it.
load().catch(() => {});

/** The engine of this process; it starts when it is first asked. */
export function engineHost(kind: EngineHost['kind']): LocalHost {
  return localHost(kind, glue, load);
}
