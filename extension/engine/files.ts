// The engine's two files. A page asks for them before it has the script that compiles them, so that neither waits
// for the other; they meet on the global object that content scripts of one extension share and no page can see.

declare global {
  var secondLookFiles: Fetched | undefined;
}

export interface Fetched {
  readonly code: Promise<ArrayBuffer>;
  readonly words: Promise<ArrayBuffer>;
}

/** The files, asked for once, until they are forgotten. */
export function fetchFiles(): Fetched {
  globalThis.secondLookFiles ??= { code: read('engine_bg.wasm'), words: read('words.bin') };
  return globalThis.secondLookFiles;
}

/** Lets go of them: they were taken, or could not be had and are to be asked for again. */
export function forgetFiles(): void {
  globalThis.secondLookFiles = undefined;
}

function read(file: string): Promise<ArrayBuffer> {
  const bytes = fetch(chrome.runtime.getURL(file)).then((answer) => answer.arrayBuffer());
  // Whoever takes them hears of it.
  bytes.catch(() => {});
  return bytes;
}
