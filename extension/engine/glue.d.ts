// The module that wasm-bindgen makes of crate/engine-web; the bundler puts it in this place.

import type { Problem } from '../generated/engine';
import type { EngineModule } from './local';

declare const init: EngineModule['default'];
export default init;
export declare const Engine: EngineModule['Engine'];
export declare const __wbg_reset_state: EngineModule['__wbg_reset_state'];
/** Reads a policy file; `policy` is null where the text is no JSON object, and the problem then names line and column. */
export declare function checkPolicy(text: string): { policy: unknown | null; problems: Problem[] };
/** Reads a friend list file, likewise. */
export declare function checkContacts(text: string): { contacts: unknown | null; problems: Problem[] };
