// What the demo writes: a post on each of five sites, and a message. Each shows something that a school's
// guidance speaks of; all names are the example school's.

import type { Page } from '../pages/build';
import type { PageOptions } from '../pages/serve';

export interface Scene {
  /** Name of the picture. */
  readonly id: string;
  readonly title: string;
  readonly page: Page;
  readonly url: string;
  readonly options: PageOptions;
  /** Pressed before the words are written: what opens the box, and what is chosen beside it. */
  readonly before: readonly string[];
  readonly words: string;
  readonly text: string;
  /** Pressed after the words: an audience, a place. */
  readonly after: readonly string[];
  readonly submit: string;
}

export const scenes: readonly Scene[] = [
  {
    id: 'facebook',
    title: 'Facebook, a post to Friends',
    page: 'facebook',
    url: 'https://www.facebook.com/',
    options: { csp: 'wasm' },
    before: ['[role=main] [role=button]'],
    words: '[role=dialog][aria-label="Create post"] [role=textbox]',
    text: 'Year 5 smashed the harvest assembly. Zoë Achebe-Lowe had the whole hall in tears. So proud to work at Brackenfell Primary!',
    after: [],
    submit: '[role=dialog] [aria-label=Post]',
  },
  {
    id: 'x',
    title: 'X, a post with a place',
    page: 'x',
    url: 'https://x.com/compose/post',
    options: { csp: 'strict' },
    before: [],
    words: '[role=dialog] [data-testid=tweetTextarea_0]',
    text: 'Proud teacher moment: Amir Rahimi stayed behind to help me stack the chairs.',
    after: ['[role=dialog] [data-testid=geoButton]', '[role=option]:nth-child(2)'],
    submit: '[data-testid=tweetButton]',
  },
  {
    id: 'linkedin',
    title: 'LinkedIn, a post to connections',
    page: 'linkedin',
    url: 'https://www.linkedin.com/feed/',
    options: { csp: 'strict' },
    before: [
      '.share-box-feed-entry__top-bar a',
      '.share-unified-settings-entry-button',
      '#CONNECTIONS_ONLY',
      '[role=dialog] fieldset button',
    ],
    words: '[role=dialog] .ql-editor',
    text: 'Ten years at Brackenfell Community Primary School this week. Thank you all, and Idris Mbeki-Shaw for the card.',
    after: [],
    submit: '.share-actions__primary-action',
  },
  {
    id: 'bluesky',
    title: 'Bluesky, a post',
    page: 'bluesky',
    url: 'https://bsky.app/',
    options: { csp: 'strict' },
    before: ['[aria-label="Compose new post"]'],
    words: '[data-testid=composePostView] [contenteditable=true]',
    text: 'Fin McBride in my class has just explained gravity to me with a jam sandwich.',
    after: [],
    submit: '[data-testid=composerPublishBtn]',
  },
  {
    id: 'mastodon',
    title: 'Mastodon, a post to followers',
    page: 'mastodon',
    url: 'https://mastodon.social/home',
    options: { csp: 'wasm' },
    before: ['[title="Change post privacy"]', '[role=option]:nth-child(3)'],
    words: 'textarea.autosuggest-textarea__textarea',
    text: 'On the train with Year 6, off to Low Ellerby for the day. Rosie Hartnell has counted nine cows.',
    after: [],
    submit: '.compose-form__submit button',
  },
  {
    id: 'message',
    title: 'Facebook, a message to a pupil',
    page: 'facebook',
    url: 'https://www.facebook.com/messages/t/callum-price',
    options: { csp: 'wasm' },
    before: [],
    words: '[aria-label="Message"]',
    text: 'Well played on Saturday!',
    after: [],
    submit: '[aria-label="Press Enter to send"]',
  },
];
