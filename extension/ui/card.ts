// What the card shows: one finding, a held post with its choices, or a line about the state of the box.
// Elements only; opening, closing, placing and the focus are the overlay's (create.ts).

import type { PolicyStatus } from '../generated/engine';
import { type Child, h } from './dom';
import {
  addedLine,
  byStrength,
  type Item,
  instead,
  insteadBox,
  levelWord,
  pageLink,
  row,
  sourceLines,
  title,
  whatNodes,
  why,
} from './finding';
import { type IconName, icon } from './icons';
import { t } from './messages';
import type { Actions, View } from './overlay';

/** Choices that close the card and go on to the composer. */
export type Act = 'goBack' | 'postAnyway' | 'dontWarnAgain' | 'pause' | 'resume';

export interface CardEvents {
  close(): void;
  turn(by: 1 | -1): void;
  ignore(item: Item): void;
  why(open: boolean): void;
  page(rule: string): void;
  say(text: string): void;
  act(name: Act & keyof Actions): void;
}

/** A button that the overlay can find again after a redraw by `data-f`. */
const press = (name: string, className: string, onclick: () => void, ...children: Child[]) =>
  h('button', { type: 'button', class: className, 'data-f': name, onclick }, ...children);

function tool(name: string, picture: IconName, onclick: () => void): HTMLElement {
  const button = press(name, 'tool', onclick, icon(picture, picture === 'close' ? 16 : 14, true));
  button.ariaLabel = t(`card_${name}`);
  return button;
}

const heading = (text: string): HTMLElement => h('h2', { id: 'title' }, text);
const sentence = (...children: Child[]): HTMLElement => h('p.what', { id: 'what' }, ...children);
const part = (className: string, ...children: Child[]): HTMLElement =>
  h('div', { class: className }, ...children);
const foot = (...children: Child[]): HTMLElement =>
  part('foot', icon('eye', 14), h('span', {}, t('only_you')), ...children);

/** One finding, page `at` of `of`. */
export function findingCard(
  item: Item,
  { at, of, open, status }: { at: number; of: number; open: boolean; status: PolicyStatus | null },
  on: CardEvents,
): Child[] {
  const pager =
    of > 1 &&
    part(
      'pager',
      tool('previous', 'left', () => on.turn(-1)),
      h('span', {}, t('card_page', { i: at + 1, n: of })),
      tool('next', 'right', () => on.turn(1)),
    );
  const reason = why(item);
  const region = h(
    'div',
    { id: 'why', hidden: !open },
    h('p.why', {}, reason),
    ...sourceLines(item, status),
    pageLink(item, on.page),
  );
  const toggle = () => {
    region.hidden = !region.hidden;
    more.ariaExpanded = String(!region.hidden);
    on.why(!region.hidden);
  };
  const more = press('why', 'more', toggle, icon('right', 14, true), t('why'));
  more.ariaExpanded = String(open);
  // A stop is decided once, when posting, unless the school only advises.
  const ignorable = item.severity !== 'stop' || status?.gate === 'advise';
  return [
    part('head', levelWord(item.severity), pager, tool('close', 'close', on.close)),
    part(
      'body',
      heading(title(item)),
      sentence(...whatNodes(item)),
      addedLine(item),
      insteadBox(item, status, on.say),
      reason && more,
      reason && region,
    ),
    foot(ignorable && press('ignore', 'link', () => on.ignore(item), t('ignore'))),
  ];
}

/** A held post: what was found, strongest first, and the writer's choices. */
export function heldCard(items: readonly Item[], status: PolicyStatus | null, on: CardEvents): Child[] {
  const rows = byStrength(items).map((item, at) => {
    const { text, copy } = instead(item, status);
    const advice = copy ? t('instead_sentence', { text }) : text;
    const reason = h('p.why', {}, `${why(item)} ${advice}`);
    return row(item, !at, whatNodes(item), [reason, ...sourceLines(item, status), pageLink(item, on.page)]);
  });
  const choice = (name: Act, className: string, key: string) =>
    press(name, className, () => on.act(name), t(key));
  return [
    part(
      'choices',
      choice('goBack', 'primary', 'held_back'),
      ...(status?.gate === 'block'
        ? [h('p', {}, t('held_blocked', { reportTo: status.reportTo ?? '' }))]
        : [choice('postAnyway', '', 'held_anyway'), choice('dontWarnAgain', 'text', 'held_dont_warn')]),
    ),
    part('body', heading(t('held_title')), sentence(t('held_what')), part('rows', ...rows)),
    tool('close', 'close', on.close),
    foot(),
  ];
}

/** Nothing found, paused, not checked, starting: a line, and the pause where it is offered. */
export function stateCard({ site, status, state, pauseLocked }: View, on: CardEvents): Child[] {
  const stem = `state_${state.replace('-', '_')}`;
  const trip = state === 'checking' && status?.trip;
  return [
    part('head', heading(t(`${stem}_title`)), tool('close', 'close', on.close)),
    part(
      'body',
      sentence(t(`${stem}_what`, { site })),
      trip && h('p.added', {}, t('trip_day', { trip: trip.name, date: trip.until })),
    ),
    foot(
      state === 'checking' &&
        !pauseLocked &&
        press('pause', 'link', () => on.act('pause'), t('pause_on', { site })),
      state === 'paused' && press('resume', 'link', () => on.act('resume'), t('resume')),
    ),
  ];
}
