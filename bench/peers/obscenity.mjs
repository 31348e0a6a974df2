// Swear words and their disguises.

import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

export function make() {
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return (text) => matcher.getAllMatches(text, true);
}
