// Mastodon, on any host: recognised by its root element. A plain textarea in a form; a direct message
// is a post whose visibility is "Specific people", to those mentioned. Facts: the app's public source.

import type { Adapter, Audience, BoxElements, Scope } from './adapter';
import { answered, audienceFrom, everyone, find, handleIn, handles, mediaBy, words } from './readers';

const menu = (box: BoxElements): HTMLElement | null =>
  find(
    box,
    '.compose-form__dropdowns .dropdown-button,.privacy-dropdown__value-icon,.compose-form__publish .dropdown-button',
  );

/** By icon, which is the same in every language. */
const icons: readonly (readonly [RegExp, Scope])[] = [
  [/icon-(globe|public|unlock|quiet)/, 'public'],
  [/icon-(at|alternate)/, 'direct'],
];

const labels: readonly (readonly [RegExp, Scope])[] = [
  [/^(quiet )?public\b|^unlisted\b|^(yn )?gyhoeddus\b|^(cyhoeddus|tawel)\b/i, 'public'],
  [/^(private|followers( only)?|dilynwyr.*)$/i, 'followers'],
  [/^(specific people|private mention|direct|mentioned people( only)?|pobl benodol)/i, 'direct'],
];

function audience(box: BoxElements): Audience {
  const button = menu(box);
  if (!button) return { scope: 'unknown', except: [] };
  const known = audienceFrom(words(button), labels);
  return known.scope === 'unknown'
    ? audienceFrom(button.querySelector('svg')?.getAttribute('class') ?? '', icons)
    : known;
}

/** `@name` and `@name@host` in what is written. */
function mentions({ frame }: BoxElements): string[] {
  const text = frame.querySelector('textarea')?.value ?? '';
  return [...text.matchAll(/(?<![\w/@])@([\w.-]+\w(?:@[\w.-]+\w)?)/g)].map((found) => found[1] ?? '');
}

const answer = (box: BoxElements): HTMLElement | null => find(box, '.reply-indicator');

export const mastodon: Adapter = {
  id: 'mastodon',
  name: 'Mastodon',
  // The settings are pages of the server's own, outside of the app.
  matches: (_location, document) => document.querySelector('#mastodon,.simple_form #account_note') !== null,
  boxes: [
    {
      surface: (box) => (audience(box).scope === 'direct' ? 'message' : answer(box) ? 'reply' : 'post'),
      editor: '.compose-form :is(textarea,input[type="text"])',
      frame: ['.compose-form'],
      submit: [
        '.compose-form__submit button[type="submit"],.compose-form__publish-button-wrapper button',
        'button[type="submit"]',
      ],
      keys: ['mod-enter'],
      audience,
      media: mediaBy('.compose-form__upload__thumbnail'),
      recipients: (box) =>
        handles(
          ...new Set([handleIn(answer(box)?.querySelector('a[href*="/@"]'), /^\/@/), ...mentions(box)]),
        ),
      inReplyTo: (box) =>
        answered(
          words(answer(box)?.querySelector('.display-name__account,.display-name__html')),
          words(answer(box)?.querySelector('.reply-indicator__content')),
        ),
      self: ({ document }) =>
        words(
          document.querySelector(
            '.navigation-bar .display-name__account,.navigation-bar__profile .display-name__account',
          ),
        ) || null,
      labels: { audience: menu, media: (box) => find(box, '.compose-form__uploads,.compose-form__upload') },
    },
    {
      surface: 'profile',
      editor: '#account_note,#account_display_name,[id^="account_fields_attributes_"]',
      frame: ['form'],
      submit: ['button[type="submit"]'],
      keys: [],
      audience: () => everyone,
    },
  ],
};

export const adapters: readonly Adapter[] = [mastodon];
