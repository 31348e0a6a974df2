// The overlay of one compose box: one closed root that holds marks, badge, card and live regions. Here
// is what opens and closes, where it all goes, and where the focus returns to; what things look like is
// in badge.ts, card.ts and marks.ts, and where there is room in place.ts and page.ts.

import type { Severity } from '../generated/engine';
import { badgeLook, drawBadge } from './badge';
import { type CardEvents, findingCard, heldCard, stateCard } from './card';
import { h, put } from './dom';
import { byStrength, type Item, itemOfFinding, itemOfNotChecked } from './finding';
import findingCss from './finding.css';
import { attachHost } from './host';
import { drawMarks, type Mark } from './marks';
import { language, t } from './messages';
import { createNews } from './news';
import type { CreateOverlay, View } from './overlay';
import overlayCss from './overlay.css';
import { firstLine, hasScrollBar, isFree, isUncovered, labelText, segments } from './page';
import { type Box, between, boxAt, inside, placeBadge, placeCard } from './place';
import { watchPointer } from './pointer';
import { createSpeech } from './speech';
import { groundOf, inkOn } from './theme';
import tokensCss from './tokens.css';

/** What the open card is about. */
interface Open {
  /** Key of its finding; null for a held post or a line about the box. */
  readonly key: string | null;
  /** Opened by resting on words: closes when the pointer leaves. */
  readonly hover: boolean;
  /** Hangs from the words, not from the badge. */
  readonly fromWords: boolean;
}

const STARTING_MS = 300;

