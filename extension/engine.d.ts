// Types of `engine.js`, which the build puts at the top of the extension (`engine/engine.ts` and the
// WebAssembly glue in one file): an engine to ask, and the file readers of the settings page.

export { checkContacts, checkPolicy, engineHost } from './engine/engine';
