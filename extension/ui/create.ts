// The overlay of one compose box: one closed root that holds marks, badge, card and live regions. Here
// is what opens and closes, where it all goes, and where the focus returns to; what things look like is
// in badge.ts, card.ts and marks.ts, and where there is room in place.ts and page.ts.

import { drawBadge } from './badge';
import { type CardEvents, findingCard, heldCard, stateCard } from './card';
import { h, put } from './dom';
import { byStrength, type Item, itemOfFinding, itemOfNotChecked, title, what } from './finding';
import findingCss from './finding.css';
import { attachHost } from './host';
import { drawMarks, type Mark } from './marks';
import { language, level, t } from './messages';
import type { CreateOverlay, View } from './overlay';
import overlayCss from './overlay.css';
import { firstLine, hasScrollBar, isFree, isUncovered, labelText, segments } from './page';
import { around, type Box, isInside, mirror, placeBadge, placeCard } from './place';
import { watchPointer } from './pointer';
import { createSpeech } from './speech';
import { groundOf, inkOn, rgba } from './theme';
import tokensCss from './tokens.css';

/** What the open card is about. */
interface Open {
  /** Key of its finding; null for a held post or a line about the box. */
  readonly key: string | null;
  /** Opened by resting on words: closes when the pointer leaves. */
  readonly hover?: boolean;
  /** Hangs from the words, not from the badge. */
  readonly fromWords?: boolean;
}

const STARTING_MS = 300;

