// The compose boxes that the suite writes in: where each stands, how a person gets to it, and what
// its site offers beside the words. Selectors are those that the sites themselves give (see
// `tests/pages`), never the imitation's own class names.

import type { Page } from '../pages/build';
import type { PageOptions } from '../pages/serve';

/** What has to be pressed, in this order. */
export type Presses = readonly string[];

export interface Box {
  readonly site: string;
  readonly editor: string;
  readonly page: Page;
  readonly url: string;
  readonly options?: PageOptions;
  /** Its editor is that of another box: what Second Look is there for is tried here too, the rest only there. */
  readonly again?: true;
  /** A message box: the address is a conversation with the flagged pupil; this one is with somebody else. */
  readonly urlOfFriend?: string;
  /** Presses that open the box, on load and again after a post has gone out. */
  readonly open: Presses;
  /** Path of the editable element. */
  readonly words: string;
  readonly submit: string;
  /** The key that sends from inside the box. */
  readonly sendKey: 'Enter' | 'Control+Enter' | null;
  /** The key that makes a new line, and what the site then sends for it. */
  readonly newLine: readonly [key: string, sent: string];
  /** Events besides `click` on which the imitated site can be made to act. */
  readonly acts: readonly ('pointerdown' | 'pointerup')[];
  /** Absent: beside the box. In a cramped one the badge has no place, and the toolbar's icon shows the count. */
  readonly badge?: 'toolbar';
  /** The audience picker: presses for an audience with the flagged parent in it, and for one without. */
  readonly audience?: { readonly flagged: Presses; readonly unflagged: Presses };
  /** Presses that attach a place, and that take it away. */
  readonly place?: { readonly attach: Presses; readonly remove: Presses };
}

const usual = { newLine: ['Enter', '\n'], acts: ['pointerdown', 'pointerup'] } as const;

const facebookAudience = (name: string): Presses => [
  '[aria-label^="Edit privacy."]',
  `[role=radiogroup] [aria-label="${name}"]`,
  '[aria-label^="Done with privacy"]',
];

const linkedInAudience = (id: string, inside = ''): Presses =>
  ['.share-unified-settings-entry-button', id, '[role=dialog] fieldset button'].map((path) => inside + path);

const social: readonly Box[] = [
  {
    ...usual,
    site: 'x',
    editor: 'Draft.js',
    page: 'x',
    url: 'https://x.com/home',
    open: ['[data-testid=SideNav_NewTweet_Button]'],
    words: '[role=dialog] [data-testid=tweetTextarea_0]',
    submit: '[data-testid=tweetButton]',
    sendKey: 'Control+Enter',
    place: {
      attach: ['[role=dialog] [data-testid=geoButton]', '[role=option]:nth-child(1)'],
      remove: [
        '[role=dialog] [data-testid=geoButton]',
        '[role=dialog][aria-label="Tag location"] h2 + button',
      ],
    },
  },
  {
    ...usual,
    site: 'facebook',
    editor: 'Lexical',
    page: 'facebook',
    url: 'https://www.facebook.com/',
    open: ['[role=main] [role=button]'],
    words: '[role=dialog][aria-label="Create post"] [role=textbox]',
    submit: '[role=dialog] [aria-label=Post]',
    sendKey: 'Control+Enter',
    newLine: ['Enter', '\n\n'],
    audience: { flagged: facebookAudience('Friends'), unflagged: facebookAudience('Close friends') },
    place: {
      attach: ['[aria-label="Check in"]', '[role=option]:nth-child(1)'],
      remove: ['[aria-label="Check in"]', '[role=option]:nth-child(1)'],
    },
  },
  {
    ...usual,
    site: 'linkedin',
    editor: 'Quill 1',
    again: true,
    page: 'linkedin',
    url: 'https://www.linkedin.com/feed/',
    open: ['.share-box-feed-entry__top-bar [role=button]'],
    words: '[role=dialog] .ql-editor',
    submit: '.share-actions__primary-action',
    sendKey: null,
    audience: { flagged: linkedInAudience('#CONNECTIONS_ONLY'), unflagged: linkedInAudience('#ANYONE') },
  },
  {
    ...usual,
    site: 'linkedin',
    editor: 'Quill 1 in a shadow root',
    page: 'linkedin',
    url: 'https://www.linkedin.com/feed/',
    options: { edition: 'interop' },
    open: ['.share-box-feed-entry__top-bar [role=button]'],
    words: '#interop-outlet >>> [role=dialog] .ql-editor',
    submit: '#interop-outlet >>> .share-actions__primary-action',
    sendKey: null,
    audience: {
      flagged: linkedInAudience('#CONNECTIONS_ONLY', '#interop-outlet >>> '),
      unflagged: linkedInAudience('#ANYONE', '#interop-outlet >>> '),
    },
  },
  {
    ...usual,
    site: 'linkedin',
    editor: 'TipTap',
    again: true,
    page: 'linkedin',
    url: 'https://www.linkedin.com/feed/',
    options: { edition: 'sdui' },
    open: ['.share-box-feed-entry__top-bar [role=button]'],
    words: '[componentkey=ShareBox_textEditor]',
    submit: '[data-sdui-screen] > div:last-child > button:last-of-type',
    sendKey: null,
    audience: {
      flagged: ['dialog [aria-haspopup=listbox]', 'dialog [role=option]:nth-child(2)'],
      unflagged: ['dialog [aria-haspopup=listbox]', 'dialog [role=option]:nth-child(1)'],
    },
  },
  {
    ...usual,
    site: 'bluesky',
    editor: 'TipTap',
    page: 'bluesky',
    url: 'https://bsky.app/',
    open: ['[aria-label="Compose new post"]'],
    words: '[data-testid=composePostView] [contenteditable=true]',
    submit: '[data-testid=composerPublishBtn]',
    sendKey: 'Control+Enter',
  },
  {
    ...usual,
    site: 'mastodon',
    editor: 'textarea',
    page: 'mastodon',
    url: 'https://mastodon.social/home',
    open: [],
    words: 'textarea.autosuggest-textarea__textarea',
    submit: '.compose-form__submit button',
    sendKey: 'Control+Enter',
    acts: [],
    audience: {
      flagged: ['[title="Change post privacy"]', '[role=option]:nth-child(3)'],
      unflagged: ['[title="Change post privacy"]', '[role=option]:nth-child(1)'],
    },
  },
];

