// The suite in Chromium, with the engine in the background.

import { suite } from './suite';

suite('chromium', 'background');
