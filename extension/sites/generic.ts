// Any other host, added by the school or the teacher: every box of more than one line, and the title
// lines beside one. Who will read it cannot be known, and is reported as unknown. What sends is
// taken from the page's own structure (a form, a submit button), then from a button's name.

import type { Adapter, BoxElements } from './adapter';
import { mediaBy, named } from './readers';

/** What buttons that send are called, in English and Welsh. */
const sends =
  /^(post|send|publish|submit|share|comment|reply|save|update|add (comment|reply|post)|post (comment|reply)|postio|anfon|cyhoeddi|rhannu|ateb|cadw|diweddaru)\b/i;

function submit({ frame, editor }: BoxElements): HTMLElement[] {
  const all = [
    ...frame.querySelectorAll<HTMLElement>(
      'button,[role="button"],input[type="submit"],input[type="button"]',
    ),
  ];
  const buttons = all.filter((button) => !editor.contains(button));
  const form = editor.closest('form');
  const sending = buttons.filter(
    (button) =>
      button.matches('[type="submit"],form button:not([type])') ||
      sends.test(named(button) || button.getAttribute('value') || button.title),
  );
  // A form's own submit button may stand outside of the form.
  const own = form?.id
    ? [...editor.ownerDocument.querySelectorAll<HTMLElement>(`[form="${CSS.escape(form.id)}"]`)]
    : [];
  return [...sending, ...own.filter((one) => one.matches('button,[type="submit"]'))];
}

/** Boxes whose Enter sends say so to on-screen keyboards, or are one line of a chat. */
const chat = '[enterkeyhint="send"],[role="textbox"][aria-multiline="false"]';

const frame = ['dialog', '[role="dialog"]', 'form', ':has(button,[role="button"],input[type="submit"])'];

export const generic: Adapter = {
  id: 'generic',
  name: '',
  matches: () => true,
  boxes: [
    {
      surface: 'message',
      editor: `:is(textarea,[contenteditable]):is(${chat})`,
      frame,
      submit,
      keys: ['enter', 'mod-enter'],
    },
    {
      surface: 'post',
      editor:
        'textarea:not([role="combobox"]),[contenteditable]:not([contenteditable="false" i],[role="combobox"]),' +
        ':is(form,dialog,[role="dialog"]):has(textarea,[contenteditable]:not([contenteditable="false" i])) ' +
        'input:is([type="text"],:not([type])):not([role="combobox"])',
      frame,
      submit,
      keys: ['mod-enter'],
      media: mediaBy('img[src^="blob:"],video[src^="blob:"]'),
    },
  ],
};