/** The host of a school's own site: known to the extension only once it is added and permitted. */
export const SCHOOL_HOST = 'intranet.brackenfell.example';

const PROSEMIRROR = '.ProseMirror';

/** A box of the school's own site, by its name there. */
function own(name: string, editor: string, editable: string, inside = ''): Box {
  return {
    site: 'school',
    editor,
    page: 'generic',
    url: `https://${SCHOOL_HOST}/?box=${name}`,
    open: [],
    words: `${inside}form ${editable}`,
    submit: `${inside}button[type=submit]`,
    sendKey: null,
    newLine: ['Enter', '\n'],
    acts: [],
  };
}

/** A box whose editor a site above shows as well, or this one outside a shadow root. */
const again = (box: Box): Box => ({ ...box, again: true });

export const BOXES: readonly Box[] = [
  ...social,
  own('contenteditable', 'contenteditable', '[contenteditable]'),
  own('slate', 'Slate', '[data-slate-editor]'),
  own('ckeditor5', 'CKEditor 5', '.ck-editor__editable'),
  own('quill2', 'Quill 2', '.ql-editor'),
  { ...own('frame', 'textarea in a frame', 'textarea', 'iframe >>> '), badge: 'toolbar' },
  again(own('textarea', 'textarea', 'textarea')),
  again(own('lexical', 'Lexical', '[contenteditable]')),
  again(own('prosemirror', 'ProseMirror', PROSEMIRROR)),
  again(own('shadow', 'contenteditable in a shadow root', '[contenteditable]', 'notice-box >>> ')),
  again(own('shadow-prosemirror', 'ProseMirror in a shadow root', PROSEMIRROR, 'notice-box >>> ')),
];

const conversation = { ...usual, open: [], sendKey: 'Enter', newLine: ['Shift+Enter', '\n'] } as const;

/** Boxes for direct messages. */
export const MESSAGE_BOXES: readonly Box[] = [
  {
    ...conversation,
    site: 'x',
    editor: 'message, textarea',
    page: 'x',
    url: 'https://x.com/i/chat/callum',
    urlOfFriend: 'https://x.com/i/chat/rhian',
    words: '[data-testid=dm-composer-textarea]',
    submit: '[data-testid=dm-composer-send-button]',
  },
  {
    ...conversation,
    site: 'x',
    editor: 'message, Draft.js',
    page: 'x',
    url: 'https://x.com/messages/callum',
    urlOfFriend: 'https://x.com/messages/rhian',
    words: '[data-testid=dmComposerTextInput]',
    submit: '[data-testid=dmComposerSendButton]',
  },
  {
    ...conversation,
    site: 'facebook',
    editor: 'message, Lexical',
    page: 'facebook',
    url: 'https://www.facebook.com/messages/t/callum-price',
    urlOfFriend: 'https://www.messenger.com/t/rhian-cole',
    words: '[aria-label=Message]',
    submit: '[aria-label="Press Enter to send"]',
  },
  {
    ...conversation,
    site: 'linkedin',
    editor: 'message, contenteditable',
    page: 'linkedin',
    url: 'https://www.linkedin.com/messaging/thread/callum-price/',
    urlOfFriend: 'https://www.linkedin.com/messaging/thread/rhian-cole/',
    words: '.msg-form__contenteditable',
    submit: '.msg-form__send-button',
  },
  {
    ...conversation,
    site: 'bluesky',
    editor: 'message, textarea',
    page: 'bluesky',
    url: 'https://bsky.app/messages/callum-price',
    urlOfFriend: 'https://bsky.app/messages/rhian-cole',
    words: 'textarea',
    submit: '[aria-label="Send message"]',
  },
];
