// The badge: one quiet button that says how many findings there are and how serious the strongest is.

import { type Child, h, redraw } from './dom';
import { byStrength, type Item } from './finding';
import { icon } from './icons';
import { isCoarse, underline } from './marks';
import { countBySeverity, counts, t } from './messages';
import type { View } from './overlay';

/** "2 warnings", or "3 found, 1 stop and 2 warnings" where there is more than one kind. */
function summary(items: readonly Item[]): string {
  const by = countBySeverity(items);
  const said = counts(by);
  if (!said) return t('badge_none');
  return Object.values(by).filter(Boolean).length > 1
    ? t('badge_mixed', { n: items.length, counts: said })
    : said;
}

export function drawBadge(badge: HTMLElement, view: View, items: readonly Item[]): void {
  const { state, held, say, status } = view;
  const checking = state === 'checking';
  const strongest = byStrength(items)[0]?.severity;
  const children: Child[] = [icon(held ? 'pause' : checking ? 'glasses' : 'glasses-off', held ? 16 : 20)];
  const kind = held ? 'waiting' : state;
  let name = t(`badge_${kind.replace('-', '_')}_name`);
  let label = t(`badge_${kind.replace('-', '_')}`);
  if (checking && !held) {
    label = say === 'ready' || say === 'press-again' ? t(`said_${say.replace('-', '_')}`) : '';
    name = label || t(status?.trip ? 'badge_trip_name' : 'badge_name', { summary: summary(items) });
    if (strongest) {
      const line = underline(strongest, 16, { coarse: isCoarse(window) });
      children.push(h('span.count', {}, String(items.length), line));
    }
    if (status?.trip) children.push(icon('pin'), t('badge_trip'));
  }
  if (label) children.push(label);
  redraw(badge, ...children);
  const severity = held ? 'stop' : checking && strongest;
  if (severity) badge.dataset.severity = severity;
  else delete badge.dataset.severity;
  badge.className = `badge ${kind}${children.length > 1 ? ' labelled' : ''}`;
  badge.ariaLabel = name;
}
