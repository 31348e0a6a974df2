// Grammar and spelling, Rust in WebAssembly.

import { createBinaryModuleFromUrl, LocalLinter } from 'harper.js';

export async function make() {
  const linter = new LocalLinter({ binary: createBinaryModuleFromUrl('/harper.wasm') });
  await linter.setup();
  return (text) => linter.lint(text);
}
