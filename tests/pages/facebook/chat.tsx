// Messenger: the pop-up at the foot of a Facebook page, and the whole page at `/messages/t/…` and on
// messenger.com. Enter sends; Shift+Enter makes a new line.

import { useState } from 'react';
import { Icon } from '../kit/icon';
import { LexicalBox } from '../kit/lexical';
import { send, usePosted } from '../kit/posted';
import { Button } from './button';

function Conversation({ name }: { name: string }) {
  const [text, setText] = useState('');
  const [round, setRound] = useState(0);
  const sent = usePosted().filter((entry) => entry.surface === 'message' && entry.recipients[0] === name);
  const publish = (words: string) => {
    if (words.trim() === '') return;
    send({ surface: 'message', text: words, recipients: [name] });
    setRound(round + 1);
  };
  return (
    <div aria-label={`Conversation with ${name}`} role="group" className="f-conversation">
      <div role="grid" aria-label={`Messages in conversation with ${name}`}>
        {sent.map((entry, index) => (
          <div role="row" key={index}>
            <div role="gridcell" className="f-bubble">
              {entry.text}
            </div>
          </div>
        ))}
      </div>
      <div className="f-message">
        <LexicalBox
          label="Message"
          placeholder="Aa"
          sendKey="enter"
          round={round}
          onChange={setText}
          onSend={publish}
        />
        <Button
          label="Press Enter to send"
          disabled={text.trim() === ''}
          submits
          onPress={() => publish(text)}
        >
          <Icon name="send" />
        </Button>
      </div>
    </div>
  );
}

export function PopUp({ name, onClose }: { name: string; onClose: () => void }) {
  return (
    <div tabIndex={-1} className="f-popup">
      <div className="f-popup-bar">
        <a href="/messages" aria-label={name} role="link" onClick={(event) => event.preventDefault()}>
          <h2>{name}</h2>
        </a>
        <Button label="Close chat" onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <Conversation name={name} />
    </div>
  );
}

export function Messages({ name }: { name: string }) {
  return (
    <div role="main" className="f-messages">
      <header>
        <a href="/profile" aria-label={name} role="link" onClick={(event) => event.preventDefault()}>
          <h2>{name}</h2>
        </a>
      </header>
      <Conversation name={name} />
    </div>
  );
}
