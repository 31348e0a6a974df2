// The icons of our own pages, beside those of icons.ts. Imported for its effect.

import { addIcons } from './icons';

addIcons({
  check: 'M3 8.5l3.2 3.2L13 4.8',
  house: 'M1.5 13.5h13M3 13.5V6.6L8 2.5l5 4.1v6.9M6.5 13.5v-3.2h3v3.2',
  lock: 'M4.3 7.2h7.4c.7 0 1.3.6 1.3 1.3v4.2c0 .7-.6 1.3-1.3 1.3H4.3c-.7 0-1.3-.6-1.3-1.3V8.5c0-.7.6-1.3 1.3-1.3zM5.2 7.2V5a2.8 2.8 0 0 1 5.6 0v2.2',
  cursor:
    'M5.5 2.5c1.4 0 2.5.6 2.5 1.6v7.8c0 1-1.1 1.6-2.5 1.6M10.5 2.5C9.1 2.5 8 3.1 8 4.1M10.5 13.5c-1.4 0-2.5-.6-2.5-1.6',
  sliders:
    'M1.5 5h7.3M13.2 5h1.3M11 2.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM1.5 11h1.8M7.7 11h6.8M5.5 8.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
});
