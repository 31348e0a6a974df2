// X (x.com, twitter.com). Draft.js in the dialog, on the home page and under a post; messages in a
// textarea (XChat) or, older, in Draft.js. Facts: attributes as several current extensions use them
// (October 2026). Who may reply is not who may read: what is posted is public, and a protected
// account does not show itself in the composer.

import type { Adapter, BoxElements } from './adapter';
import { answered, direct, everyone, find, handleIn, handles, mediaBy, words } from './readers';

/** `/handle/status/id`: the box under a post says nowhere whom it answers. */
function statusAuthor({ location }: BoxElements): string | null {
  return /^\/(\w+)\/status\//.exec(location.pathname)?.[1] ?? null;
}

/** The handle in the dialog's "Replying to @handle". */
function replyingTo(box: BoxElements): string | null {
  const line = [...box.frame.querySelectorAll('a[href^="/"]')].find(
    (link) => /^@/.test(words(link)) && !box.editor.contains(link),
  );
  return handleIn(line) ?? (box.frame.matches('[role="dialog"]') ? null : statusAuthor(box));
}

const self = ({ document }: BoxElements): string | null =>
  handleIn(document.querySelector('a[data-testid="AppTabBar_Profile_Link"]'));

const place = (box: BoxElements): HTMLElement | null =>
  find(box, '[data-testid="geoTag"],:has(+ [data-testid="toolBar"]) a[role="link"],a[href^="/places/"]');

const partner = '[data-testid="dm-conversation-username"],[data-testid="dm-conversation-header"] a';

export const x: Adapter = {
  id: 'x',
  name: 'X',
  matches: ({ hostname }) => /(^|\.)(x|twitter)\.com$/.test(hostname),
  boxes: [
    {
      surface: 'message',
      editor: '[data-testid="dm-composer-textarea"],[data-testid="dmComposerTextInput"]',
      frame: [
        '[data-testid="dm-composer-form"]',
        ':has([data-testid="dmComposerSendButton"],[data-testid="dm-composer-send-button"])',
      ],
      submit: ['[data-testid="dm-composer-send-button"],[data-testid="dmComposerSendButton"]'],
      keys: ['enter', 'mod-enter'],
      audience: () => direct,
      recipients: (box) => {
        const found = find(box, partner, box.document);
        const link = found?.closest('a') ?? found;
        const handle = handleIn(link) ?? /@(\w+)/.exec(words(found?.parentElement))?.[1];
        return handle || found ? [{ name: words(found) || null, handle: handle ?? null }] : [];
      },
      self,
      labels: { recipient: (box) => find(box, partner, box.document) },
    },
    {
      surface: (box) => (replyingTo(box) ? 'reply' : 'post'),
      editor:
        '[data-testid^="tweetTextarea_"][contenteditable="true"],' +
        '[data-testid$="RichTextInputContainer"] .public-DraftEditor-content',
      frame: ['[role="dialog"]', ':has([data-testid="toolBar"])'],
      submit: ['[data-testid="tweetButton"],[data-testid="tweetButtonInline"]'],
      keys: ['mod-enter'],
      audience: () => everyone,
      location: (box) => {
        const label = words(place(box));
        return label ? { label } : null;
      },
      media: mediaBy('[data-testid="attachments"] :is(img,video)'),
      recipients: (box) => handles(replyingTo(box)),
      inReplyTo: (box) => {
        const within = box.frame.matches('[role="dialog"]') ? box.frame : box.document;
        return answered(replyingTo(box), words(within.querySelector('[data-testid="tweetText"]')));
      },
      self,
      labels: {
        audience: (box) => find(box, '[aria-label="Choose audience"],[aria-label*="can reply"]'),
        location: place,
        media: (box) => find(box, '[data-testid="attachments"]'),
      },
    },
    {
      surface: 'profile',
      editor:
        '[role="dialog"] :is(textarea[name="description"],input[name="displayName"],input[name="location"])',
      frame: ['[role="dialog"]'],
      submit: ['[data-testid="Profile_Save_Button"]'],
      keys: [],
      audience: () => everyone,
      self,
    },
  ],
};

export const adapters: readonly Adapter[] = [x];
