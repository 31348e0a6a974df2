// What a person sees on the extension's own pages, for the tests of popup, settings and managed policy.

import type { Tab } from '../drivers/driver';
import { until } from '../drivers/until';

/** The text that is drawn: hidden parts are left out. */
export function visibleText(tab: Tab): Promise<string> {
  // Not textContent: what is hidden must not count as said.
  return tab.evaluate(() => document.body.innerText);
}

/** Waits until these words are drawn on the page. */
export async function says(tab: Tab, words: string): Promise<void> {
  await until(`the page says “${words}”`, async () => (await visibleText(tab)).includes(words), {
    last: () => visibleText(tab),
  });
}

/** The rows of findings as they read, once there are any. */
export function rowsOf(tab: Tab): Promise<string[]> {
  return until(
    'findings are listed',
    async () => {
      const rows = await tab.evaluate(() =>
        [...document.querySelectorAll('.row-head')].map((row) =>
          [...row.children]
            .map((part) => part.textContent?.trim())
            .join(' ')
            .trim(),
        ),
      );
      return rows.length > 0 ? rows : null;
    },
    { last: () => visibleText(tab) },
  );
}

/** Replaces the words in the popup's box, as a person would. */
export async function write(tab: Tab, words: string): Promise<void> {
  // What is above the box is still being filled in when the popup has just opened: a press may miss it.
  await until('the caret is in the box', async () => {
    await tab.click('#words');
    return tab.evaluate(() => document.activeElement?.id === 'words');
  });
  await tab.press('Control+a', 'Delete');
  if (words !== '') await tab.type(words);
}

/** Gives a file to a file field, as a chooser would. */
export function giveFile(tab: Tab, field: string, name: string, content: string): Promise<void> {
  return tab.evaluate(
    ({ field, name, content }) => {
      const input = document.querySelector<HTMLInputElement>(field);
      if (!input) throw new Error(`no field ${field}`);
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name, { type: 'application/json' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { field, name, content },
  );
}

/** Loads settings by the paste box. */
export async function loadSettings(settings: Tab, policy: unknown): Promise<void> {
  await settings.evaluateOn('#paste', (field) => field.focus());
  await settings.paste(typeof policy === 'string' ? policy : JSON.stringify(policy));
  await settings.click('#own .add > .control');
}
