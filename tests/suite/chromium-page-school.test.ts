// The suite in Chromium, with the engine in the page's own process: editors on a school's own page.

import { suite } from './suite';

suite('chromium', 'page', (box) => box.site === 'school');
