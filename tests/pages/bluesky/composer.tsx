// Bluesky's composer: TipTap in a modal, for posts and replies. Photos come through a chooser that the
// app makes when it is pressed; no file input stands on the page.

import { useRef, useState } from 'react';
import { Avatar } from '../kit/avatar';
import { Icon } from '../kit/icon';
import { writer } from '../kit/people';
import { send } from '../kit/posted';
import { sends } from '../kit/press';
import { TipTapBox } from '../kit/tiptap';
import { useFocusTrap } from '../kit/trap';

export interface ReplyTo {
  readonly author: string;
  readonly handle: string;
  readonly text: string;
}

const gates = ['Anyone', 'Your followers', 'People you follow', 'Nobody'] as const;

export function Composer({ replyTo, onClose }: { replyTo: ReplyTo | null; onClose: () => void }) {
  const [text, setText] = useState('');
  const [gate, setGate] = useState<string>(gates[0]);
  const [choosing, setChoosing] = useState(false);
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const ref = useRef<HTMLDivElement>(null);
  useFocusTrap(ref);
  const gateLabel = gate === 'Anyone' ? 'Anyone can interact' : 'Interaction limited';
  const ready = text.trim() !== '' || photos.length > 0;
  const publish = (words: string) => {
    if (words.trim() === '' && photos.length === 0) return;
    send({
      surface: replyTo ? 'reply' : 'post',
      text: words,
      audience: replyTo ? null : gateLabel,
      recipients: replyTo ? [replyTo.handle] : [],
      media: photos.length,
    });
    onClose();
  };
  const choosePhotos = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = 'image/*';
    input.onchange = () =>
      setPhotos([...photos, ...[...(input.files ?? [])].map((file) => URL.createObjectURL(file))]);
    input.click();
  };

  return (
    <div className="b-mask">
      <div ref={ref} role="dialog" aria-modal="true" aria-label="Compose post" className="b-modal">
        <div data-testid="composePostView">
          <div className="b-bar">
            <button
              type="button"
              data-testid="composerDiscardButton"
              aria-label="Cancel"
              className="b-link"
              onClick={onClose}
            >
              <div dir="auto">Cancel</div>
            </button>
            <button
              type="button"
              data-testid="composerPublishBtn"
              aria-label={replyTo ? 'Publish reply' : 'Publish post'}
              className="b-publish"
              disabled={!ready}
              {...sends(() => publish(text))}
            >
              <div dir="auto">{replyTo ? 'Reply' : 'Post'}</div>
            </button>
          </div>
          {replyTo && (
            <button
              type="button"
              aria-label="Expand or collapse the full post you are replying to"
              className="b-reply"
            >
              <Avatar name={replyTo.author} />
              <div>
                <div dir="auto" className="b-name">
                  {replyTo.author}
                </div>
                <div dir="auto">{replyTo.text}</div>
              </div>
            </button>
          )}
          <div className="b-words">
            <Avatar name={writer.name} />
            <TipTapBox
              attributes={{ class: 'ProseMirror-light' }}
              placeholder={replyTo ? 'Write your reply' : "What's up?"}
              focus
              onChange={setText}
              onSend={publish}
            />
          </div>
          {photos.length > 0 && (
            <div data-testid="selectedPhotosView" className="b-photos">
              {photos.map((url) => (
                <div key={url}>
                  <img data-testid="selectedPhotoImage" src={url} alt="" />
                  <button type="button" data-testid="altTextButton" aria-label="Add alt text">
                    ALT
                  </button>
                  <button
                    type="button"
                    data-testid="removePhotoButton"
                    aria-label="Remove image"
                    onClick={() => setPhotos(photos.filter((one) => one !== url))}
                  >
                    <Icon name="close" size={16} />
                  </button>
                </div>
              ))}
            </div>
          )}
          {!replyTo && (
            <div className="b-gate">
              <button
                type="button"
                data-testid="openReplyGateButton"
                aria-label="Edit interaction settings"
                onClick={() => setChoosing(!choosing)}
              >
                <Icon name="globe" size={16} />
                <div dir="auto">{gateLabel}</div>
              </button>
              {choosing && (
                <div role="radiogroup" aria-label="Who can reply">
                  {gates.map((value) => (
                    <button
                      key={value}
                      type="button"
                      role="radio"
                      aria-checked={value === gate}
                      onClick={() => {
                        setGate(value);
                        setChoosing(false);
                      }}
                    >
                      {value}
                    </button>
                  ))}
                </div>
              )}
            </div>
          )}
          <div className="b-tools">
            <button
              type="button"
              data-testid="openMediaBtn"
              aria-label="Add media to post"
              onClick={choosePhotos}
            >
              <Icon name="photo" size={24} />
            </button>
            <button type="button" data-testid="openGifBtn" aria-label="Select GIF">
              <Icon name="gif" size={24} />
            </button>
            <span>{300 - [...text].length}</span>
          </div>
        </div>
      </div>
    </div>
  );
}
