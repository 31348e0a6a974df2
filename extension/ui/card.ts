// What the card shows: one finding, a held post with its choices, or a line about the state of the box.
// Elements only; opening, closing, placing and the focus are the overlay's (create.ts).

import type { PolicyStatus } from '../generated/engine';
import { type Child, h } from './dom';
import {
  addedLine,
  byStrength,
  findingRow,
  type Item,
  insteadBox,
  levelWord,
  sourceLines,
  title,
  whatNodes,
} from './finding';
import { icon } from './icons';
import { t } from './messages';
import type { View } from './overlay';

export interface CardEvents {
  close(): void;
  turn(by: 1 | -1): void;
  ignore(item: Item): void;
  why(open: boolean): void;
  say(text: string): void;
  goBack(): void;
  postAnyway(): void;
  dontWarnAgain(): void;
  pause(): void;
  resume(): void;
}

/** A button that the overlay can find again after a redraw by `data-f`. */
function press(
  name: string,
  className: string,
  onclick: () => void,
  ...children: Child[]
): HTMLButtonElement {
  return h('button', { type: 'button', class: className, 'data-f': name, onclick }, ...children);
}

function tool(name: string, label: string, onclick: () => void, picture: Node): HTMLButtonElement {
  const button = press(name, 'tool', onclick, picture);
  button.setAttribute('aria-label', label);
  return button;
}

const close = (on: CardEvents): HTMLElement => tool('close', t('card_close'), on.close, icon('close'));

const foot = (...children: Child[]): HTMLElement =>
  h('div', { class: 'foot' }, icon('eye', 14), h('span', {}, t('only_you')), ...children);

/** One finding, page `at` of `of`. */
export function findingCard(
  item: Item,
  { at, of, why, status }: { at: number; of: number; why: boolean; status: PolicyStatus | null },
  on: CardEvents,
): Child[] {
  const pager =
    of > 1 &&
    h(
      'div',
      { class: 'pager' },
      tool('previous', t('card_previous'), () => on.turn(-1), icon('left', 14, true)),
      h('span', {}, t('card_page', { i: at + 1, n: of })),
      tool('next', t('card_next'), () => on.turn(1), icon('right', 14, true)),
    );
  const reason = t(`${item.stem}_why`, item.params);
  const sources = sourceLines(item, status);
  const region = h(
    'div',
    { id: 'why', hidden: !why },
    reason && h('p', { class: 'why' }, reason),
    ...sources,
  );
  const more = press(
    'why',
    'more',
    () => {
      region.hidden = !region.hidden;
      more.setAttribute('aria-expanded', String(!region.hidden));
      on.why(!region.hidden);
    },
    icon('right', 14, true),
    t('why'),
  );
  more.setAttribute('aria-expanded', String(why));
  more.setAttribute('aria-controls', 'why');
  const added = addedLine(item);
  // A stop is decided once, when posting, unless the school only advises.
  const ignorable = item.severity !== 'stop' || status?.gate === 'advise';
  return [
    h('div', { class: 'head' }, levelWord(item.severity), pager, close(on)),
    h(
      'div',
      { class: 'body' },
      h('h2', { id: 'title' }, title(item)),
      h('p', { class: 'what', id: 'what' }, ...whatNodes(item)),
      added && h('p', { class: 'added' }, added),
      insteadBox(item, status, on.say),
      reason && more,
      reason && region,
    ),
    foot(ignorable && press('ignore', 'link', () => on.ignore(item), t('ignore'))),
  ];
}

/** A held post: what was found, strongest first, and the writer's choices. */
export function heldCard(items: readonly Item[], status: PolicyStatus | null, on: CardEvents): Child[] {
  const rows = [...items].sort(byStrength).map((item, at) => findingRow(item, { status, open: at === 0 }));
  const reportTo = status?.reportTo ? { reportTo: status.reportTo } : {};
  return [
    h(
      'div',
      { class: 'choices' },
      press('back', 'primary', on.goBack, t('held_back')),
      ...(status?.gate === 'block'
        ? [h('p', {}, t('held_blocked', reportTo))]
        : [
            press('anyway', '', on.postAnyway, t('held_anyway')),
            press('again', 'text', on.dontWarnAgain, t('held_dont_warn')),
          ]),
    ),
    h(
      'div',
      { class: 'body' },
      h('h2', { id: 'title' }, t('held_title')),
      h('p', { class: 'what', id: 'what' }, t('held_what')),
      h('div', { class: 'rows' }, ...rows),
    ),
    close(on),
    foot(),
  ];
}

/** Nothing found, paused, not checked, starting: a line, and the pause where it is offered. */
export function stateCard(view: View, on: CardEvents): Child[] {
  const { site, status } = view;
  const stem = `state_${view.state.replace('-', '_')}`;
  const { trip } = status ?? {};
  return [
    h('div', { class: 'head' }, h('h2', { id: 'title' }, t(`${stem}_title`, { site })), close(on)),
    h(
      'div',
      { class: 'body' },
      h('p', { class: 'what', id: 'what' }, t(`${stem}_what`, { site })),
      trip &&
        view.state === 'checking' &&
        h('p', { class: 'added' }, t('trip_day', { trip: trip.name, date: trip.until })),
    ),
    foot(
      view.state === 'checking' &&
        !view.pauseLocked &&
        press('pause', 'link', on.pause, t('pause_on', { site })),
      view.state === 'paused' && press('resume', 'link', on.resume, t('resume')),
    ),
  ];
}
