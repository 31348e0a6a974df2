// What X puts beside the words: who is addressed, who can reply, and a place.

import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../kit/icon';
import { places } from '../kit/people';

export const audiences = ['Everyone', 'Ellerby Runners'] as const;

export const replyRules = [
  'Everyone can reply',
  'Accounts you follow can reply',
  'Only Verified accounts can reply',
  'Only accounts you mention can reply',
] as const;

/** X opens its menus and dialogs in one container at the end of the page. */
export function Layer({ children }: { children: ReactNode }) {
  const container = document.getElementById('layers');
  return container && createPortal(<div data-layer="">{children}</div>, container);
}

/** A button that opens a menu with one choice. `label` is fixed for some buttons and the value for others. */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  values: readonly T[];
  className: string;
  onChoose: (value: T) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={open}
        className={props.className}
        onClick={() => setOpen(!open)}
      >
        {props.className === 'x-reply-rule' && <Icon name="globe" size={16} />}
        <span>{props.value}</span>
        {props.className === 'x-audience' && <Icon name="down" size={14} />}
      </button>
      {open && (
        <Layer>
          <div role="menu" className="x-menu">
            {props.values.map((value) => (
              <div
                key={value}
                role="menuitem"
                tabIndex={0}
                onClick={() => {
                  props.onChoose(value);
                  setOpen(false);
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') event.currentTarget.click();
                }}
              >
                <span>{value}</span>
              </div>
            ))}
          </div>
        </Layer>
      )}
    </>
  );
}

/** The dialog behind `geoButton`. */
export function PlacePicker(props: { onChoose: (place: string | null) => void; onClose: () => void }) {
  const [search, setSearch] = useState('');
  const found = places.filter((place) => place.toLowerCase().includes(search.toLowerCase()));
  return (
    <Layer>
      <div role="dialog" aria-modal="true" aria-label="Tag location" className="x-dialog x-places">
        <div className="x-dialog-bar">
          <button type="button" aria-label="Close" onClick={props.onClose}>
            <Icon name="close" />
          </button>
          <h2>Tag location</h2>
          <button type="button" className="x-link" onClick={() => props.onChoose(null)}>
            Remove
          </button>
        </div>
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="x-places"
          aria-label="Search locations"
          placeholder="Search locations"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <div id="x-places" role="listbox">
          {found.map((place) => (
            <div
              key={place}
              role="option"
              aria-selected="false"
              tabIndex={0}
              onClick={() => props.onChoose(place)}
            >
              <span>{place}</span>
            </div>
          ))}
        </div>
      </div>
    </Layer>
  );
}
