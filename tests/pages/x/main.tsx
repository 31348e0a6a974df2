// X: Draft.js in a dialog (`/compose/post`), on the home page and under a post, and direct messages.

import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import '../kit/base.css';
import { Avatar } from '../kit/avatar';
import { Icon } from '../kit/icon';
import { feed, writer } from '../kit/people';
import { type Posted, usePosted } from '../kit/posted';
import { navigate, usePath } from '../kit/router';
import { useFocusTrap } from '../kit/trap';
import { Chat } from './chat';
import { Layer } from './choices';
import { Composer } from './composer';
import './x.css';

function link(to: string) {
  return {
    href: to,
    onClick: (event: React.MouseEvent) => {
      event.preventDefault();
      navigate(to);
    },
  };
}

function Page() {
  const path = new URL(usePath(), location.href);
  const status = /^\/(\w+)\/status\/(\w+)/.exec(path.pathname);
  const chat = /^\/(i\/chat|messages)\/(\w+)/.exec(path.pathname);
  const dialog = path.pathname === '/compose/post';
  return (
    <div className="x-page">
      <header role="banner">
        <nav aria-label="Primary">
          <a {...link('/home')} aria-label="Home" data-testid="AppTabBar_Home_Link">
            <Icon name="home" size={26} /> <span>Home</span>
          </a>
          <a {...link('/i/chat/rhian')} aria-label="Chat" data-testid="AppTabBar_DirectMessage_Link">
            <Icon name="mail" size={26} /> <span>Chat</span>
          </a>
          <a {...link(`/${writer.handle}`)} aria-label="Profile" data-testid="AppTabBar_Profile_Link">
            <Icon name="person" size={26} /> <span>Profile</span>
          </a>
        </nav>
        {/* Also called "Post", but it only opens the dialog. */}
        <a {...link('/compose/post')} role="link" aria-label="Post" data-testid="SideNav_NewTweet_Button">
          <span>Post</span>
        </a>
        <button type="button" aria-label="Account menu" data-testid="SideNav_AccountSwitcher_Button">
          <Avatar name={writer.name} />
          <span>
            <b>{writer.name}</b>
            <br />
            <span className="x-quiet">@{writer.handle}</span>
          </span>
        </button>
      </header>
      <main role="main">
        {chat ? (
          <Chat key={path.pathname} id={chat[2] ?? ''} older={chat[1] === 'messages'} />
        ) : (
          <div data-testid="primaryColumn">
            {status ? <Status handle={status[1] ?? ''} id={status[2] ?? ''} /> : <Home />}
          </div>
        )}
      </main>
      {dialog && <Dialog replyTo={authorOf(path.searchParams.get('in_reply_to'))} />}
    </div>
  );
}

/** Handle of the author of a post in the feed; post ids here are places in the feed. */
const authorOf = (id: string | null): string | null =>
  id === null ? null : (feed[Number(id)]?.handle ?? null);

function Home() {
  return (
    <>
      <h2 className="x-title">For you</h2>
      <Composer kind="inline" placeholder="What’s happening?" />
      <Timeline />
    </>
  );
}

function Status({ handle, id }: { handle: string; id: string }) {
  const entry = feed.find((one) => one.handle === handle);
  return (
    <>
      <h2 className="x-title">Post</h2>
      <Tweet name={entry?.author ?? handle} handle={handle} text={entry?.text ?? ''} id={id} />
      <Composer kind="inline" placeholder="Post your reply" replyTo={handle} />
      <Timeline />
    </>
  );
}

function Timeline() {
  const sent = usePosted();
  const detail = ({ audience, location, recipients }: Posted) =>
    [audience, location, recipients.length > 0 && `to ${recipients.join(', ')}`].filter(Boolean).join(' · ');
  return (
    <section aria-label="Timeline">
      {[...sent].reverse().map((entry, index) => (
        <Tweet
          key={sent.length - index}
          name={writer.name}
          handle={writer.handle}
          text={entry.text}
          detail={detail(entry)}
        />
      ))}
      {feed.map((entry, index) => (
        <Tweet
          key={entry.handle}
          name={entry.author}
          handle={entry.handle}
          text={entry.text}
          id={String(index)}
        />
      ))}
    </section>
  );
}

function Tweet(props: { name: string; handle: string; text: string; detail?: string; id?: string }) {
  return (
    <article data-testid="tweet" className="x-tweet">
      <Avatar name={props.name} />
      <div>
        <div data-testid="User-Name">
          <b>{props.name}</b> <span className="x-quiet">@{props.handle}</span>
        </div>
        <div data-testid="tweetText" lang="en">
          {props.text}
        </div>
        {props.detail && <div className="x-quiet">{props.detail}</div>}
        {props.id !== undefined && (
          <button
            type="button"
            data-testid="reply"
            aria-label="Reply"
            className="x-quiet"
            onClick={() => navigate(`/compose/post?in_reply_to=${props.id}`)}
          >
            <Icon name="reply" size={18} />
          </button>
        )}
      </div>
    </article>
  );
}

function Dialog({ replyTo }: { replyTo: string | null }) {
  const ref = useRef<HTMLDivElement>(null);
  useFocusTrap(ref);
  return (
    <Layer>
      <div className="x-mask" />
      <div ref={ref} role="dialog" aria-modal="true" aria-labelledby="modal-header" className="x-dialog">
        <div className="x-dialog-bar">
          <button
            type="button"
            aria-label="Close"
            data-testid="app-bar-close"
            onClick={() => navigate('/home')}
          >
            <Icon name="close" />
          </button>
          <h2 id="modal-header" className="k-hidden">
            Compose post
          </h2>
          <button type="button" data-testid="unsentButton" className="x-link">
            Drafts
          </button>
        </div>
        <Composer
          kind="dialog"
          placeholder={replyTo ? 'Post your reply' : 'What’s happening?'}
          replyTo={replyTo}
          focus
          onSent={() => navigate('/home')}
        />
      </div>
    </Layer>
  );
}

const root = document.getElementById('react-root');
if (root) createRoot(root).render(<Page />);
