// The suite in Firefox, with the engine in the page's own process: editors on a school's own page.

import { suite } from './suite';

suite('firefox', 'page', (box) => box.site === 'school');
