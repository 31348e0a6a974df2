// "Create post": Lexical, with the audience, place, people and photos beside it. The dialog keeps the
// focus, and a press outside of it closes it and drops the draft.

import { useEffect, useRef, useState } from 'react';
import { useAttachments } from '../kit/attach';
import { Avatar } from '../kit/avatar';
import { Icon } from '../kit/icon';
import { LexicalBox } from '../kit/lexical';
import { friends, places, writer } from '../kit/people';
import { send } from '../kit/posted';
import { useFocusTrap } from '../kit/trap';
import { Button } from './button';
import { label, type Privacy, PrivacyPicker } from './privacy';

type View = 'words' | 'privacy' | 'place' | 'people';

export function CreatePost({ group, onClose }: { group: string | null; onClose: () => void }) {
  const [view, setView] = useState<View>('words');
  const [text, setText] = useState('');
  const [privacy, setPrivacy] = useState<Privacy>({ choice: 'Friends', people: [] });
  const [place, setPlace] = useState<string | null>(null);
  const [people, setPeople] = useState<readonly string[]>([]);
  const files = useAttachments();
  const ref = useRef<HTMLDivElement>(null);
  useFocusTrap(ref);
  useOutsidePress(ref, onClose);

  const ready = text.trim() !== '' || files.items.length > 0;
  const publish = (words: string) => {
    if (words.trim() === '' && files.items.length === 0) return;
    send({
      surface: 'post',
      text: words,
      audience: group ?? label(privacy),
      location: place,
      recipients: people,
      media: files.items.length,
    });
    onClose();
  };
  const prompt = group ? 'Create a public post…' : `What's on your mind, ${writer.name.split(' ')[0]}?`;

  return (
    <div className="f-mask">
      <div ref={ref} role="dialog" aria-label="Create post" className="f-dialog">
        {/* The words stay in place while a picker covers them, as on the site. */}
        <div hidden={view !== 'words'}>
          <div className="f-bar">
            <h2>Create post</h2>
            <Button label="Close composer dialog" className="f-round" onPress={onClose}>
              <Icon name="close" />
            </Button>
          </div>
          <div className="f-head">
            <Avatar name={writer.name} />
            <div>
              <Sentence place={place} people={people} />
              {!group && (
                <Button
                  label={`Edit privacy. Sharing with ${label(privacy)}. `}
                  className="f-privacy"
                  onPress={() => setView('privacy')}
                >
                  <Icon name={privacy.choice === 'Public' ? 'globe' : 'person'} size={14} />
                  <span>{label(privacy)}</span>
                  <Icon name="down" size={12} />
                </Button>
              )}
              {group && <span className="f-quiet">{group}</span>}
            </div>
          </div>
          <div className="f-box">
            <LexicalBox
              label={prompt}
              placeholder={prompt}
              sendKey="mod-enter"
              round={0}
              focus
              onChange={setText}
              onSend={publish}
            />
            {files.items.length > 0 && (
              <div className="f-media">
                <Button label="Edit all" className="f-small" onPress={() => {}}>
                  Edit all
                </Button>
                <Button label="Remove post attachment" className="f-small" onPress={files.clear}>
                  <Icon name="close" size={16} />
                </Button>
                {files.items.map(({ url, kind }) =>
                  kind === 'video' ? <video key={url} src={url} /> : <img key={url} src={url} alt="" />,
                )}
              </div>
            )}
          </div>
          <div className="f-add">
            <b>Add to your post</b>
            <input
              {...files.input}
              type="file"
              multiple
              accept="image/*,image/heif,image/heic,video/*"
              className="k-hidden"
              tabIndex={-1}
            />
            <Button label="Photo/video" className="f-round f-photo" onPress={files.choose}>
              <Icon name="photo" size={24} />
            </Button>
            <Button label="Tag people" className="f-round f-tag" onPress={() => setView('people')}>
              <Icon name="person" size={24} />
            </Button>
            <Button label="Feeling/activity" className="f-round f-feeling" onPress={() => {}}>
              <Icon name="smile" size={24} />
            </Button>
            <Button label="Check in" className="f-round f-checkin" onPress={() => setView('place')}>
              <Icon name="place" size={24} />
            </Button>
          </div>
          <div className="f-end">
            <Button
              label="Post"
              className="f-primary"
              disabled={!ready}
              submits
              onPress={() => publish(text)}
            >
              Post
            </Button>
          </div>
        </div>
        {view === 'privacy' && (
          <PrivacyPicker
            value={privacy}
            onBack={() => setView('words')}
            onDone={(value) => {
              setPrivacy(value);
              setView('words');
            }}
          />
        )}
        {view === 'place' && (
          <List
            title="Search for location"
            search="Where are you?"
            values={places}
            onBack={() => setView('words')}
            onChoose={(value) => {
              setPlace(value === place ? null : value);
              setView('words');
            }}
          />
        )}
        {view === 'people' && (
          <List
            title="Tag people"
            search="Search for friends"
            values={friends}
            onBack={() => setView('words')}
            onChoose={(name) => {
              setPeople(people.includes(name) ? people.filter((one) => one !== name) : [...people, name]);
              setView('words');
            }}
          />
        )}
      </div>
    </div>
  );
}

/** "Nia Calder is at Harbour Lane Café with Rhian Cole and Sam Ferris." */
function Sentence({ place, people }: { place: string | null; people: readonly string[] }) {
  return (
    <h3 className="f-sentence">
      <span>{writer.name}</span>
      {(place || people.length > 0) && ' is'}
      {place && (
        <>
          {' at '}
          <a href="/places" role="link" onClick={(event) => event.preventDefault()}>
            {place}
          </a>
        </>
      )}
      {people.map((name, index) => (
        <span key={name}>
          {index === 0 ? ' with ' : ' and '}
          <a href="/friends" role="link" onClick={(event) => event.preventDefault()}>
            {name}
          </a>
        </span>
      ))}
      {(place || people.length > 0) && '.'}
    </h3>
  );
}

function List(props: {
  title: string;
  search: string;
  values: readonly string[];
  onChoose: (value: string) => void;
  onBack: () => void;
}) {
  const [search, setSearch] = useState('');
  return (
    <div className="f-picker">
      <div className="f-bar">
        <Button label="Back" className="f-round" onPress={props.onBack}>
          <Icon name="down" />
        </Button>
        <h2>{props.title}</h2>
      </div>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="f-list"
        aria-label={props.search}
        placeholder={props.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul id="f-list" role="listbox" aria-label={props.title}>
        {props.values
          .filter((value) => value.toLowerCase().includes(search.toLowerCase()))
          .map((value) => (
            <li
              key={value}
              role="option"
              aria-selected="false"
              tabIndex={0}
              onClick={() => props.onChoose(value)}
            >
              {value}
            </li>
          ))}
      </ul>
    </div>
  );
}

function useOutsidePress(ref: React.RefObject<HTMLElement>, onPress: () => void) {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'mousedown',
      ({ target }) => {
        if (target instanceof Node && !ref.current?.contains(target)) latest.current();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [ref]);
}
