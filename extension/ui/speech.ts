// What is read aloud, in two live regions of our own root. A reply to the writer's own press is spoken at
// once, a held post over everything else; news waits until no key has been pressed for a second, and is
// never told twice.

import { h, redraw } from './dom';
import { byStrength, type Item, title } from './finding';
import { level, t } from './messages';
import type { View } from './overlay';

const QUIET_MS = 1000;

export interface Speech {
  /** In reply to the writer's own press: politely, but without waiting. */
  reply(text: string): void;
  /** The view has changed. */
  changed(before: View | null, now: View, items: readonly Item[], shortcut: string): void;
  /** A key was pressed. */
  key(): void;
}

export function createSpeech(root: Node, signal: AbortSignal): Speech {
  const polite = h('div.said', { role: 'status' });
  const assertive = h('div.said', { role: 'alert' });
  root.appendChild(polite);
  root.appendChild(assertive);
  let timer = 0;
  let latest: { view: View; items: readonly Item[] } | null = null;
  let known = new Set<string>();
  let greeted = 'checking';

  // The same words twice are news to a reader only when the region has changed in between.
  const say = (region: Element, text: string) => {
    redraw(region, region.textContent === text ? `${text}\u00a0` : text);
  };

  function news(): void {
    if (!latest || latest.view.held) return;
    const { view, items } = latest;
    const { state, site, status } = view;
    const said: string[] = [];
    const greeting = state === 'checking' && status?.trip ? 'trip' : state.replace('-', '_');
    if (greeting !== greeted) said.push(t(`said_${greeting}`, { site }));
    greeted = greeting;
    const strongest = byStrength(items)[0];
    if (strongest && items.some(({ key }) => !known.has(key)))
      said.push(
        t(items.length > 1 ? 'said_more' : 'said_first', {
          n: items.length,
          level: level(strongest.severity),
          title: title(strongest),
        }),
      );
    else if (!strongest && known.size && state === 'checking') said.push(t('said_none'));
    known = new Set(items.map(({ key }) => key));
    const text = said.filter(Boolean).join(' ');
    if (text) redraw(polite, text);
  }

  const key = () => {
    clearTimeout(timer);
    timer = window.setTimeout(news, QUIET_MS);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    reply: (text) => say(polite, text),
    changed(before, view, items, shortcut) {
      const strongest = byStrength(items)[0];
      if (view.held && !before?.held && strongest)
        say(assertive, t('said_held', { n: items.length, title: title(strongest), shortcut }));
      else if (view.say && view.say !== before?.say) {
        const waiting = view.say === 'still-waiting';
        const blocked = waiting && view.status?.gate === 'block';
        say(
          waiting ? assertive : polite,
          t(blocked ? 'said_blocked' : `said_${view.say.replace('-', '_')}`, { shortcut }),
        );
      }
      latest = { view, items };
      key();
    },
    key,
  };
}
