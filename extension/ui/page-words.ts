// The catalogue of sentences for our own pages, where the browser does not give the right one. Measured
// in Chromium 156 on a busy machine: in about one start of five the extension's process gets an empty
// catalogue, and keeps it until the browser ends; pages' content scripts get theirs. And no Chrome can
// be set to Welsh (`other-words.ts`). Then our pages read the file themselves. Left to `messages.ts`:
// everything about the sentences.

import { language, useCatalogue as readFrom, t } from './messages';
import { otherLanguage, readCatalogue } from './other-words';

/** To be awaited before the first sentence is drawn. */
export async function pageWords(): Promise<void> {
  const given = t('extension_name') !== '';
  const other = otherLanguage(language(), navigator.language);
  const fallback = chrome.runtime.getManifest().default_locale ?? 'en';
  const wanted = given ? [other] : [other, chrome.i18n.getUILanguage(), fallback];
  for (const one of wanted) {
    const catalogue = one && (await readCatalogue(one));
    if (catalogue) return readFrom(catalogue);
  }
}
