// The badge: one quiet button that says how many findings there are and how serious the strongest is.

import type { Severity } from '../generated/engine';
import { type Child, h, put } from './dom';
import { byStrength, type Item } from './finding';
import { icon } from './icons';
import { isCoarse, underline } from './marks';
import { countBySeverity, counts, t } from './messages';
import type { View } from './overlay';

/** What the badge shows, as plain data: equal data, equal badge. */
export interface BadgeLook {
  readonly name: string;
  readonly classes: string;
  readonly severity: Severity | null;
  readonly count: number;
  readonly icon: 'glasses' | 'glasses-off' | 'pause';
  readonly trip: string;
  readonly label: string;
}

/** "2 warnings", or "3 found, 1 stop and 2 warnings" where there is more than one kind. */
export function summary(items: readonly Item[]): string {
  if (!items.length) return t('badge_none');
  const by = countBySeverity(items);
  const kinds = Object.values(by).filter(Boolean).length;
  return kinds === 1 ? counts(by) : t('badge_mixed', { n: items.length, counts: counts(by) });
}

export function badgeLook(view: View, items: readonly Item[]): BadgeLook {
  const plain = { severity: null, count: 0, trip: '', label: '', classes: '' };
  if (view.held)
    return {
      ...plain,
      icon: 'pause',
      classes: 'waiting',
      severity: 'stop',
      label: t(view.say === 'press-again' ? 'said_press_again' : 'badge_waiting'),
      name: t('badge_waiting_name'),
    };
  if (view.state !== 'checking') {
    const stem = `badge_${view.state.replace('-', '_')}`;
    const quiet = view.state === 'not-checked' ? 'not-checked' : 'quiet';
    return { ...plain, icon: 'glasses-off', classes: quiet, label: t(stem), name: t(`${stem}_name`) };
  }
  const trip = view.status?.trip ? t('badge_trip') : '';
  const said =
    view.say === 'ready' || view.say === 'press-again' ? t(`said_${view.say.replace('-', '_')}`) : '';
  const strongest = [...items].sort(byStrength)[0];
  return {
    ...plain,
    icon: 'glasses',
    severity: strongest?.severity ?? null,
    count: items.length,
    trip,
    label: said,
    name: said || t(trip ? 'badge_trip_name' : 'badge_name', { summary: summary(items) }),
  };
}

/** Fills the button with a look. */
export function drawBadge(badge: HTMLElement, look: BadgeLook): void {
  const children: Child[] = [icon(look.icon, look.icon === 'pause' ? 16 : 20)];
  if (look.count && look.severity)
    children.push(
      h(
        'span',
        { class: 'count' },
        String(look.count),
        underline(look.severity, 16, { coarse: isCoarse(window) }),
      ),
    );
  if (look.trip) children.push(icon('pin', 16), look.trip);
  if (look.label) children.push(look.label);
  put(badge, ...children);
  badge.className = `badge ${look.classes}${children.length > 1 ? ' labelled' : ''}`;
  badge.setAttribute('aria-label', look.name);
  if (look.severity) badge.dataset.severity = look.severity;
  else delete badge.dataset.severity;
}