export const createOverlay: CreateOverlay = (geometry, actions, signal) => {
  const { editor, frame } = geometry;
  const document = editor.ownerDocument;
  const window = document.defaultView ?? globalThis.window;

  const marks = h('div.marks', { 'aria-hidden': 'true' });
  const badge = h('button', {
    type: 'button',
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
    hidden: true,
  });
  const card = h('div.card', {
    role: 'dialog',
    tabindex: -1,
    'aria-labelledby': 'title',
    'aria-describedby': 'what',
    hidden: true,
  });
  const sheet = h('div.sl', { lang: language(), dir: t('@@bidi_dir') || 'ltr' }, marks, badge, card);
  const { host, root, attach } = attachHost(geometry, signal);
  root.append(h('style', {}, tokensCss + findingCss + overlayCss), sheet);
  const speech = createSpeech(sheet, signal);

  let view: View | null = null;
  let items: readonly Item[] = [];
  let open: Open | null = null;
  let whyOpen = false;
  let fromBadge = false;
  let ground = groundOf(editor);
  let badgeBox: Box | undefined;
  let cardDrawn = '';
  let placed: boolean | null = null;
  let starting = 0;

  const owns = (event: Event): boolean => event.composedPath().includes(host);
  const current = (): Item | undefined => items.find(({ key }) => key === open?.key);
  const boxesOf = (item: Item | undefined): readonly Box[] => (item?.span ? geometry.rects(item.span) : []);
  const focused = (): Element | null => (card.contains(root.activeElement) ? root.activeElement : null);
  const focus = (element: HTMLElement): void => element.focus({ preventScroll: true });

  // --- opening and closing ------------------------------------------------------------------------

  function show(next: Open, withFocus = false): void {
    open = next;
    cardDrawn = '';
    drawCard();
    place();
    if (withFocus) focus(card);
  }

  /** The card for a finding, or for the state of the box. */
  const showItem = (item: Item | undefined, withFocus = false): void =>
    show({ key: (!view?.held && item?.key) || null }, withFocus);

  function close(): void {
    if (!open) return;
    open = null;
    // Before the card goes, so that the focus is never nowhere.
    if (focused()) {
      if (fromBadge && !badge.hidden) focus(badge);
      else actions.focusEditor();
    }
    card.hidden = true;
    badge.ariaExpanded = 'false';
    pointer.reset();
    place();
  }

  const events: CardEvents = {
    close,
    turn(by) {
      const at = items.findIndex(({ key }) => key === open?.key) + by + items.length;
      const item = items[at % items.length];
      if (!item) return;
      // A card under words follows the words; one that hangs from the badge stays there.
      show({ ...open, key: item.key });
      const page = { i: items.indexOf(item) + 1, n: items.length, level: level(item.severity) };
      speech.reply(t('said_page', { ...page, title: title(item), what: what(item) }));
    },
    ignore(item) {
      const n = items.length - 1;
      actions.ignore(item.key);
      close();
      speech.reply(t('said_ignored', { n }));
    },
    why(now) {
      whyOpen = now;
      place();
    },
    page: actions.page,
    say: speech.reply,
    act(name) {
      close();
      actions[name]();
    },
  };

  // --- drawing and placing ------------------------------------------------------------------------

  function drawCard(): void {
    if (!view || !open) return;
    const { held, status } = view;
    const item = current();
    const drawn = JSON.stringify([view.state, status, item, held && items, items.length]);
    if (drawn === cardDrawn) return;
    cardDrawn = drawn;
    const name = focused()?.getAttribute('data-f');
    card.className = held ? 'card held' : 'card';
    const page = { at: item ? items.indexOf(item) : 0, of: items.length, open: whyOpen, status };
    put(
      card,
      ...(held
        ? heldCard(items, status, events)
        : item
          ? findingCard(item, page, events)
          : stateCard(view, events)),
    );
    card.hidden = false;
    badge.ariaExpanded = 'true';
    if (name) focus(card.querySelector<HTMLElement>(`[data-f=${CSS.escape(name)}]`) ?? card);
    // After three rows the list scrolls.
    const [list, fourth] = ['.rows', '.row:nth-child(4)'].map((selector) =>
      card.querySelector<HTMLElement>(selector),
    );
    if (list && fourth)
      list.style.maxHeight = `${fourth.getBoundingClientRect().top - list.getBoundingClientRect().top}px`;
  }

  /** Marks under the words, and under the site's own label where a finding has no words. */
  function placeMarks(): void {
    const drawn: Mark[] = [];
    const mark = (item: Item, box: Box, on: HTMLElement): void => {
      if (box.right - box.left < 1 || !isUncovered(box, geometry, host)) return;
      const { fontSize, lineHeight } = window.getComputedStyle(on);
      // Below the browser's own spelling mark, if the lines are far enough apart: never over letters.
      const apart =
        on === editor && on.spellcheck ? Number.parseFloat(lineHeight) - (box.bottom - box.top) - 4 : 0;
      drawn.push({
        severity: item.severity,
        left: box.left,
        top: box.bottom + (apart > 0 ? Math.min(2, apart) : 0),
        width: box.right - box.left,
        small: Number.parseFloat(fontSize) < 14,
        open: item.key === open?.key,
        ink: inkOn(on === editor ? ground : groundOf(on), item.severity),
      });
    };
    for (const { item, span } of segments(items))
      for (const box of geometry.rects(span)) mark(item, box, editor);
    const labels = new Set<HTMLElement>();
    for (const item of byStrength(items)) {
      const label = item.span ? null : geometry.label(item.subject);
      const box = label && !labels.has(label) && labelText(label);
      if (!label || !box) continue;
      labels.add(label);
      mark(item, box, label);
    }
    drawMarks(marks, drawn);
  }

  function placeBadgeNow(turned: (box: Box) => Box): void {
    badgeBox = undefined;
    badge.hidden = !view || starting > 0;
    if (badge.hidden) return;
    badgeBox = placeBadge({
      size: { width: badge.offsetWidth, height: badge.offsetHeight },
      frame: turned(frame.getBoundingClientRect()),
      editor: editor.getBoundingClientRect(),
      ...firstLine(geometry),
      scrollBar: hasScrollBar(geometry),
      free: (box) => isFree(turned(box), geometry, host),
    });
    badge.hidden = !badgeBox;
    if (badgeBox) move(badge, turned(badgeBox));
    if (placed !== !!badgeBox) {
      placed = !!badgeBox;
      actions.placed?.(placed);
    }
  }

  function move({ style }: HTMLElement, { left, top }: Box): void {
    style.left = `${Math.round(left)}px`;
    style.top = `${Math.round(top)}px`;
  }

  function placeCardNow(turned: (box: Box) => Box): void {
    if (!open) return;
    const { innerWidth: width, innerHeight: height } = window;
    // Measured at its full height; what was scrolled inside stays where it was.
    const scrolled = [...card.querySelectorAll('.body,.rows')].map((part) => [part, part.scrollTop] as const);
    card.style.maxHeight = '';
    const small = width < 480 || height < 420;
    card.classList.toggle('sheet', small);
    if (!small) {
      const { left, right } = turned(editor.getBoundingClientRect());
      const words = (open.key ? boxesOf(current()) : items.flatMap(boxesOf)).map(turned);
      const lines = [...words, geometry.caret()].flatMap((box) =>
        box ? { left, right, top: box.top, bottom: box.bottom } : [],
      );
      const submit = geometry.submit()?.getBoundingClientRect();
      const spot = placeCard({
        size: { width: card.offsetWidth, height: card.offsetHeight },
        view: { width, height },
        frame: turned(frame.getBoundingClientRect()),
        words: open.fromWords ? words : [],
        badge: badgeBox,
        avoid: badgeBox ? [...lines, badgeBox] : lines,
        submit: submit && turned(submit),
      });
      move(card, turned(spot));
      card.style.maxHeight = `${height - 8 - Math.round(spot.top)}px`;
    }
    for (const [part, top] of scrolled) part.scrollTop = top;
  }

  function place(): void {
    if (signal.aborted || !editor.isConnected) return;
    attach();
    const rtl = window.getComputedStyle(editor).direction === 'rtl';
    const turned = (box: Box) => (rtl ? mirror(box, window.innerWidth) : box);
    placeMarks();
    placeBadgeNow(turned);
    placeCardNow(turned);
  }

  // --- the writer's own acts ----------------------------------------------------------------------

  badge.addEventListener('click', ({ isTrusted, detail }) => {
    if (!isTrusted) return;
    if (open && !open.fromWords) return close();
    // A press by key (no pointer, so no count of clicks) is an act of the keyboard: the focus goes along.
    fromBadge = !detail;
    showItem(byStrength(items)[0], fromBadge);
  });
  card.addEventListener('keydown', (event) => {
    const turn = ['ArrowLeft', 'ArrowRight'].indexOf(event.key);
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Escape') close();
    else if (turn >= 0 && !view?.held && items.length > 1)
      events.turn((sheet.dir === 'rtl') === !turn ? 1 : -1);
    else return;
    event.preventDefault();
  });
  // The editor keeps the focus and its selection through every press on the card; a field keeps its caret.
  sheet.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).matches('input')) event.preventDefault();
  });

  const at = ({ clientX, clientY }: MouseEvent, boxes: readonly Box[]): boolean =>
    boxes.some((box) => isInside(clientX, clientY, box, 2));
  const pointer = watchPointer(
    document,
    {
      owns,
      wordsAt(event) {
        if (!event.composedPath().includes(editor)) return null;
        return byStrength(items).find((item) => at(event, boxesOf(item)))?.key ?? null;
      },
      near(event) {
        if (!open?.hover || owns(event) || focused()) return true;
        const box = card.getBoundingClientRect();
        return at(
          event,
          boxesOf(current()).map((line) => around(line, box)),
        );
      },
      open(key, hover) {
        // A card that the writer opened on purpose is not replaced by a resting pointer.
        if (!view?.held && !(hover && open && (!open.hover || open.key === key)))
          show({ key, hover, fromWords: true });
      },
      leave(hover) {
        // Whoever has gone into the card meanwhile, by key, stays.
        if (hover ? open?.hover && !focused() : !view?.held) close();
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
      // The opposite of the text colour, around marks on a picture.
      const [r, g, b] = rgba(window.getComputedStyle(editor).color);
      marks.style.setProperty('--halo', r + g + b > 382 ? '#000' : '#fff');
      clearTimeout(starting);
      starting = 0;
      if (next.state === 'starting' && before?.state !== 'starting')
        starting = window.setTimeout(() => {
          starting = 0;
          place();
        }, STARTING_MS);
      drawBadge(badge, next, items);
      // What the card is about has gone, or there is something to say in place of "nothing found".
      const lost = open?.key ? !current() : !next.held && items.length > 0;
      if (next.held !== !!before?.held || lost) close();
      if (next.held && (!before?.held || (next.say === 'still-waiting' && !open))) showItem(undefined);
      drawCard();
      place();
      const suggested = /Mac/.test(navigator.platform) ? 'Control+Shift+L' : 'Alt+Shift+L';
      speech.changed(before, next, items, next.shortcut ?? suggested);
    },
    place,
    toggleFromKeyboard(caret) {
      if (focused()) return close();
      fromBadge = false;
      if (open) return focus(card);
      const away = ({ span }: Item) => (span ? Math.max(span.start - caret, caret - span.end, 0) : 1e9);
      if (view) showItem([...items].sort((a, b) => away(a) - away(b))[0], true);
    },
    typing() {
      speech.key();
      pointer.reset();
      if (!view?.held) close();
    },
    owns,
    close,
  };
};
