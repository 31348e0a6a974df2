// What `engine.js` gives to whoever loads it: a page's content script, the background, popup and
// settings. The bundler puts wasm-bindgen's glue in, for a module that a page may load must not
// load another one.

import * as glue from './glue';
import type { EngineHost } from './host';
import { type Files, type LocalHost, localHost } from './local';

export { checkContacts, checkPolicy } from './glue';

let files: Promise<Files> | null = null;

/** The engine's code and words, fetched and compiled once for this process. */
function load(): Promise<Files> {
  files ??= Promise.all([
    read('engine_bg.wasm').then(compile),
    read('words.bin').then((bytes) => new Uint8Array(bytes)),
  ])
    .then(([code, words]) => ({ code, words }))
    .catch((error: unknown) => {
      files = null;
      throw error;
    });
  return files;
}

function compile(bytes: ArrayBuffer): Promise<WebAssembly.Module> {
  const module = WebAssembly.compile(bytes);
  // The engine will ask for the time at the school, and the first time zone that a process asks for takes it
  // tens of milliseconds. Here they pass while other threads compile the engine.
  Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' });
  return module;
}

async function read(file: string): Promise<ArrayBuffer> {
  return (await fetch(chrome.runtime.getURL(file))).arrayBuffer();
}

// Whoever loads this script is about to ask; the first host says what became of it.
load().catch(() => {});

/** The engine of this process; it starts when it is first asked. */
export function engineHost(kind: EngineHost['kind']): LocalHost {
  return localHost(kind, glue, load);
}
