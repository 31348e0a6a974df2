// Which sentences are read aloud when something changes: what is said at once, and what can wait until
// the keys are quiet.

import { byStrength, type Item, title, what } from './finding';
import { level, t } from './messages';
import type { View } from './overlay';

export interface News {
  /** Said at once, because the writer has just pressed something. */
  of(
    before: View | null,
    now: View,
    items: readonly Item[],
    shortcut: string,
  ): readonly { text: string; alert: boolean }[];
  /** Said when the keys are quiet; '' where nothing is new. */
  quiet(view: View, items: readonly Item[]): string;
  /** The page of the card that was turned to. */
  page(item: Item, items: readonly Item[]): string;
}

export function createNews(): News {
  let known = new Set<string>();
  let greeted = '';

  return {
    of(before, now, items, shortcut) {
      const strongest = [...items].sort(byStrength)[0];
      if (now.held && !before?.held && strongest)
        return [
          { alert: true, text: t('said_held', { n: items.length, title: title(strongest), shortcut }) },
        ];
      if (!now.say || now.say === before?.say) return [];
      const blocked = now.say === 'still-waiting' && now.status?.gate === 'block';
      const key = blocked ? 'said_blocked' : `said_${now.say.replace('-', '_')}`;
      return [{ alert: now.say === 'still-waiting', text: t(key, { shortcut }) }];
    },
    quiet(view, items) {
      const { site, status, state } = view;
      const said: string[] = [];
      const greeting = state === 'checking' && status?.trip ? 'trip' : state;
      if (greeting !== greeted && state !== 'starting') {
        greeted = greeting;
        if (greeting !== 'checking') said.push(t(`said_${greeting.replace('-', '_')}`, { site }));
      }
      const fresh = items.some(({ key }) => !known.has(key));
      const gone = known.size > 0 && items.length === 0;
      known = new Set(items.map(({ key }) => key));
      const strongest = [...items].sort(byStrength)[0];
      if (fresh && strongest) {
        const params = { n: items.length, level: level(strongest.severity), title: title(strongest) };
        said.push(t(items.length === 1 ? 'said_first' : 'said_more', params));
      } else if (gone && state === 'checking') said.push(t('said_none'));
      return said.join(' ');
    },
    page: (item, items) =>
      t('said_page', {
        i: items.indexOf(item) + 1,
        n: items.length,
        level: level(item.severity),
        title: title(item),
        what: what(item),
      }),
  };
}