export const createOverlay: CreateOverlay = (geometry, actions, signal) => {
  const { editor, frame } = geometry;
  const document = editor.ownerDocument;
  const window = document.defaultView ?? globalThis.window;

  const marks = h('div', { class: 'marks', 'aria-hidden': 'true' });
  const badge = h('button', {
    type: 'button',
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
    hidden: true,
  });
  const card = h('div', {
    class: 'card',
    role: 'dialog',
    tabindex: -1,
    'aria-labelledby': 'title',
    'aria-describedby': 'what',
    hidden: true,
  });
  const sheet = h(
    'div',
    { class: 'sl', lang: language(), dir: t('@@bidi_dir') || 'ltr' },
    marks,
    badge,
    card,
  );
  const { host, root, attach } = attachHost(geometry, signal);
  root.append(h('style', {}, tokensCss + findingCss + overlayCss), sheet);
  const speech = createSpeech(sheet, signal);
  const news = createNews();

  let view: View | null = null;
  let items: readonly Item[] = [];
  let open: Open | null = null;
  let whyOpen = false;
  let fromBadge = false;
  let ground = groundOf(editor);
  let hits: { readonly item: Item; readonly boxes: readonly Box[] }[] = [];
  let badgeBox: Box | null = null;
  let badgeDrawn = '';
  let cardDrawn = '';
  let marksDrawn = '';
  let placed: boolean | null = null;
  let starting = 0;

  const owns = (event: Event): boolean => event.composedPath().includes(host);
  const current = (): Item | undefined => items.find(({ key }) => key === open?.key);
  const strongest = (): Item | undefined => [...items].sort(byStrength)[0];
  const focused = (): Element | null => (card.contains(root.activeElement) ? root.activeElement : null);
  const shortcut = (): string =>
    view?.shortcut ?? (/Mac/.test(navigator.platform) ? 'Control+Shift+L' : 'Alt+Shift+L');

  // --- opening and closing ------------------------------------------------------------------------

  function show(next: Open, withFocus = false): void {
    open = next;
    cardDrawn = '';
    drawCard();
    place();
    if (withFocus) card.focus({ preventScroll: true });
  }

  function close(): void {
    if (!open) return;
    const hadFocus = focused();
    open = null;
    // Before the card goes, so that the focus is never nowhere.
    if (hadFocus && fromBadge && !badge.hidden) badge.focus({ preventScroll: true });
    else if (hadFocus) actions.focusEditor();
    fromBadge = false;
    card.hidden = true;
    badge.setAttribute('aria-expanded', 'false');
    pointer.reset();
    place();
  }

  function showFromBadge(withFocus: boolean): void {
    show({ key: view?.held ? null : (strongest()?.key ?? null), hover: false, fromWords: false }, withFocus);
  }

  const events: CardEvents = {
    close,
    turn(by) {
      const at = items.findIndex(({ key }) => key === open?.key);
      const item = items[(at + by + items.length) % items.length];
      if (!open || !item) return;
      // A card under words follows the words; one that hangs from the badge stays there.
      show({ ...open, key: item.key });
      speech.reply(news.page(item, items));
    },
    ignore(item) {
      const left = items.length - 1;
      actions.ignore(item.key);
      close();
      speech.reply(t('said_ignored', { n: left }));
    },
    why(now) {
      whyOpen = now;
      place();
    },
    say: speech.reply,
    goBack() {
      close();
      actions.goBack();
    },
    postAnyway() {
      close();
      actions.postAnyway();
    },
    dontWarnAgain() {
      close();
      actions.dontWarnAgain();
    },
    pause() {
      close();
      actions.pause();
    },
    resume() {
      close();
      actions.resume();
    },
  };

  // --- drawing ------------------------------------------------------------------------------------

  function drawCard(): void {
    if (!view || !open) return;
    const item = current();
    const drawn = JSON.stringify([
      view.state,
      view.held,
      view.status,
      item ?? null,
      view.held && items,
      items.length,
    ]);
    if (drawn === cardDrawn) return;
    cardDrawn = drawn;
    const name = focused()?.getAttribute('data-f');
    card.className = `card${view.held ? ' held' : ''}`;
    put(
      card,
      ...(view.held
        ? heldCard(items, view.status, events)
        : item
          ? findingCard(
              item,
              { at: items.indexOf(item), of: items.length, why: whyOpen, status: view.status },
              events,
            )
          : stateCard(view, events)),
    );
    card.hidden = false;
    badge.setAttribute('aria-expanded', 'true');
    const again = [...card.querySelectorAll<HTMLElement>('[data-f]')].find(
      ({ dataset }) => dataset.f === name,
    );
    if (name) (again ?? card).focus({ preventScroll: true });
    // After three rows the list scrolls.
    const fourth = card.querySelectorAll<HTMLElement>('.row')[3];
    const list = card.querySelector<HTMLElement>('.rows');
    if (fourth && list)
      list.style.maxHeight = `${fourth.getBoundingClientRect().top - list.getBoundingClientRect().top}px`;
  }

  function drawBadgeNow(): void {
    if (!view) return;
    const look = badgeLook(view, items);
    const drawn = JSON.stringify(look);
    if (drawn === badgeDrawn) return;
    badgeDrawn = drawn;
    drawBadge(badge, look);
  }

  /** Marks under the words, and under the site's own label where a finding has no words. */
  function placeMarks(): void {
    const drawn: Mark[] = [];
    hits = [];
    const draw = (box: Box, severity: Severity, extra: Partial<Mark>) =>
      drawn.push({ severity, left: box.left, top: box.bottom, width: box.right - box.left, ...extra });
    const size = (element: Element) => Number.parseFloat(window.getComputedStyle(element).fontSize);
    const small = size(editor) < 14;
    // Below the browser's own spelling mark, if the lines are far enough apart: never over letters.
    const tall = Number.parseFloat(window.getComputedStyle(editor).lineHeight);
    for (const { item, span } of segments(items)) {
      for (const box of geometry.rects(span)) {
        if (box.width < 1 || !isUncovered(box, geometry, host)) continue;
        const below = editor.spellcheck ? Math.max(0, Math.min(2, tall - box.height - 4)) || 0 : 0;
        draw(box, item.severity, {
          top: box.bottom + below,
          small,
          open: item.key === open?.key,
          ink: inkOn(ground, item.severity),
        });
      }
    }
    for (const item of items) if (item.span) hits.push({ item, boxes: geometry.rects(item.span) });
    const labelled = new Set<Element>();
    for (const item of [...items].sort(byStrength)) {
      const label = item.span ? null : geometry.label(item.subject);
      const box = label && labelText(label);
      if (!label || !box || labelled.has(label) || !isUncovered(box, geometry, host)) continue;
      labelled.add(label);
      const ink = inkOn(groundOf(label), item.severity);
      draw(box, item.severity, { small: size(label) < 14, open: item.key === open?.key, ink });
    }
    const now = JSON.stringify([drawn, window.devicePixelRatio]);
    if (now === marksDrawn) return;
    marksDrawn = now;
    drawMarks(marks, drawn);
  }

  function placeBadgeNow(rtl: boolean): void {
    badge.hidden = !view || (view.state === 'starting' && !!starting);
    badgeBox = null;
    if (badge.hidden) return;
    const size = { width: badge.offsetWidth, height: badge.offsetHeight };
    const spot = placeBadge({
      size,
      frame: frame.getBoundingClientRect(),
      editor: editor.getBoundingClientRect(),
      ...firstLine(geometry),
      rtl,
      scrollBar: hasScrollBar(geometry),
      free: (box) => isFree(box, geometry, host),
    });
    badge.hidden = !spot;
    if (spot) {
      badge.style.left = `${Math.round(spot.left)}px`;
      badge.style.top = `${Math.round(spot.top)}px`;
      badgeBox = boxAt(spot, size);
    }
    if (placed !== !!spot) {
      placed = !!spot;
      actions.placed?.(placed);
    }
  }

  function placeCardNow(rtl: boolean): void {
    if (!open) return;
    const { innerWidth, innerHeight } = window;
    // Measured at its full height; what was scrolled inside stays where it was.
    const scrolled = [...card.querySelectorAll('.body,.rows')].map((part) => [part, part.scrollTop] as const);
    card.style.maxHeight = '';
    card.classList.toggle('sheet', innerWidth < 480 || innerHeight < 420);
    if (card.classList.contains('sheet')) return;
    const box = editor.getBoundingClientRect();
    const lineOf = ({ top, bottom }: Box): Box => ({ left: box.left, right: box.right, top, bottom });
    const words = hits.find(({ item }) => item.key === open?.key)?.boxes ?? [];
    const caret = geometry.caret();
    const spot = placeCard({
      size: { width: card.offsetWidth, height: card.offsetHeight },
      view: { width: innerWidth, height: innerHeight },
      rtl,
      frame: frame.getBoundingClientRect(),
      words: open.fromWords ? words : [],
      badge: badgeBox,
      avoid: [...words.map(lineOf), ...(caret ? [lineOf(caret)] : []), ...(badgeBox ? [badgeBox] : [])],
      submit: geometry.submit()?.getBoundingClientRect() ?? null,
    });
    card.style.left = `${Math.round(spot.left)}px`;
    card.style.top = `${Math.round(spot.top)}px`;
    card.style.maxHeight = `${Math.floor(spot.maxHeight)}px`;
    for (const [part, top] of scrolled) part.scrollTop = top;
  }

  function place(): void {
    if (signal.aborted || !editor.isConnected) return;
    attach();
    const rtl = window.getComputedStyle(editor).direction === 'rtl';
    placeMarks();
    placeBadgeNow(rtl);
    placeCardNow(rtl);
  }

  // --- the writer's own acts ----------------------------------------------------------------------

  badge.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    if (open && !open.hover && !open.fromWords) return close();
    // A press by key (no pointer, so no count of clicks) is an act of the keyboard: the focus goes along.
    fromBadge = event.detail === 0;
    showFromBadge(fromBadge);
  });
  card.addEventListener('keydown', (event) => {
    const { key } = event;
    if (!event.isTrusted || event.isComposing) return;
    if (key === 'Escape') close();
    else if ((key === 'ArrowLeft' || key === 'ArrowRight') && !view?.held && items.length > 1) {
      const forwards = (key === 'ArrowRight') !== (sheet.dir === 'rtl');
      events.turn(forwards ? 1 : -1);
    } else return;
    event.preventDefault();
  });
  // The editor keeps the focus and its selection through every press on the card; a field keeps its caret.
  sheet.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).closest('input')) event.preventDefault();
  });

  const pointer = watchPointer(
    document,
    {
      owns,
      wordsAt(event) {
        if (!event.composedPath().includes(editor)) return null;
        const under = hits.filter(({ boxes }) =>
          boxes.some((box) => inside(event.clientX, event.clientY, box, 2)),
        );
        return under.map(({ item }) => item).sort(byStrength)[0]?.key ?? null;
      },
      near(event) {
        if (!open?.hover || owns(event) || focused()) return true;
        const words = hits.find(({ item }) => item.key === open?.key)?.boxes ?? [];
        const box = card.getBoundingClientRect();
        return words.some((line) => between(event.clientX, event.clientY, line, box));
      },
      rested(key) {
        // A card that the writer opened on purpose is not replaced by a resting pointer.
        if (!view?.held && (!open || open.hover) && open?.key !== key)
          show({ key, hover: true, fromWords: true });
      },
      clicked(key) {
        if (!view?.held) show({ key, hover: false, fromWords: true });
      },
      left() {
        if (open?.hover) close();
      },
      elsewhere() {
        if (!view?.held) close();
      },
    },
    signal,
  );

  return {
    update(next) {
      const before = view;
      view = next;
      items = [
        ...next.shown.map(({ key, finding, span, words }) => itemOfFinding(finding, words, span, key)),
        ...next.notChecked.map(itemOfNotChecked),
      ];
      ground = groundOf(editor);
      sheet.style.colorScheme = ground.dark ? 'dark' : 'light';
      marks.classList.toggle('on-picture', ground.picture);
      if (ground.picture) marks.style.setProperty('--halo', haloFor(window.getComputedStyle(editor).color));
      if (next.state === 'starting' && before?.state !== 'starting')
        starting = window.setTimeout(() => {
          starting = 0;
          place();
        }, STARTING_MS);
      drawBadgeNow();
      const heldNow = next.held && !before?.held;
      if (open && before && (next.held !== before.held || (!next.held && lost(open)))) close();
      if (heldNow || (next.held && next.say === 'still-waiting' && before?.say !== 'still-waiting' && !open))
        show({ key: null, hover: false, fromWords: false });
      drawCard();
      place();
      for (const { text, alert } of news.of(before, next, items, shortcut())) {
        if (alert) speech.alert(text);
        else speech.reply(text);
      }
      speech.later(() => (view && !view.held ? news.quiet(view, items) : ''));
    },
    place,
    toggleFromKeyboard(caretOffset) {
      if (!view) return;
      if (open && focused()) return close();
      fromBadge = false;
      if (open) return card.focus({ preventScroll: true });
      const away = ({ span }: Item) =>
        span ? Math.max(span.start - caretOffset, caretOffset - span.end, 0) : Number.MAX_SAFE_INTEGER;
      const nearest = [...items].sort((a, b) => away(a) - away(b))[0];
      show({ key: view.held ? null : (nearest?.key ?? null), hover: false, fromWords: false }, true);
    },
    typing() {
      speech.key();
      pointer.reset();
      if (!view?.held) close();
    },
    owns,
    close,
  };

  /** Whether what the card is about is no longer there. */
  function lost({ key }: Open): boolean {
    return key ? !items.some((item) => item.key === key) : view?.state === 'checking' && items.length > 0;
  }
};

/** The opposite of the text colour, around marks on a picture. */
function haloFor(color: string): string {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return r + g + b > 382 ? '#000' : '#fff';
}
