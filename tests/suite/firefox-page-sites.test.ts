// The suite in Firefox, with the engine in the page's own process: social sites.

import { suite } from './suite';

suite('firefox', 'page', (box) => box.site !== 'school');
