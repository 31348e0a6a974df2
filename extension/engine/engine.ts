// What `engine.js` gives to whoever loads it: a page's content script, the background, popup and
// settings. The bundler puts wasm-bindgen's glue in, for a module that a page may load must not
// load another one.

import * as glue from './glue';
import type { EngineHost } from './host';
import { type LocalHost, localHost } from './local';

export { checkContacts, checkPolicy } from './glue';

/** The engine of this process; it starts when it is first asked. */
export function engineHost(kind: EngineHost['kind']): LocalHost {
  return localHost(kind, glue);
}
