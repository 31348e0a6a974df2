// LinkedIn's share box in its two generations, which are live at once: Quill in an "artdeco" modal (on
// the page, or in the open shadow root of `#interop-outlet`), and TipTap in a native modal `<dialog>`.

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Attachments, useAttachments } from '../kit/attach';
import { Avatar } from '../kit/avatar';
import { Icon } from '../kit/icon';
import { options } from '../kit/options';
import { writer } from '../kit/people';
import { send } from '../kit/posted';
import { sends } from '../kit/press';
import { TipTapBox } from '../kit/tiptap';
import { useFocusTrap } from '../kit/trap';
import { QuillBox } from './quill';

const audiences = [
  { id: 'ANYONE', name: 'Anyone' },
  { id: 'CONNECTIONS_ONLY', name: 'Connections only' },
  { id: 'CONTAINER', name: 'Ellerby Educators' },
] as const;

type Audience = (typeof audiences)[number];

interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly audience: Audience;
  readonly setAudience: (audience: Audience) => void;
  readonly files: Attachments;
  readonly ready: boolean;
  readonly publish: () => void;
}

export function ShareBox({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<Audience>(audiences[0]);
  const files = useAttachments();
  const ready = text.trim() !== '' || files.items.length > 0;
  const publish = () => {
    if (!ready) return;
    send({ surface: 'post', text, audience: audience.name, media: files.items.length });
    onClose();
  };
  const draft = { text, setText, audience, setAudience, files, ready, publish };
  if (options.edition === 'sdui') return <NativeDialog draft={draft} onClose={onClose} />;
  if (options.edition !== 'interop') return <ArtdecoModal draft={draft} onClose={onClose} />;
  return (
    <Interop>
      <ArtdecoModal draft={draft} onClose={onClose} />
    </Interop>
  );
}

/** The open shadow root in which LinkedIn's newer frame shows its older parts. */
function Interop({ children }: { children: ReactNode }) {
  const outlet = document.getElementById('interop-outlet');
  if (!outlet) return null;
  const root = outlet.shadowRoot ?? outlet.attachShadow({ mode: 'open' });
  return createPortal(
    <>
      <link rel="stylesheet" href="/assets/linkedin.css" />
      {children}
    </>,
    root,
  );
}

function ArtdecoModal({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const [choosing, setChoosing] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  useFocusTrap(ref);
  return (
    <div className="artdeco-modal-overlay l-mask">
      <div
        ref={ref}
        role="dialog"
        className="artdeco-modal share-box-v2__modal l-modal"
        data-test-modal-id="sharebox"
        aria-labelledby="share-to-linkedin-modal__header"
      >
        <button
          type="button"
          aria-label="Dismiss"
          className="artdeco-modal__dismiss l-close"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
        <h2 id="share-to-linkedin-modal__header" className="k-hidden">
          Create post modal
        </h2>
        <div hidden={choosing}>
          <button
            type="button"
            className="share-unified-settings-entry-button"
            onClick={() => setChoosing(true)}
          >
            <Avatar name={writer.name} />
            <div>
              <div className="l-name">{writer.name}</div>
              <div className="l-small">Post to {draft.audience.name}</div>
            </div>
          </button>
          <div className="share-creation-state__text-editor">
            <QuillBox
              placeholder="What do you want to talk about?"
              attributes={{
                role: 'textbox',
                'data-test-ql-editor-contenteditable': 'true',
                'aria-multiline': 'true',
                'aria-label': 'Text editor for creating content',
                spellcheck: 'true',
              }}
              focus
              onChange={draft.setText}
            />
            {draft.files.items.length > 0 && (
              <div className="share-creation-state__preview-container">
                <Previews files={draft.files} />
              </div>
            )}
          </div>
          {/* The footer is made anew with every change, as the site does it. */}
          <div className="share-box-footer l-footer" key={draft.text}>
            <button type="button" aria-label="Add media" className="l-tool" onClick={draft.files.choose}>
              <Icon name="photo" />
            </button>
            <button
              type="button"
              aria-label="Schedule post"
              className="share-actions__scheduled-post-btn l-tool"
            >
              <Icon name="clock" />
            </button>
            <button
              type="button"
              className="share-actions__primary-action artdeco-button artdeco-button--primary l-post"
              disabled={!draft.ready}
              {...sends(draft.publish)}
            >
              <span className="artdeco-button__text">Post</span>
            </button>
          </div>
          <FileInput files={draft.files} />
        </div>
        {choosing && (
          <fieldset className="l-audience">
            <legend>Who can see your post?</legend>
            {audiences.map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  id={one.id}
                  name="visibility"
                  checked={one.id === draft.audience.id}
                  onChange={() => draft.setAudience(one)}
                />
                {one.name}
              </label>
            ))}
            <button
              type="button"
              className="artdeco-button artdeco-button--primary l-post"
              onClick={() => setChoosing(false)}
            >
              Done
            </button>
          </fieldset>
        )}
      </div>
    </div>
  );
}

function NativeDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    if (ref.current && !ref.current.open) ref.current.showModal();
  }, []);
  return (
    <dialog ref={ref} className="l-modal l-native" onClose={onClose} aria-label="Start a post">
      <div data-sdui-screen="com.linkedin.sdui.flagshipnav.sharing.ShareCompose">
        <button type="button" aria-label="Close" className="l-close" onClick={() => ref.current?.close()}>
          <Icon name="close" />
        </button>
        <button
          type="button"
          className="l-author"
          aria-haspopup="listbox"
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          <Avatar name={writer.name} />
          <div>
            <p className="l-name">{writer.name}</p>
            <p className="l-small">{draft.audience.name}</p>
          </div>
        </button>
        {choosing && (
          <ul role="listbox" aria-label="Who can see your post?" className="l-options">
            {audiences.map((one) => (
              <li
                key={one.id}
                role="option"
                tabIndex={0}
                aria-selected={one.id === draft.audience.id}
                onClick={() => {
                  draft.setAudience(one);
                  setChoosing(false);
                }}
              >
                {one.name}
              </li>
            ))}
          </ul>
        )}
        <TipTapBox
          placeholder="What do you want to talk about?"
          attributes={{
            componentkey: 'ShareBox_textEditor',
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-label': 'Text editor for creating content',
          }}
          focus
          onChange={draft.setText}
        />
        {draft.files.items.length > 0 && (
          <div id="ShareBoxpreviewCard">
            <Previews files={draft.files} />
          </div>
        )}
        <FileInput files={draft.files} />
        <div className="l-footer" key={draft.text}>
          <button type="button" aria-label="Add media" className="l-tool" onClick={draft.files.choose}>
            <Icon name="photo" />
          </button>
          <button type="button" className="l-post" disabled={!draft.ready} {...sends(draft.publish)}>
            <span>Post</span>
          </button>
        </div>
      </div>
    </dialog>
  );
}

function FileInput({ files }: { files: Attachments }) {
  return (
    <input
      {...files.input}
      type="file"
      multiple
      accept="image/*,video/*"
      aria-label="Upload media"
      className="k-hidden"
      tabIndex={-1}
    />
  );
}

function Previews({ files }: { files: Attachments }) {
  return (
    <>
      <button type="button" aria-label="Remove media" onClick={files.clear}>
        <Icon name="close" size={16} />
      </button>
      {files.items.map(({ url, name }) => (
        <img key={url} src={url} alt={name} />
      ))}
    </>
  );
}
