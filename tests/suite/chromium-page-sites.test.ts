// The suite in Chromium, with the engine in the page's own process: social sites.

import { suite } from './suite';

suite('chromium', 'page', (box) => box.site !== 'school');
