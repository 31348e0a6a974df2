// Facebook and Messenger: Lexical everywhere. Labels are localised, so boxes are told apart by where
// they stand, and labels are used only where the site gives nothing else: an audience or a button
// whose words are not in the tables is unknown. Facts: attributes as current extensions use them
// (2026); the header sentence of place and people is from common knowledge.

import type { Adapter, Audience, BoxElements, Scope } from './adapter';
import {
  answered,
  audienceFrom,
  direct,
  find,
  mediaBy,
  named,
  people,
  unknown,
  wordButtons,
  words,
} from './readers';

const box = '[role="textbox"][contenteditable="true"]';

const scopes: readonly (readonly [RegExp, Scope])[] = [
  [/^public$/i, 'public'],
  [/^(your )?friends$/i, 'friends'],
  [/^only me$/i, 'only-me'],
  [/./, 'list'],
];

const privacyButton = (elements: BoxElements): HTMLElement | null =>
  find(elements, '[role="button"][aria-label^="Edit privacy." i]');

/** "Edit privacy. Sharing with Friends except: Dana Reid. " */
function audience(elements: BoxElements): Audience {
  const value = /sharing with (.+?)[.\s]*$/i.exec(named(privacyButton(elements)))?.[1] ?? '';
  const except = /^(?:your )?friends except\s*:?\s*(.*)$/i.exec(value);
  if (except) {
    const names = (except[1] ?? '')
      .split(/\s*(?:,|;| and )\s*/)
      .filter((name) => name && !/^…|\.\.\.$/.test(name));
    return { scope: 'friends', except: names };
  }
  if (value) return audienceFrom(value, scopes);
  // In a group there is no privacy button; the group's name is in the page's heading and title.
  if (/^\/groups\/[^/]+/.test(elements.location.pathname)) {
    const named = elements.document.title.replace(/^\(\d+\)\s*/, '').replace(/\s*\|?\s*Facebook$/, '');
    return { scope: 'group', list: named || null, except: [] };
  }
  return unknown;
}

/** "Nia Calder is at Harbour Lane with Rhian Cole and Sam Ferris." */
function sentence(elements: BoxElements): HTMLElement | null {
  const headings = elements.frame.querySelectorAll<HTMLElement>('h2,h3,h4,[role="heading"]');
  return (
    [...headings].find((one) => / (?:at|in|with) /.test(words(one)) && one.querySelector('a,span')) ?? null
  );
}

function placeIn(elements: BoxElements): string | null {
  return / (?:at|in) (.+?)(?: with |[.\s]*$)/.exec(words(sentence(elements)))?.[1] ?? null;
}

function taggedIn(elements: BoxElements): string[] {
  const tagged = / with (.+?)(?: (?:at|in) |[.\s]*$)/.exec(words(sentence(elements)))?.[1];
  return tagged?.split(/,\s*|\s+and\s+/) ?? [];
}

/** The buttons that send, by name; where the language is another one, the last button of words alone. */
const sends = /^(post|next|share( now)?|save|schedule|publish|postio|nesaf|rhannu|cadw)$/i;

function submit(elements: BoxElements): HTMLElement[] {
  const buttons = [...elements.frame.querySelectorAll<HTMLElement>('[role="button"],button')];
  const known = buttons.filter((button) => sends.test(named(button)) && !elements.editor.contains(button));
  return known.length > 0 ? known : wordButtons(elements).slice(-1);
}

/** The person at the other end: the conversation's label or heading, in the pop-up or on the page. */
function partner({ editor, document }: BoxElements): HTMLElement | null {
  const popUp = editor.closest('[tabindex="-1"]:has([aria-label="Close chat"])');
  const within = popUp ?? editor.closest('[role="main"]') ?? document;
  return within.querySelector<HTMLElement>(
    ':is(h1,h2):not(:empty),[aria-label^="Conversation with "],[aria-label^="Messages in conversation with "],a[role="link"][aria-label]',
  );
}

const article = ({ editor }: BoxElements): Element | null =>
  editor.closest('[role="article"],[role="dialog"]');
const authorOf = (elements: BoxElements): string =>
  words(article(elements)?.querySelector('[data-ad-rendering-role="profile_name"]'));

const comment =
  `form[role="presentation"] ${box},[role="article"] ${box},` +
  ['Write a', 'Comment as', 'Reply to', 'Answer as']
    .map((label) => `${box}[aria-label^="${label}" i]`)
    .join(',');

export const facebook: Adapter = {
  id: 'facebook',
  name: 'Facebook',
  matches: ({ hostname }) => /(^|\.)(facebook|messenger)\.com$/.test(hostname),
  boxes: [
    {
      surface: 'reply',
      editor: comment,
      frame: ['form', ':has([aria-label="Comment" i][role="button"])', '[role="article"]'],
      submit: ['[role="button"][aria-label="Comment" i]'],
      keys: ['enter', 'mod-enter'],
      recipients: (elements) => people(authorOf(elements)),
      inReplyTo: (elements) =>
        answered(
          authorOf(elements),
          words(article(elements)?.querySelector('[data-ad-rendering-role="story_message"]')),
        ),
    },
    {
      surface: 'post',
      editor: `[role="dialog"] ${box}`,
      frame: ['[role="dialog"]'],
      submit,
      keys: ['mod-enter'],
      audience,
      location: (elements) => {
        const label = placeIn(elements);
        return label ? { label } : null;
      },
      media: mediaBy('img[src^="blob:"],video'),
      recipients: (elements) => people(...taggedIn(elements)),
      labels: {
        audience: privacyButton,
        location: sentence,
        recipient: sentence,
        media: (elements) => find(elements, 'img[src^="blob:"],video'),
      },
    },
    {
      // What is left: a conversation, in a pop-up or on its page.
      surface: 'message',
      editor: box,
      frame: [
        '[tabindex="-1"]:has([aria-label="Close chat"])',
        ':has([role="button"][aria-label="Press Enter to send" i])',
        '[role="main"]',
      ],
      submit: ['[role="button"][aria-label="Press Enter to send" i]'],
      keys: ['enter', 'mod-enter'],
      audience: () => direct,
      media: mediaBy('img[src^="blob:"],video[src^="blob:"]'),
      recipients: (elements) =>
        people(
          ...named(partner(elements))
            .replace(/^.*conversation with /i, '')
            .split(/,\s*/),
        ),
      labels: { recipient: partner },
    },
  ],
};

export const adapters: readonly Adapter[] = [facebook];
