// Insensitive wording.

import { text as check } from 'alex';

export const make = () => (text) => check(text).messages;
