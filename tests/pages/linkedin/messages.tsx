// LinkedIn's messages: a plain contenteditable, in a whole page and in the bubble at the foot of the feed.

import { useEffect, useRef, useState } from 'react';
import { exposeModel } from '../kit/model';
import { accepts } from '../kit/options';
import { send, usePosted } from '../kit/posted';
import { sends } from '../kit/press';

export function Thread({ name }: { name: string }) {
  return (
    <div className="msg-convo-wrapper msg-thread l-thread">
      <div className="msg-title-bar">
        <a
          href="/in/someone"
          className="msg-thread__link-to-profile"
          onClick={(event) => event.preventDefault()}
        >
          <h2 className="msg-entity-lockup__entity-title">{name}</h2>
        </a>
      </div>
      <Conversation name={name} />
    </div>
  );
}

export function Bubble({ name, onClose }: { name: string; onClose: () => void }) {
  return (
    <div
      role="dialog"
      className="msg-overlay-conversation-bubble l-bubble"
      aria-label={`Conversation with ${name}`}
    >
      <header className="msg-overlay-bubble-header">
        <h2 className="msg-overlay-bubble-header__title">{name}</h2>
        <button type="button" aria-label={`Close your conversation with ${name}`} onClick={onClose}>
          ×
        </button>
      </header>
      <Conversation name={name} />
    </div>
  );
}

function Conversation({ name }: { name: string }) {
  const sent = usePosted().filter((entry) => entry.surface === 'message' && entry.recipients[0] === name);
  return (
    <>
      <ul className="msg-s-message-list-content">
        {sent.map((entry, index) => (
          <li className="msg-s-event-listitem" key={index}>
            {entry.text}
          </li>
        ))}
      </ul>
      <Form onSend={(text) => send({ surface: 'message', text, recipients: [name] })} />
    </>
  );
}

/** Lines of a plain contenteditable, as the browser shows them. */
const textOf = (box: HTMLElement): string => box.innerText.replace(/\n$/, '');

function Form({ onSend }: { onSend: (text: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const element = box.current;
    if (element) exposeModel(element, () => textOf(element));
  }, []);
  const publish = () => {
    const element = box.current;
    if (!element || textOf(element).trim() === '') return;
    onSend(textOf(element));
    element.replaceChildren(document.createElement('p'));
    setText('');
  };
  return (
    <form className="msg-form" onSubmit={(event) => event.preventDefault()}>
      <div className="msg-form__msg-content-container">
        <div
          ref={box}
          className="msg-form__contenteditable"
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          aria-multiline="true"
          aria-label="Write a message…"
          onInput={(event) => setText(textOf(event.currentTarget))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (accepts(event.nativeEvent)) publish();
          }}
        >
          <p />
        </div>
      </div>
      <button
        type="button"
        className="msg-form__send-button"
        disabled={text.trim() === ''}
        {...sends(publish)}
      >
        Send
      </button>
    </form>
  );
}
