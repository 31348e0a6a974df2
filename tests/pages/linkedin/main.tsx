// LinkedIn: the feed with the share box, comments and the message bubble, and the messages page.

import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../kit/base.css';
import { Avatar } from '../kit/avatar';
import { options } from '../kit/options';
import { feed, friends, writer } from '../kit/people';
import { send, usePosted } from '../kit/posted';
import { sends } from '../kit/press';
import { navigate, usePath } from '../kit/router';
import { TipTapBox } from '../kit/tiptap';
import './linkedin.css';
import { Bubble, Thread } from './messages';
import { QuillBox } from './quill';
import { ShareBox } from './share';

const sdui = options.edition === 'sdui';

const partner = (id: string): string =>
  friends.find((name) => name.toLowerCase().replace(' ', '-') === id) ?? id;

function Page() {
  const path = new URL(usePath(), location.href);
  const thread = /^\/messaging\/thread\/([\w-]+)/.exec(path.pathname)?.[1];
  const sharing = path.searchParams.get('shareActive') === 'true' || path.pathname === '/preload/sharebox/';
  const [chat, setChat] = useState<string | null>(null);
  return (
    <>
      <header id="global-nav" className="global-nav">
        <b className="l-logo">in</b>
        <span className="l-search">Search</span>
        <a
          href={`/in/${writer.handle}/`}
          className="global-nav__me"
          onClick={(event) => event.preventDefault()}
        >
          <Avatar name={writer.name} />
        </a>
      </header>
      <div className="l-columns">
        <aside className="l-card l-me">
          <Avatar name={writer.name} />
          <b>{writer.name}</b>
        </aside>
        <main>{thread ? <Thread name={partner(thread)} /> : <Feed />}</main>
        <aside className="l-card">
          <b>Messaging</b>
          {friends.map((name) => (
            <button key={name} type="button" className="l-contact" onClick={() => setChat(name)}>
              <Avatar name={name} />{' '}
              <span className="msg-conversation-listitem__participant-names">{name}</span>
            </button>
          ))}
        </aside>
      </div>
      {chat && <Bubble key={chat} name={chat} onClose={() => setChat(null)} />}
      {sharing && <ShareBox onClose={() => navigate('/feed/')} />}
    </>
  );
}

function Feed() {
  const sent = usePosted().filter((entry) => entry.surface === 'post');
  const target = sdui ? '/preload/sharebox/' : '/feed/?shareActive=true';
  return (
    <>
      <div className="share-box-feed-entry__top-bar l-card">
        <Avatar name={writer.name} />
        <a
          href={target}
          role="button"
          className="l-start"
          onClick={(event) => {
            event.preventDefault();
            navigate(target);
          }}
        >
          Start a post
        </a>
      </div>
      <div data-testid={sdui ? 'mainFeed' : undefined} role={sdui ? 'list' : undefined}>
        {[...sent].reverse().map((entry, index) => (
          <Update
            key={`sent-${sent.length - index}`}
            author={writer.name}
            text={entry.text}
            detail={[entry.audience, entry.media > 0 && `${entry.media} attached`]}
          />
        ))}
        {feed.map((entry) => (
          <Update key={entry.handle} author={entry.author} text={entry.text} detail={['1st']} />
        ))}
      </div>
    </>
  );
}

function Update(props: { author: string; text: string; detail: readonly (string | false | null)[] }) {
  const comments = usePosted().filter(
    (entry) => entry.surface === 'reply' && entry.recipients[0] === props.author,
  );
  return (
    <div className="feed-shared-update-v2 l-card" role={sdui ? 'listitem' : 'article'}>
      <div className="update-components-actor l-actor">
        <Avatar name={props.author} />
        <div>
          <span className="update-components-actor__title l-name">{props.author}</span>
          <div className="l-small">{props.detail.filter(Boolean).join(' · ')}</div>
        </div>
      </div>
      <div className="update-components-text l-text">{props.text}</div>
      {comments.map((entry, index) => (
        <div className="comments-comment-item l-comment" key={index}>
          <b>{writer.name}</b> {entry.text}
        </div>
      ))}
      <CommentBox author={props.author} />
    </div>
  );
}

function CommentBox({ author }: { author: string }) {
  const [text, setText] = useState('');
  const [round, setRound] = useState(0);
  const publish = (words: string) => {
    if (words.trim() === '') return;
    send({ surface: 'reply', text: words, recipients: [author] });
    setRound(round + 1);
  };
  const shared = { placeholder: 'Add a comment…', round, onChange: setText, onSend: publish };
  const attributes = {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Text editor for creating content',
  };
  const submit = { type: 'button', key: text, ...sends(() => publish(text)) } as const;
  if (!sdui) {
    return (
      <form
        className="comments-comment-box comments-comment-box--cr"
        onSubmit={(event) => event.preventDefault()}
      >
        <div className="comments-comment-box-comment__text-editor">
          <QuillBox {...shared} attributes={attributes} />
        </div>
        {text.trim() !== '' && (
          <button
            {...submit}
            key={text}
            className="comments-comment-box__submit-button--cr artdeco-button l-post"
          >
            <span className="artdeco-button__text">Comment</span>
          </button>
        )}
      </form>
    );
  }
  return (
    <div componentkey={`commentBox-${author.replace(' ', '')}`} className="comments-comment-box--cr">
      <div data-testid="ui-core-tiptap-text-editor-wrapper">
        <TipTapBox {...shared} attributes={attributes} />
      </div>
      {text.trim() !== '' && (
        <button
          {...submit}
          key={text}
          componentkey={`commentButtonSection-${author.replace(' ', '')}`}
          className="l-post"
        >
          <span>Comment</span>
        </button>
      )}
    </div>
  );
}

declare module 'react' {
  interface HTMLAttributes<T> {
    /** LinkedIn's own attribute, by which its server names parts of the page. */
    componentkey?: string;
  }
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
