// Bluesky: the home feed with its composer, replies from a post's page, and messages.

import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../kit/base.css';
import { Avatar } from '../kit/avatar';
import { Icon } from '../kit/icon';
import { exposeModel } from '../kit/model';
import { accepts } from '../kit/options';
import { feed, friends, writer } from '../kit/people';
import { send, usePosted } from '../kit/posted';
import { sends } from '../kit/press';
import { usePath } from '../kit/router';
import './bluesky.css';
import { Composer, type ReplyTo } from './composer';

const own = `${writer.handle}.bsky.social`;

function Page() {
  const path = usePath();
  const conversation = /^\/messages\/([\w-]+)/.exec(path)?.[1];
  const [composing, setComposing] = useState<{ replyTo: ReplyTo | null } | null>(null);
  return (
    <div className="b-page">
      <nav role="navigation" aria-label="Main">
        <a href={`/profile/${own}`} aria-label="Profile" onClick={(event) => event.preventDefault()}>
          <Avatar name={writer.name} />
        </a>
        <button
          type="button"
          aria-label="Compose new post"
          data-testid="composeFAB"
          className="b-compose"
          onClick={() => setComposing({ replyTo: null })}
        >
          <Icon name="plus" /> <div dir="auto">New Post</div>
        </button>
      </nav>
      <main role="main">
        {conversation ? (
          <Conversation
            name={
              friends.find((name) => name.toLowerCase().replace(' ', '-') === conversation) ?? conversation
            }
          />
        ) : (
          <Feed path={path} onReply={(replyTo) => setComposing({ replyTo })} />
        )}
      </main>
      {composing && <Composer replyTo={composing.replyTo} onClose={() => setComposing(null)} />}
    </div>
  );
}

function Feed({ path, onReply }: { path: string; onReply: (replyTo: ReplyTo) => void }) {
  const sent = usePosted();
  const handle = /^\/profile\/([\w.-]+)\/post\//.exec(path)?.[1];
  const posts = feed.map((entry) => ({ ...entry, handle: `${entry.handle}.bsky.social` }));
  return (
    <div data-testid={handle ? 'postThreadScreen' : 'HomeScreen'}>
      {[...sent].reverse().map((entry, index) => (
        <div key={sent.length - index} data-testid={`feedItem-by-${own}`} className="b-post">
          <Avatar name={writer.name} />
          <div>
            <div className="b-name">
              {writer.name} <span className="b-quiet">@{own}</span>
            </div>
            <div data-testid="postText" className="b-text">
              {entry.text}
            </div>
            <div className="b-quiet">{[entry.audience, ...entry.recipients].filter(Boolean).join(' · ')}</div>
          </div>
        </div>
      ))}
      {posts
        .filter((entry) => !handle || entry.handle === handle)
        .map((entry) => (
          <div key={entry.handle} data-testid={`feedItem-by-${entry.handle}`} className="b-post">
            <Avatar name={entry.author} />
            <div>
              <a
                href={`/profile/${entry.handle}`}
                className="b-name"
                onClick={(event) => event.preventDefault()}
              >
                {entry.author} <span className="b-quiet">@{entry.handle}</span>
              </a>
              <div data-testid="postText" className="b-text">
                {entry.text}
              </div>
              <button
                type="button"
                data-testid="replyBtn"
                aria-label="Reply"
                className="b-quiet"
                onClick={() => onReply(entry)}
              >
                <Icon name="reply" size={18} />
              </button>
            </div>
          </div>
        ))}
    </div>
  );
}

function Conversation({ name }: { name: string }) {
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const sent = usePosted().filter((entry) => entry.recipients[0] === name);
  useEffect(() => {
    const element = area.current;
    exposeModel(element, () => element?.value ?? '');
  }, []);
  const publish = () => {
    if (text.trim() === '') return;
    send({ surface: 'message', text, recipients: [name] });
    setText('');
  };
  return (
    <div data-testid="convoScreen" className="b-chat">
      <div className="b-chat-head">
        <Avatar name={name} />
        <a
          href="/profile/someone"
          aria-label={name}
          className="b-name"
          onClick={(event) => event.preventDefault()}
        >
          {name}
        </a>
      </div>
      <div className="b-messages">
        {sent.map((entry, index) => (
          <div key={index} className="b-bubble">
            {entry.text}
          </div>
        ))}
      </div>
      <div className="b-form">
        <textarea
          ref={area}
          placeholder="Write a message"
          aria-label="Message input field"
          rows={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (accepts(event.nativeEvent)) publish();
          }}
        />
        <button type="button" aria-label="Send message" {...sends(publish)}>
          <Icon name="send" />
        </button>
      </div>
    </div>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
