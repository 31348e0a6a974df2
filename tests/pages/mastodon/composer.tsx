// Mastodon's compose form: a plain textarea, a content warning, the privacy menu, and what is answered.

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAttachments } from '../kit/attach';
import { Avatar } from '../kit/avatar';
import { Icon } from '../kit/icon';
import { exposeModel } from '../kit/model';
import { accepts, options } from '../kit/options';
import { writer } from '../kit/people';
import { send } from '../kit/posted';
import { isModEnter } from '../kit/press';

/** Since version 4.5 the label of a public post also says who can quote it. */
const quotes = options.edition === 'quotes';

export const visibilities = ['Public', 'Quiet public', 'Followers', 'Specific people'] as const;

const shown = (value: string): string =>
  quotes && /public$/i.test(value) ? `${value}, anyone can quote` : value;

export interface Answered {
  readonly author: string;
  readonly handle: string;
  readonly text: string;
}

export function ComposeForm({ answered, onDone }: { answered: Answered | null; onDone: () => void }) {
  const [text, setText] = useState(answered ? `@${answered.handle} ` : '');
  const [warning, setWarning] = useState('');
  const [warned, setWarned] = useState(false);
  const [visibility, setVisibility] = useState<string>('Public');
  const [choosing, setChoosing] = useState(false);
  const files = useAttachments();
  const area = useRef<HTMLTextAreaElement>(null);
  const ready = text.trim() !== '' || files.items.length > 0;

  useEffect(() => {
    const element = area.current;
    exposeModel(element, () => element?.value ?? '');
  }, []);
  useEffect(() => {
    if (!answered || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(area.current.value.length, area.current.value.length);
  }, [answered]);

  const publish = () => {
    // The app reads the field itself, for a spelling tool may have written to it.
    const words = area.current?.value ?? text;
    if (words.trim() === '' && files.items.length === 0) return;
    send({
      surface: answered ? 'reply' : 'post',
      text: warned && warning ? `${warning}\n\n${words}` : words,
      audience: shown(visibility),
      recipients: answered ? [answered.handle] : [],
      media: files.items.length,
    });
    setText('');
    setWarning('');
    files.clear();
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (accepts(event.nativeEvent)) publish();
  };

  return (
    <form className="compose-form" onSubmit={submit}>
      {answered && (
        <div className="reply-indicator">
          <Avatar name={answered.author} />
          <div className="reply-indicator__main">
            <a href={`/@${answered.handle}`} className="detailed-status__display-name">
              <bdi>
                <strong className="display-name__html">{answered.author}</strong>
              </bdi>
              <span className="display-name__account">@{answered.handle}</span>
            </a>
            <div className="reply-indicator__content">{answered.text}</div>
          </div>
        </div>
      )}
      <div className="compose-form__highlightable">
        <div className="compose-form__scrollable">
          {warned && (
            <div className="spoiler-input">
              <div className="autosuggest-input">
                <input
                  id="cw-spoiler-input"
                  type="text"
                  className="spoiler-input__input"
                  placeholder="Content warning (optional)"
                  value={warning}
                  onChange={(event) => setWarning(event.target.value)}
                />
              </div>
            </div>
          )}
          <div className="compose-form__dropdowns">
            <div className="dropdown">
              <button
                type="button"
                title="Change post privacy"
                aria-expanded={choosing}
                className="dropdown-button"
                onClick={() => setChoosing(!choosing)}
              >
                <Icon name={/public/i.test(visibility) ? 'globe' : 'lock'} size={15} />
                <span className="dropdown-button__label">{shown(visibility)}</span>
              </button>
              {choosing && (
                <div className="privacy-dropdown__dropdown" role="listbox">
                  {visibilities.map((value) => (
                    <div
                      key={value}
                      role="option"
                      tabIndex={0}
                      aria-selected={value === visibility}
                      className="privacy-dropdown__option"
                      onClick={() => {
                        setVisibility(value);
                        setChoosing(false);
                      }}
                    >
                      <strong>{value}</strong>
                    </div>
                  ))}
                </div>
              )}
            </div>
          </div>
          <div className="autosuggest-textarea">
            <textarea
              ref={area}
              className="autosuggest-textarea__textarea"
              placeholder="What is on your mind?"
              aria-autocomplete="list"
              dir="auto"
              lang="en"
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (!isModEnter(event.nativeEvent)) return;
                event.preventDefault();
                if (accepts(event.nativeEvent)) publish();
              }}
            />
          </div>
        </div>
        {files.items.length > 0 && (
          <div className="compose-form__uploads">
            {files.items.map(({ url }) => (
              <div className="compose-form__upload" key={url}>
                <div className="compose-form__upload__thumbnail" style={{ backgroundImage: `url(${url})` }}>
                  <button type="button" aria-label="Delete" onClick={() => files.remove(url)}>
                    <Icon name="close" size={16} />
                  </button>
                </div>
              </div>
            ))}
          </div>
        )}
        <div className="compose-form__footer">
          <div className="compose-form__actions">
            <div className="compose-form__buttons">
              <button type="button" className="icon-button" title="Add images" onClick={files.choose}>
                <Icon name="photo" />
              </button>
              <input
                {...files.input}
                type="file"
                multiple
                accept="image/*,video/*"
                className="k-hidden"
                tabIndex={-1}
              />
              <button type="button" className="icon-button" title="Add a poll">
                <Icon name="poll" />
              </button>
              <button
                type="button"
                className="icon-button"
                title={warned ? 'Remove content warning' : 'Add content warning'}
                onClick={() => setWarned(!warned)}
              >
                CW
              </button>
            </div>
            <span className="character-counter">{500 - [...text].length}</span>
          </div>
          <div className="compose-form__submit">
            <button
              type="submit"
              className="button"
              disabled={!ready}
              // A scripted click makes a trusted `submit`, so a site that wants people looks at the click.
              onClick={(event) => {
                if (!accepts(event.nativeEvent)) event.preventDefault();
              }}
            >
              {answered ? 'Reply' : 'Post'}
            </button>
          </div>
        </div>
      </div>
      <span className="k-hidden">Writing as {writer.name}</span>
    </form>
  );
}
