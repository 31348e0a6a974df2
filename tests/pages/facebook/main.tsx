// Facebook: Lexical in the "Create post" dialog (on the home page and in a group), comment boxes
// under each post, and Messenger.

import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../kit/base.css';
import { Avatar } from '../kit/avatar';
import { Icon } from '../kit/icon';
import { LexicalBox } from '../kit/lexical';
import { feed, friends, writer } from '../kit/people';
import { send, usePosted } from '../kit/posted';
import { usePath } from '../kit/router';
import { Button } from './button';
import { Messages, PopUp } from './chat';
import { CreatePost } from './dialog';
import './facebook.css';

/** Groups by the last part of their address. */
const groups: Readonly<Record<string, string>> = { 'ellerby-runners': 'Ellerby Runners' };

function Page() {
  const path = usePath();
  const conversation = /^(?:\/messages)?\/t\/([\w-]+)/.exec(path)?.[1];
  return (
    <div className="f-page">
      <div role="banner" className="f-top">
        <b className="f-logo">f</b>
        <span className="f-search">
          <Icon name="search" size={16} /> Search Facebook
        </span>
        <Button label="Your profile" onPress={() => {}}>
          <Avatar name={writer.name} />
        </Button>
      </div>
      {conversation ? <Messages name={partner(conversation)} /> : <Home group={groupAt(path)} />}
    </div>
  );
}

const partner = (id: string): string =>
  friends.find((name) => name.toLowerCase().replace(' ', '-') === id) ?? id;

const groupAt = (path: string): string | null => groups[/^\/groups\/([\w-]+)/.exec(path)?.[1] ?? ''] ?? null;

function Home({ group }: { group: string | null }) {
  const [composing, setComposing] = useState(false);
  const [chat, setChat] = useState<string | null>(null);
  const prompt = group ? 'Write something...' : `What's on your mind, ${writer.name.split(' ')[0]}?`;
  return (
    <>
      <div className="f-columns">
        <div role="navigation" className="f-side">
          <div>
            <Avatar name={writer.name} /> <b>{writer.name}</b>
          </div>
        </div>
        <div role="main">
          <div className="f-card f-launcher">
            <Avatar name={writer.name} />
            <Button className="f-open" onPress={() => setComposing(true)}>
              <span>{prompt}</span>
            </Button>
          </div>
          <Feed />
        </div>
        <div role="complementary" className="f-side">
          <b className="f-quiet">Contacts</b>
          {friends.map((name) => (
            <Button key={name} className="f-contact" onPress={() => setChat(name)}>
              <Avatar name={name} /> <span>{name}</span>
            </Button>
          ))}
        </div>
      </div>
      {chat && <PopUp key={chat} name={chat} onClose={() => setChat(null)} />}
      {composing && <CreatePost group={group} onClose={() => setComposing(false)} />}
    </>
  );
}

function Feed() {
  const sent = usePosted();
  return (
    <div role="feed">
      {sent
        .map((entry, index) => ({ ...entry, index }))
        .filter((entry) => entry.surface === 'post')
        .reverse()
        .map((entry) => (
          <Article
            key={`sent-${entry.index}`}
            author={writer.name}
            text={entry.text}
            detail={[
              entry.audience,
              entry.location && `at ${entry.location}`,
              entry.recipients.length > 0 && `with ${entry.recipients.join(', ')}`,
              entry.media > 0 && `${entry.media} attached`,
            ]}
          />
        ))}
      {feed.map((entry) => (
        <Article key={entry.handle} author={entry.author} text={entry.text} detail={['Friends']} />
      ))}
    </div>
  );
}

function Article(props: { author: string; text: string; detail: readonly (string | false | null)[] }) {
  const [text, setText] = useState('');
  const [round, setRound] = useState(0);
  const comments = usePosted().filter(
    (entry) => entry.surface === 'reply' && entry.recipients[0] === props.author,
  );
  const publish = (words: string) => {
    if (words.trim() === '') return;
    send({ surface: 'reply', text: words, recipients: [props.author] });
    setRound(round + 1);
  };
  return (
    <div role="article" className="f-card">
      <div className="f-head">
        <Avatar name={props.author} />
        <div>
          <div data-ad-rendering-role="profile_name">
            <h3>
              <a href="/profile" role="link" onClick={(event) => event.preventDefault()}>
                <b>{props.author}</b>
              </a>
            </h3>
          </div>
          <span className="f-quiet">{props.detail.filter(Boolean).join(' · ')}</span>
        </div>
      </div>
      <div data-ad-rendering-role="story_message" className="f-story">
        {props.text}
      </div>
      {comments.map((entry, index) => (
        <div className="f-comment" key={index}>
          <b>{writer.name}</b> {entry.text}
        </div>
      ))}
      <div className="f-reply">
        <LexicalBox
          label="Write a comment…"
          placeholder="Write a comment…"
          sendKey="enter"
          round={round}
          onChange={setText}
          onSend={publish}
        />
        <Button label="Comment" disabled={text.trim() === ''} submits onPress={() => publish(text)}>
          <Icon name="send" size={18} />
        </Button>
      </div>
    </div>
  );
}

const root = document.getElementById('mount_0_0');
if (root) createRoot(root).render(<Page />);
