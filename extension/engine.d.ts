// Types of `engine.js`, which the build puts at the top of the extension: the WebAssembly engine with
// what only the settings page asks of it.

import type { EngineModule } from './engine/local';
import type { Problem } from './generated/engine';

declare const init: EngineModule['default'];
export default init;
export declare const Engine: EngineModule['Engine'];
/** Reads a policy file; `policy` is null where the text is no JSON object, and the problem then names line and column. */
export declare function checkPolicy(text: string): { policy: unknown | null; problems: Problem[] };
/** Reads a friend list file, likewise. */
export declare function checkContacts(text: string): { contacts: unknown | null; problems: Problem[] };
