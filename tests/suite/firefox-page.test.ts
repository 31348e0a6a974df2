// The suite in Firefox, with the engine in the page's own process.

import { suite } from './suite';

suite('firefox', 'page');
