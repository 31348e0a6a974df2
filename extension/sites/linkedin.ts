// LinkedIn, two generations at once: the share box with Quill in a modal, and the newer one with
// TipTap in a native dialog; comments in either; messages in a plain editable. Facts: attributes as
// current extensions use them (August 2026); the newer box's audience button is a guess by its words.

import type { Adapter, Audience, BoxElements, Scope } from './adapter';
import {
  answered,
  audienceFrom,
  direct,
  find,
  mediaBy,
  people,
  unknown,
  wordButtons,
  words,
} from './readers';

const scopes: readonly (readonly [RegExp, Scope])[] = [
  [/^anyone\b/i, 'public'],
  [/^connections( only)?$/i, 'connections'],
];

/** The last text in a button: under the writer's name stands who can see it. */
function lastText(button: Element): Node | null {
  const texts = button.ownerDocument.createTreeWalker(button, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim()) last = texts.currentNode;
  return last;
}

function lastLine(button: Element): string {
  const text = lastText(button)?.nodeValue ?? '';
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^.*\bpost to /i, '');
}

const audienceButton = (box: BoxElements): HTMLElement | null =>
  find(box, '.share-unified-settings-entry-button') ??
  [...box.frame.querySelectorAll<HTMLElement>('button,[role="button"]')].find(
    (button) => !box.editor.contains(button) && audienceFrom(lastLine(button), scopes).scope !== 'unknown',
  ) ??
  find(box, '[aria-haspopup="listbox"]');

function audienceLabel(box: BoxElements): HTMLElement | null {
  const button = audienceButton(box);
  return (button && lastText(button)?.parentElement) ?? null;
}

/** "Post to Anyone", "Connections only", or a group's name. */
function audience(box: BoxElements): Audience {
  const button = audienceButton(box);
  const value = button ? lastLine(button) : '';
  const known = audienceFrom(value, scopes);
  if (known.scope !== 'unknown' || !value) return known;
  // In another language the words for "anyone" would look like the name of a group.
  const english = /^en\b/i.test(box.document.documentElement.lang);
  return english ? { scope: 'group', list: value.replace(/^group:\s*/i, ''), except: [] } : unknown;
}

const post = ({ editor }: BoxElements): Element | null =>
  editor.closest('[role="listitem"],[data-urn],.feed-shared-update-v2,[role="article"]');
const authorOf = (box: BoxElements): string =>
  words(
    post(box)?.querySelector(
      '.update-components-actor__title [aria-hidden],.update-components-actor__title,a[href*="/in/"]',
    ),
  );

const partner = ({ editor, document }: BoxElements): HTMLElement | null => {
  const within =
    editor.closest(
      '.msg-overlay-conversation-bubble,.msg-convo-wrapper,[role="dialog"],[role="main"],main',
    ) ?? document;
  return within.querySelector<HTMLElement>(
    '.msg-overlay-bubble-header__title,.msg-thread__link-to-profile .msg-entity-lockup__entity-title,' +
      '.msg-entity-lockup__entity-title,.msg-thread__link-to-profile',
  );
};

export const linkedin: Adapter = {
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ({ hostname }) => /(^|\.)linkedin\.com$/.test(hostname),
  boxes: [
    {
      surface: 'message',
      editor: '.msg-form__contenteditable',
      frame: ['.msg-form', 'form'],
      submit: ['.msg-form__send-button,.msg-form__send-btn'],
      // Whether Enter sends is the writer's own setting; where it does not, the form has a send button.
      keys: ['enter', 'mod-enter'],
      audience: () => direct,
      media: mediaBy('.msg-form img[src^="blob:"],.msg-form video'),
      recipients: (box) => {
        const chosen = [...box.document.querySelectorAll('.msg-connections-typeahead .artdeco-pill')].map(
          words,
        );
        return people(...(chosen.length > 0 ? chosen : words(partner(box)).split(/,\s*/)));
      },
      labels: { recipient: partner },
    },
    {
      surface: 'reply',
      editor:
        '.comments-comment-box .ql-editor,.comments-comment-box [contenteditable="true"],' +
        '[componentkey^="commentBox-"] [contenteditable="true"]',
      frame: ['.comments-comment-box', '[componentkey^="commentBox-"]:has(button)', 'form'],
      submit: [
        'button[class*="comments-comment-box__submit-button"],button[componentkey*="commentButtonSection"]',
      ],
      keys: ['mod-enter'],
      recipients: (box) => people(authorOf(box)),
      inReplyTo: (box) =>
        answered(
          authorOf(box),
          words(post(box)?.querySelector('.update-components-text,[data-testid="expandable-text-box"]')),
        ),
    },
    {
      surface: 'post',
      editor:
        ':is(.share-box-v2__modal,[data-test-modal-id="sharebox"],.share-box) .ql-editor,' +
        '[componentkey="ShareBox_textEditor"] [contenteditable="true"],[componentkey="ShareBox_textEditor"][contenteditable="true"],' +
        'dialog:has([data-sdui-screen*="sharing.ShareCompose"]) [contenteditable="true"]',
      frame: ['dialog', '[role="dialog"]', '.share-box'],
      submit: (box) => {
        const known = find(box, '.share-actions__primary-action');
        return known ? [known] : wordButtons(box).slice(-1);
      },
      keys: ['mod-enter'],
      audience,
      media: mediaBy(
        '.share-creation-state__preview-container :is(img,video),#ShareBoxpreviewCard :is(img,video),:is(img,video)[src^="blob:"]',
      ),
      labels: { audience: audienceLabel },
    },
    {
      surface: 'message',
      editor: 'textarea#custom-message,textarea[name="message"]',
      frame: ['[role="dialog"]', 'form'],
      submit: ['.artdeco-modal__actionbar .artdeco-button--primary'],
      keys: [],
      audience: () => direct,
    },
  ],
};

export const adapters: readonly Adapter[] = [linkedin];
