// The module that wasm-bindgen makes of crate/engine-web; the bundler puts it in this place.

import type { Problem } from '../generated/engine';
import type { EngineModule } from './local';

declare const init: EngineModule['default'];
export default init;
export declare const Engine: EngineModule['Engine'];
export declare const loadWords: EngineModule['loadWords'];
export declare const __wbg_reset_state: EngineModule['__wbg_reset_state'];
/** What of a policy was not understood. */
export declare function checkPolicy(policy: unknown): Problem[];
/** What of a friend list was not understood. */
export declare function checkContacts(contacts: unknown): Problem[];
