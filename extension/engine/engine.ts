// What `engine.js` gives to whoever loads it: a page's content script, the background, popup and
// settings. The bundler puts wasm-bindgen's glue in, for a module that a page may load must not
// load another one.

import { fetchFiles, forgetFiles } from './files';
import * as glue from './glue';
import type { EngineHost } from './host';
import { type Files, type LocalHost, localHost } from './local';

export { checkContacts, checkPolicy } from './glue';

let files: Promise<Files> | null = null;
let host: LocalHost | null = null;

/** The engine's code and words, fetched and compiled once for this process. */
function load(): Promise<Files> {
  if (files) return files;
  const { code, words } = fetchFiles();
  files = Promise.all([code.then(compile), words])
    .then(([code, words]) => ({ code, words: new Uint8Array(words) }))
    .catch((error: unknown) => {
      files = null;
      throw error;
    })
    .finally(forgetFiles);
  return files;
}

function compile(bytes: ArrayBuffer): Promise<WebAssembly.Module> {
  const module = WebAssembly.compile(bytes);
  // The engine will ask for the time at the school, and the first time zone that a process asks for takes it
  // tens of milliseconds. Here they pass while other threads compile the engine.
  Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' });
  return module;
}

// Whoever loads this script is about to ask; the first host says what became of it.
load().catch(() => {});

/** The one engine of this process; it starts when it is first asked. */
export function engineHost(kind: EngineHost['kind']): LocalHost {
  host ??= localHost(kind, glue, load);
  return host;
}
