// Direct messages: XChat's textarea at `/i/chat/…`, and the older Draft.js box at `/messages/…`.

import { EditorState } from 'draft-js';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../kit/icon';
import { exposeModel } from '../kit/model';
import { accepts } from '../kit/options';
import { send, usePosted } from '../kit/posted';
import { sends } from '../kit/press';
import { DraftBox, empty, textOf } from './editor';

/** Who stands behind the conversation ids in the addresses. */
export const conversations: Readonly<Record<string, { name: string; handle: string }>> = {
  callum: { name: 'Callum Price', handle: 'callumprice_gk' },
  rhian: { name: 'Rhian Cole', handle: 'rhiancole' },
};

export function Chat({ id, older }: { id: string; older: boolean }) {
  const partner = conversations[id] ?? { name: id, handle: id };
  const sent = usePosted().filter((entry) => entry.recipients[0] === partner.handle);
  const publish = (text: string) => {
    if (text.trim()) send({ surface: 'message', text, recipients: [partner.handle] });
  };
  return (
    <div className="x-chat">
      <header data-testid="dm-conversation-header">
        <a href={`/${partner.handle}`} data-testid="dm-conversation-username">
          <span>{partner.name}</span>
        </a>
        <span className="x-quiet">@{partner.handle}</span>
      </header>
      <ul>
        {sent.map((entry, index) => (
          <li key={index} data-dm-message-row="">
            {entry.text}
          </li>
        ))}
      </ul>
      {older ? <OlderForm onSend={publish} /> : <Form onSend={publish} />}
    </div>
  );
}

function Form({ onSend }: { onSend: (text: string) => void }) {
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    exposeModel(element, () => element?.value ?? '');
  }, []);
  const publish = () => {
    onSend(text);
    setText('');
  };
  return (
    <div data-testid="dm-composer-form" className="x-chat-form">
      <textarea
        ref={area}
        data-testid="dm-composer-textarea"
        placeholder="Message"
        rows={1}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (accepts(event.nativeEvent)) publish();
        }}
      />
      <button
        type="button"
        data-testid="dm-composer-send-button"
        aria-label="Send"
        disabled={!text.trim()}
        {...sends(publish)}
      >
        <Icon name="send" />
      </button>
    </div>
  );
}

function OlderForm({ onSend }: { onSend: (text: string) => void }) {
  const [state, setState] = useState(empty);
  const publish = () => {
    onSend(textOf(state));
    setState(EditorState.moveFocusToEnd(empty()));
  };
  return (
    <div className="x-chat-form">
      <DraftBox
        testId="dmComposerTextInput"
        label="Message text"
        placeholder="Start a new message"
        sendKey="enter"
        state={state}
        onChange={setState}
        onSend={publish}
      />
      <button
        type="button"
        data-testid="dmComposerSendButton"
        aria-label="Send"
        disabled={!textOf(state).trim()}
        {...sends(publish)}
      >
        <Icon name="send" />
      </button>
    </div>
  );
}
