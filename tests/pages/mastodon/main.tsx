// Mastodon in one column layout: the compose form, the home timeline, and replies.

import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../kit/base.css';
import { Avatar } from '../kit/avatar';
import { Icon } from '../kit/icon';
import { feed, writer } from '../kit/people';
import { usePosted } from '../kit/posted';
import { type Answered, ComposeForm } from './composer';
import './mastodon.css';

function Page() {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const sent = usePosted();
  return (
    <div className="ui">
      <div className="columns-area__panels">
        <div className="compose-panel">
          <div className="navigation-bar">
            <Avatar name={writer.name} />
            <a href={`/@${writer.handle}`} className="navigation-bar__name" aria-label={writer.name}>
              <strong className="display-name__html">{writer.name}</strong>{' '}
              <span className="display-name__account">@{writer.handle}</span>
            </a>
          </div>
          <ComposeForm key={answered?.handle} answered={answered} onDone={() => setAnswered(null)} />
          <div className="link-footer">
            <p>
              <strong>Mastodon</strong>: <a href="https://joinmastodon.org">About</a> ·{' '}
              <a href="https://joinmastodon.org/apps">Get the app</a> · v4.4.0
            </p>
          </div>
        </div>
        <div className="column" role="region" aria-label="Home">
          <h1 className="column-header">
            <Icon name="home" /> Home
          </h1>
          <div role="feed">
            {[...sent].reverse().map((entry, index) => (
              <article key={sent.length - index} className="status">
                <Author name={writer.name} handle={writer.handle} detail={entry.audience} />
                <div className="status__content">{entry.text}</div>
              </article>
            ))}
            {feed.map((entry) => (
              <article key={entry.handle} className="status">
                <Author name={entry.author} handle={entry.handle} detail={null} />
                <div className="status__content">{entry.text}</div>
                <button
                  type="button"
                  title="Reply"
                  aria-label="Reply"
                  className="icon-button"
                  onClick={() => setAnswered(entry)}
                >
                  <Icon name="reply" size={18} />
                </button>
              </article>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

function Author({ name, handle, detail }: { name: string; handle: string; detail: string | null }) {
  return (
    <a href={`/@${handle}`} className="status__display-name" onClick={(event) => event.preventDefault()}>
      <Avatar name={name} />
      <span className="display-name">
        <strong className="display-name__html">{name}</strong>
        <span className="display-name__account">
          @{handle} {detail && `· ${detail}`}
        </span>
      </span>
    </a>
  );
}

const root = document.getElementById('mastodon');
if (root) createRoot(root).render(<Page />);
