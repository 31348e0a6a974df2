// Facebook's audience: the values, and the picker that takes the dialog's place while one is chosen.

import { useState } from 'react';
import { Icon } from '../kit/icon';
import { friends } from '../kit/people';
import { Button } from './button';

export interface Privacy {
  readonly choice: 'Public' | 'Friends' | 'Friends except' | 'Specific friends' | 'Only me' | 'Close friends';
  /** The people left out, or the people chosen. */
  readonly people: readonly string[];
}

/** As the button says it: "Friends", "Friends except: Dana Reid", … */
export function label({ choice, people }: Privacy): string {
  return choice === 'Friends except' ? `Friends except: ${people.join(', ')}` : choice;
}

const rows: readonly { readonly choice: Privacy['choice']; readonly hint: string }[] = [
  { choice: 'Public', hint: 'Anyone on or off Facebook' },
  { choice: 'Friends', hint: 'Your friends on Facebook' },
  { choice: 'Friends except', hint: 'Don’t show to some friends' },
  { choice: 'Specific friends', hint: 'Only show to some friends' },
  { choice: 'Only me', hint: 'Only you' },
  { choice: 'Close friends', hint: 'Your custom list' },
];

export function PrivacyPicker(props: {
  value: Privacy;
  onDone: (value: Privacy) => void;
  onBack: () => void;
}) {
  const [value, setValue] = useState(props.value);
  const chooses = value.choice === 'Friends except' || value.choice === 'Specific friends';
  return (
    <div className="f-picker">
      <div className="f-bar">
        <Button label="Back" className="f-round" onPress={props.onBack}>
          <Icon name="down" />
        </Button>
        <h2>Post audience</h2>
      </div>
      <p>Who can see your post?</p>
      <div role="radiogroup" aria-label="Select audience">
        {rows.map(({ choice, hint }) => (
          <label key={choice} className="f-radio">
            <span>
              <b>{choice}</b>
              <br />
              <small>{hint}</small>
            </span>
            <input
              type="radio"
              name="audience"
              aria-label={choice}
              checked={value.choice === choice}
              onChange={() => setValue({ choice, people: [] })}
            />
          </label>
        ))}
      </div>
      {chooses && (
        <fieldset aria-label={value.choice}>
          {friends.map((name) => (
            <label key={name} className="f-radio">
              {name}
              <input
                type="checkbox"
                checked={value.people.includes(name)}
                onChange={({ target }) =>
                  setValue({
                    ...value,
                    people: target.checked
                      ? [...value.people, name]
                      : value.people.filter((one) => one !== name),
                  })
                }
              />
            </label>
          ))}
        </fieldset>
      )}
      <div className="f-end">
        <Button
          label="Done with privacy audience selection and close dialog"
          className="f-primary"
          disabled={chooses && value.people.length === 0}
          onPress={() => props.onDone(value)}
        >
          Done
        </Button>
      </div>
    </div>
  );
}
