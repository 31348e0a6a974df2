// The catalogue of sentences for our own pages, where the browser fails to give it. Measured in Chromium
// 156 on a busy machine: in about one start of five the extension's process gets an empty catalogue,
// and keeps it until the browser ends; pages' content scripts get theirs. So our pages then read the
// file themselves. Left to `messages.ts`: everything about the sentences.

import { isFields } from '../store/shape';
import { useCatalogue as readFrom } from './messages';

/** To be awaited before the first sentence is drawn. */
export async function pageWords(): Promise<void> {
  if (chrome.i18n.getMessage('extension_name') !== '') return;
  const wanted = chrome.i18n.getUILanguage();
  const fallback = chrome.runtime.getManifest().default_locale ?? 'en';
  for (const language of [wanted.replace('-', '_'), wanted.replace(/-.*/, ''), fallback]) {
    const catalogue: unknown = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`)).then(
      (response) => (response.ok ? response.json() : null),
      () => null,
    );
    if (!isFields(catalogue)) continue;
    readFrom(catalogue as Record<string, { message: string }>);
    return;
  }
}
