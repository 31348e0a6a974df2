// Bluesky: TipTap in the composer, a textarea in messages. All posts are public, whoever may answer
// them. Facts: the app's public source.

import type { Adapter, BoxElements } from './adapter';
import { answered, direct, everyone, find, handleIn, handles, mediaBy, words } from './readers';

const profile = /^\/profile\//;

/** The post answered is shown above the words; its label is localised, its place is not. */
const quoted = (box: BoxElements): HTMLElement | null =>
  find(
    box,
    '[aria-label="Expand or collapse the full post you are replying to"],[data-testid="replyToPost"]',
  );

const partner = (box: BoxElements): HTMLElement | null => find(box, 'a[href^="/profile/"]');

export const bluesky: Adapter = {
  id: 'bluesky',
  name: 'Bluesky',
  matches: ({ hostname }) => hostname === 'bsky.app',
  boxes: [
    {
      surface: (box) => (quoted(box) ? 'reply' : 'post'),
      editor: '[data-testid="composePostView"] [contenteditable="true"]',
      frame: ['[role="dialog"]', '[data-testid="composePostView"]'],
      submit: ['[data-testid="composerPublishBtn"]'],
      keys: ['mod-enter'],
      audience: () => everyone,
      media: mediaBy('[data-testid="selectedPhotosView"] img,[data-testid="composePostView"] video'),
      recipients: (box) => handles(handleIn(quoted(box)?.querySelector('a[href^="/profile/"]'), profile)),
      inReplyTo: (box) => {
        const shown = quoted(box);
        const lines = [...(shown?.querySelectorAll('div,span,a') ?? [])]
          .filter((one) => !one.children.length)
          .map(words);
        const [author, ...text] = lines.filter(Boolean);
        return answered(author, text.join(' '));
      },
      self: ({ document }) =>
        handleIn(
          document.querySelector('nav a[href^="/profile/"],[role="navigation"] a[href^="/profile/"]'),
          profile,
        ),
      labels: {
        audience: (box) => find(box, '[data-testid="openReplyGateButton"]'),
        media: (box) => find(box, '[data-testid="selectedPhotosView"]'),
      },
    },
    {
      surface: 'profile',
      editor: '[data-testid="editProfileDescriptionInput"],[data-testid="editProfileDisplayNameInput"]',
      frame: ['[role="dialog"]'],
      submit: ['[data-testid="editProfileSaveBtn"]'],
      keys: [],
      audience: () => everyone,
    },
    {
      surface: 'message',
      editor: 'textarea:is([placeholder="Write a message"],[aria-label="Message input field"])',
      // The nearest container that links to the other person: the conversation, not the navigation beside it.
      frame: ['div:has(a[href^="/profile/"])'],
      submit: ['[aria-label="Send message"]'],
      keys: ['enter', 'mod-enter'],
      audience: () => direct,
      recipients: (box) => {
        const link = partner(box);
        return link ? [{ name: words(link) || null, handle: handleIn(link, profile) }] : [];
      },
      labels: { recipient: partner },
    },
  ],
};

export const adapters: readonly Adapter[] = [bluesky];
