// X's composer: the same one in the dialog, on the home page and under a post. The submit button is
// a new node after every key, and the toolbar is no ancestor of the words.

import type { EditorState } from 'draft-js';
import { useState } from 'react';
import { useAttachments } from '../kit/attach';
import { Avatar } from '../kit/avatar';
import { Icon } from '../kit/icon';
import { writer } from '../kit/people';
import { send } from '../kit/posted';
import { sends } from '../kit/press';
import { audiences, Choice, PlacePicker, replyRules } from './choices';
import { DraftBox, empty, textOf } from './editor';

export function Composer(props: {
  kind: 'dialog' | 'inline';
  placeholder: string;
  /** The handle answered, without `@`. */
  replyTo?: string | null;
  focus?: boolean;
  onSent?: () => void;
}) {
  const [boxes, setBoxes] = useState<readonly EditorState[]>([empty()]);
  const [audience, setAudience] = useState<string>(audiences[0]);
  const [rule, setRule] = useState<string>(replyRules[0]);
  const [place, setPlace] = useState<string | null>(null);
  const [choosingPlace, setChoosingPlace] = useState(false);
  // After sending, the boxes are new ones: Draft.js loses its caret when a focused box is emptied.
  const [round, setRound] = useState(0);
  const files = useAttachments();
  const texts = boxes.map(textOf);
  const ready = files.items.length > 0 || texts.every((text) => text.trim() !== '');

  const publish = () => {
    if (!ready) return;
    for (const [index, text] of texts.entries()) {
      send({
        surface: props.replyTo ? 'reply' : 'post',
        text,
        audience: props.replyTo ? null : audience === 'Everyone' ? rule : audience,
        location: place,
        recipients: props.replyTo ? [props.replyTo] : [],
        media: index === 0 ? files.items.length : 0,
      });
    }
    setBoxes([empty()]);
    setRound(round + 1);
    setPlace(null);
    files.clear();
    props.onSent?.();
  };

  return (
    <div className="x-composer">
      {props.kind === 'dialog' && props.replyTo && (
        <div className="x-replying">
          Replying to <a href={`/${props.replyTo}`}>@{props.replyTo}</a>
        </div>
      )}
      {boxes.map((state, index) => (
        <div className="x-words" key={`${round}-${index}`}>
          <Avatar name={writer.name} />
          <div className="x-words-column">
            {index === 0 && !props.replyTo && (
              <Choice
                label="Choose audience"
                className="x-audience"
                value={audience}
                values={audiences}
                onChoose={setAudience}
              />
            )}
            <DraftBox
              testId={`tweetTextarea_${index}`}
              label="Post text"
              placeholder={index === 0 ? props.placeholder : 'Add another post'}
              sendKey="mod-enter"
              focus={props.focus && index === boxes.length - 1}
              state={state}
              onChange={(next) => setBoxes((before) => before.map((old, at) => (at === index ? next : old)))}
              onSend={publish}
            />
            {index === 0 && files.items.length > 0 && (
              <div data-testid="attachments" className="x-attachments">
                {files.items.map(({ url, kind }) => (
                  <div role="group" data-testid={kind === 'video' ? 'videoPlayer' : 'tweetPhoto'} key={url}>
                    {kind === 'video' ? <video src={url} /> : <img src={url} alt="" />}
                    <button type="button" aria-label="Remove media" onClick={() => files.remove(url)}>
                      <Icon name="close" size={16} />
                    </button>
                  </div>
                ))}
              </div>
            )}
          </div>
        </div>
      ))}
      <div className="x-meta">
        {!props.replyTo && (
          <Choice label={rule} className="x-reply-rule" value={rule} values={replyRules} onChoose={setRule} />
        )}
        {place && (
          <a
            href="/places/ellerby"
            role="link"
            className="x-place"
            onClick={(event) => event.preventDefault()}
          >
            <Icon name="place" size={16} />
            <span>{place}</span>
          </a>
        )}
      </div>
      <div data-testid="toolBar" className="x-toolbar">
        <nav>
          <button type="button" aria-label="Add photos or video" onClick={files.choose}>
            <Icon name="photo" />
          </button>
          <input
            {...files.input}
            type="file"
            multiple
            accept="image/*,video/mp4"
            data-testid="fileInput"
            className="k-hidden"
            tabIndex={-1}
          />
          <button type="button" data-testid="gifSearchButton" aria-label="Add a GIF">
            <Icon name="gif" />
          </button>
          <button type="button" data-testid="createPollButton" aria-label="Add poll">
            <Icon name="poll" />
          </button>
          <button type="button" data-testid="scheduleOption" aria-label="Schedule post">
            <Icon name="clock" />
          </button>
          <button
            type="button"
            data-testid="geoButton"
            aria-label="Tag location"
            onClick={() => setChoosingPlace(true)}
          >
            <Icon name="place" />
          </button>
        </nav>
        {props.kind === 'dialog' && (
          <button
            type="button"
            data-testid="addButton"
            aria-label="Add post"
            onClick={() => setBoxes((before) => [...before, empty()])}
          >
            <Icon name="plus" />
          </button>
        )}
        <button
          // The site makes a new node with every key; a reference kept from before is dead.
          key={texts.join('\u0000')}
          type="button"
          data-testid={props.kind === 'dialog' ? 'tweetButton' : 'tweetButtonInline'}
          className="x-send"
          disabled={!ready}
          aria-disabled={!ready || undefined}
          {...sends(publish)}
        >
          <span>{props.replyTo ? 'Reply' : boxes.length > 1 ? 'Post all' : 'Post'}</span>
        </button>
      </div>
      {choosingPlace && (
        <PlacePicker
          onClose={() => setChoosingPlace(false)}
          onChoose={(chosen) => {
            setPlace(chosen);
            setChoosingPlace(false);
          }}
        />
      )}
    </div>
  );
}
