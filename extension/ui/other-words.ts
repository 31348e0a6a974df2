// The reader's language, where the browser itself cannot be set to it. Chrome has no Welsh, and gives
// English then; but somebody who wants Welsh has put it first among the languages of web pages. Firefox
// and Edge can be set to Welsh, and what a browser gives by its own setting is left as it is.

import { isFields } from '../store/shape';
import { type Catalogue, language, useCatalogue as readFrom } from './messages';

/** The language to look for in place of the given one; '' where there is no reason to look. */
export function otherLanguage(given: string, first: string): string {
  return /^en\b/.test(given) && !/^en\b/i.test(first) ? first : '';
}

/** Our own catalogue in a language, read from its file; null where there is none. Not in a site's page. */
export async function readCatalogue(wanted: string): Promise<Catalogue | null> {
  for (const name of new Set([wanted.replace('-', '_'), wanted.replace(/-.*/, '')])) {
    const catalogue: unknown = await fetch(chrome.runtime.getURL(`_locales/${name}/messages.json`)).then(
      (response) => (response.ok ? response.json() : null),
      () => null,
    );
    if (isFields(catalogue)) return catalogue as Catalogue;
  }
  return null;
}

/** A site's page may read none of our files: there the background is asked. */
export async function askForWords(): Promise<void> {
  const wanted = otherLanguage(language(), navigator.language);
  if (!wanted) return;
  const catalogue: unknown = await chrome.runtime
    .sendMessage({ type: 'words', language: wanted })
    .catch(() => null);
  if (isFields(catalogue)) readFrom(catalogue as Catalogue);
}
