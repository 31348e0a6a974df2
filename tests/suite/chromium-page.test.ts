// The suite in Chromium, with the engine in the page's own process.

import { suite } from './suite';

suite('chromium', 'page');
