// Which policy is in force, in one line and a half: managed, own, not read yet, none, broken, partly
// ignored, or a trip day. Popup and settings show the same line.

import type { PolicyStatus } from '../generated/engine';
import { h } from './dom';
import { icon } from './icons';
import { day, dayOf, t, tn } from './messages';

export interface PolicyLineContext {
  /** When the managed policy was last read; milliseconds since the epoch. */
  readonly readAt: number | null;
  readonly now: number;
  /** Absent in settings itself, where the links would lead to where the reader is. */
  readonly openSettings?: (section: 'own' | 'in-force') => void;
}

/** The line as a block: icon, school (or state), and what there is to say about it. */
export function policyLine(status: PolicyStatus, context: PolicyLineContext): HTMLElement {
  const { title, lines } = describe(status, context);
  return h(
    'section',
    { class: 'policy', 'aria-label': t('policy') },
    icon(status.trip ? 'pin' : 'house', 16),
    h('div', {}, h('p', { class: 'policy-title', dir: 'auto' }, title), ...lines),
  );
}

function describe(status: PolicyStatus, context: PolicyLineContext): { title: string; lines: HTMLElement[] } {
  const link = (key: string, section: 'own' | 'in-force'): HTMLElement | null =>
    context.openSettings
      ? h('button', { type: 'button', class: 'link', onclick: () => context.openSettings?.(section) }, t(key))
      : null;
  const line = (text: string, action: HTMLElement | null = null): HTMLElement =>
    h('p', { class: 'policy-detail' }, text, action && ' ', action);
  const school = status.school || t('policy_unnamed');

  if (status.state === 'unread')
    return { title: t('policy_unread'), lines: [line(t('policy_unread_detail'))] };
  if (status.state === 'none')
    return {
      title: t('policy_none'),
      lines: [line(t('policy_none_detail'), link('policy_set_up', 'own'))],
    };
  if (status.state === 'broken')
    return {
      title: t('policy_broken'),
      lines: [line(t('policy_broken_detail'), link('policy_see_wrong', 'in-force'))],
    };

  // A trip and an ignored part each displace the line that says where the settings come from, and
  // when there are both, both are said: one is about safety today, the other about what is missing.
  // Settings itself lists what is ignored, and always says where from.
  const lines: HTMLElement[] = [];
  if (status.trip) {
    const until = day(status.trip.until);
    lines.push(line(t('policy_trip', { trip: status.trip.name, until })));
  }
  if (status.problems.length > 0 && context.openSettings)
    lines.push(line(tn('policy_ignored', status.problems.length), link('policy_see_which', 'in-force')));
  if (lines.length === 0 || !context.openSettings) lines.push(line(origin(status, context)));
  return { title: school, lines };
}

function origin(status: PolicyStatus, { readAt, now }: PolicyLineContext): string {
  if (status.state === 'own') return t('policy_own');
  if (readAt === null) return t('policy_managed');
  const read = new Date(readAt);
  const time = read.toTimeString().slice(0, 5);
  if (read.toDateString() === new Date(now).toDateString()) return t('policy_managed_today', { time });
  return t('policy_managed_on', { day: dayOf(read, new Date(now)), time });
}
