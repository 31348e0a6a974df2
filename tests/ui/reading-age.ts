// How old somebody must be to read a text with ease: the Flesch-Kincaid grade of its sentences and
// syllables, as an age (a child is five years older than the grade of the school year). What is measured,
// and the limit, are the tests'.

import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;

/** In years. */
export function readingAge(text: string): number {
  const sentences = text.split(/[.?!:](?=\s|$)/).filter((sentence) => /\p{L}/u.test(sentence));
  const words = text.match(WORD) ?? [];
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }) + 5;
}
