// One compose box, from its first focus until it is gone: reads it, has it checked, keeps what is
// shown in step with the words, and keeps the gate. It decides when to look; what a post means is the
// engine's, how it looks is the overlay's, which events make a press is the gate's.

import type { EngineHost } from '../engine/host';
import { engineOfPage } from '../engine/page';
import type { PolicyStatus, Post, Report } from '../generated/engine';
import type { RulePage, Toolbar } from '../store/messages';
import { onPausesChange, pause, pauseLocked, pauseOn, readPauses, resume, siteHost } from '../store/pauses';
import { createOverlay } from '../ui/create';
import type { BoxState, Overlay, View } from '../ui/overlay';
import { type Box, postOf, remounted, submits } from './box';
import { editBetween } from './carry';
import { holds } from './dom';
import { createFindings } from './findings';
import { createGate, type Decision, type Gate } from './gate';
import { geometryOf } from './geometry';
import { mayCheck } from './provenance';
import { isField, readText } from './text';

/** A text from here on is checked after a pause, off the keystroke path. */
const LONG_TEXT = 20_000;
const PAUSE_MS = 300;
/** A verdict older than this is asked again before a post goes: the school day may have begun. */
const VERDICT_LASTS_MS = 30_000;
/** A site that has not moved for so long has ignored a scripted click. */
const REACTION_MS = 1200;
/** What changes on the page when somebody chooses an audience, a place or an attachment. */
const ATTRIBUTES = [
  'aria-label',
  'aria-disabled',
  'aria-checked',
  'disabled',
  'title',
  'alt',
  'src',
  'value',
];

export interface Composer {
  readonly box: Box;
  readonly gate: Gate;
  readonly overlay: Overlay;
  state(): BoxState;
  /** Gets the engine and whether this site is paused; again when a box that could not be checked is focused. */
  start(): Promise<void>;
  /** A trusted event of the writer's: what changed without one may be checked now. */
  acted(): void;
  /** The words have changed by the writer's own hand. In the middle of a composition nothing is checked. */
  edited(composing: boolean): void;
  /** The pointer or the focus has come to an element: if it is the submit control, have the verdict ready. */
  approach(target: Element): void;
  /** The editor loses the focus: keep the selection, so that it can be given back as it was. */
  left(): void;
  shortcut(): void;
  isEmpty(): boolean;
  /** Judges what is there as if it were being sent, and holds it if it must be. */
  mustHold(): boolean;
  /** A press that sends was held before this box was known: it goes on when it may. */
  pressed(): void;
  /** Looks at the box again before the next picture is drawn. */
  schedule(): void;
  end(next?: Box | null): void;
}

/** What composers of one document need of each other. */
export interface Neighbours {
  /** Whether no other box that the same control sends has to be decided first; shows the one that has. */
  mayRelease(composer: Composer): boolean;
  /** The composer is over; `next` is the box that has taken its place. */
  ended(composer: Composer, next: Box | null): void;
}

/** Tells the background. Nobody listens any more when the extension has been updated under an open page. */
const send = (message: Toolbar | RulePage): void =>
  void (async () => chrome.runtime.sendMessage(message))().catch(() => {});

export function createComposer(box: Box, neighbours: Neighbours): Composer {
  const { editor, frame, adapter, document } = box;
  const window = document.defaultView ?? globalThis.window;
  const host = siteHost(box.location.hostname);
  const life = new AbortController();
  const { signal } = life;

  let map = readText(editor);
  const findings = createFindings(`${adapter.id}/${adapter.boxes.indexOf(box.kind)}`);
  const geometry = geometryOf(box, () => map, signal);
  let state: BoxState = 'starting';
  let engine: EngineHost | null = null;
  let status: PolicyStatus | null = null;
  /** What was checked last, exactly, and when. */
  let checked = '';
  let checkedAt = Number.NEGATIVE_INFINITY;
  /** The check under way, and whether another one is wanted after it. */
  let checking: Promise<void> | null = null;
  let again = false;
  let composing = false;
  /** A change that nobody is known to have made; checked with the writer's next event. */
  let unproven = false;
  let held = false;
  /** A held post that the writer went back to edit: freed when the last stop is gone. */
  let freeing = false;
  let say: View['say'] = null;
  /** "Post anyway" was said of exactly this. */
  let allowed: string | null = null;
  /** The page has changed since a press was let go on. */
  let reacted = false;
  let selection: Range | null = null;
  let looking = 0;
  /** A second look at what was typed has been asked for. */
  let lookingSoon = false;
  /** The overlay has been given what is known since the last look began. */
  let drawn = true;
  let placing = 0;
  let pausing: ReturnType<typeof setTimeout> | undefined;
  let placed = true;
  let told = '';

  const resting = (): boolean => state === 'paused' || state === 'not-checked';
  const fresh = (print: string): boolean =>
    checked === print && performance.now() - checkedAt < VERDICT_LASTS_MS;
  const mustStop = (): boolean => status?.gate !== 'advise' && findings.stops();

  // --- reading and checking -------------------------------------------------------------------

  /** Reads the box, and moves what is shown over what was written since. `print` is all of it, to compare. */
  const look = (): { readonly post: Post; readonly handle: string | null; readonly print: string } => {
    const before = map.text;
    map = readText(editor);
    if (map.text !== before) {
      // However the words came in: some editors take them without an `input` event.
      say = null;
      overlay.typing();
      findings.edited(editBetween(before, map.text));
    }
    if (!map.text) findings.forgetIgnored();
    const { post, handle } = postOf(box, map.text);
    const print = JSON.stringify([post, handle]);
    if (allowed !== print) allowed = null;
    return { post, handle, print };
  };

  const take = (report: Report, text: string, print: string): void => {
    checked = print;
    checkedAt = performance.now();
    state = 'checking';
    findings.take(report, text, map.text);
    if ((held || freeing) && !mustStop()) {
      held = freeing = false;
      say = 'ready';
    }
    show();
  };

  /** Nothing is checked and nothing is held. A post that waited for a verdict goes on by itself. */
  const rest = (how: 'paused' | 'not-checked'): void => {
    state = how;
    checkedAt = Number.NEGATIVE_INFINITY;
    findings.clear();
    held = freeing = false;
    show();
  };

  /** `asked`: a press of Post waits for it, whoever wrote the text. */
  const check = async (asked = false): Promise<void> => {
    if (checking) {
      again = true;
      return checking;
    }
    const { post, handle, print } = look();
    if (!engine || fresh(print)) return;
    unproven = !asked && !mayCheck();
    if (unproven) {
      // Words that nobody has looked at are not shown as looked at.
      state = 'starting';
      return;
    }
    const report = engine.checkNow(post, handle);
    if (report) return take(report, post.text, print);
    checking = engine
      .check(post, handle)
      .then(
        (late) => signal.aborted || take(late, post.text, print),
        () => signal.aborted || rest('not-checked'),
      )
      .then(() => {
        checking = null;
        if (!again || signal.aborted) return;
        again = false;
        return check(asked);
      });
    return checking;
  };

  /** Checks what is there now; a long text after a pause, when the page has nothing better to do. */
  const wantCheck = (): void => {
    clearTimeout(pausing);
    if (resting()) return;
    if (map.text.length < LONG_TEXT) void check();
    else
      pausing = setTimeout(
        () => requestIdleCallback(() => signal.aborted || check(), { timeout: PAUSE_MS }),
        PAUSE_MS,
      );
  };

  const start = async (): Promise<void> => {
    try {
      const ready = await engineOfPage();
      const [policy, pauses] = await Promise.all([ready.status(), readPauses()]);
      if (signal.aborted) return;
      if (!engine) ready.onChange(() => void start(), signal);
      engine = ready;
      status = policy;
      const off = policy.disabledSites.some((one) => one === adapter.id || siteHost(one) === host);
      if (off || (!pauseLocked(policy) && pauseOn(pauses, host, Date.now()) !== null)) return rest('paused');
      if (state !== 'checking') state = 'starting';
      checkedAt = Number.NEGATIVE_INFINITY;
      tick();
    } catch {
      if (!signal.aborted) rest('not-checked');
    }
  };

  const tick = (): void => {
    cancelAnimationFrame(looking);
    looking = 0;
    if (!editor.isConnected) {
      composer.end(remounted(box));
      return;
    }
    look();
    drawn = false;
    if (!composing) wantCheck();
    if (!drawn) show();
  };

  const schedule = (): void => {
    looking ||= requestAnimationFrame(tick);
  };

  /**
   * For what the writer types: at once, so that marks come in the same picture as the letter (Chromium runs no task
   * before that), and again after it, for boxes that put the letter in, or another, later.
   */
  const lookSoon = (): void => {
    queueMicrotask(() => signal.aborted || tick());
    if (lookingSoon) return;
    lookingSoon = true;
    setTimeout(() => {
      lookingSoon = false;
      if (!signal.aborted && readText(editor).text !== map.text) tick();
    });
  };

  // --- the gate -------------------------------------------------------------------------------

  const decide = (): Decision => {
    if (resting()) return 'pass';
    const { post, handle, print } = look();
    if (allowed === print || status?.gate === 'advise') return 'pass';
    if (!fresh(print)) {
      // There is nothing to look at yet; the engine's start is not worth a held press.
      if (!status && !post.text.trim() && !post.media.length) return 'pass';
      const report = status && engine?.checkNow(post, handle);
      if (!report) {
        void check(true);
        return 'wait';
      }
      take(report, post.text, print);
    }
    return mustStop() ? 'hold' : 'pass';
  };

  const hold = (): void => {
    const before = held;
    held = true;
    freeing = false;
    // The same line is said again only after silence.
    speak(null);
    if (before) speak('still-waiting');
  };

  /** A press waits for its verdict; then it is held, or goes on. It is never lost: no verdict lets it go. */
  const awaitVerdict = async (): Promise<void> => {
    while (!signal.aborted) {
      const decision = decide();
      if (decision === 'hold') return hold();
      if (decision === 'pass') return release();
      await (checking ?? start());
    }
  };

  const release = (): void => {
    if (!neighbours.mayRelease(composer)) return;
    const { print } = look();
    reacted = false;
    gate.release();
    schedule();
    setTimeout(() => {
      if (signal.aborted || !editor.isConnected) return;
      const ignored = !reacted && look().print === print && gate.control() !== undefined;
      if (!ignored) allowed = null;
      speak(ignored ? 'press-again' : null);
    }, REACTION_MS);
  };

  const gate = createGate(box, {
    decide,
    held: hold,
    awaited: () => void awaitVerdict(),
    passed() {
      allowed = null;
      // A field that the site empties now tells nobody.
      schedule();
      setTimeout(() => signal.aborted || schedule(), REACTION_MS);
    },
  });

  // --- what is shown, and what is watched -----------------------------------------------------

  const overlay = createOverlay(
    geometry,
    {
      ignore(key) {
        const stop = findings.shown().some((one) => one.key === key && one.finding.severity === 'stop');
        if (stop && status?.gate !== 'advise') return;
        findings.ignore(key);
        show();
      },
      goBack() {
        freeing = held;
        held = false;
        show();
      },
      postAnyway() {
        if (!held || status?.gate === 'block') return;
        allowed = look().print;
        held = false;
        speak('sending');
        release();
      },
      dontWarnAgain() {
        if (!held || status?.gate === 'block') return;
        findings.ignoreAllForTab();
        held = false;
        speak('ready');
      },
      pause: () => void pause(host, 'tomorrow', Date.now()),
      resume: () => void resume(host),
      page: (rule) => send({ type: 'rule-page', rule }),
      placed(now) {
        placed = now;
        tellToolbar();
      },
      focusEditor() {
        editor.focus({ preventScroll: true });
        if (!selection || !editor.contains(selection.commonAncestorContainer)) return;
        const { startContainer, startOffset, endContainer, endOffset } = selection;
        document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
      },
    },
    signal,
  );

  const speak = (line: View['say']): void => {
    say = line;
    show();
  };

  const show = (): void => {
    drawn = true;
    overlay.update({
      state,
      shown: findings.shown(),
      notChecked: findings.notChecked(),
      status,
      held,
      say,
      site: adapter.name || host,
      pauseLocked: status !== null && pauseLocked(status),
    });
    tellToolbar();
  };

  /** The toolbar icon shows the count where the badge has no place, and that the site is paused. */
  const tellToolbar = (): void => {
    const shown = placed || signal.aborted ? [] : findings.shown();
    const severity = (['stop', 'warn', 'note'] as const).find((one) =>
      shown.some(({ finding }) => finding.severity === one),
    );
    const message: Toolbar = {
      type: 'toolbar',
      count: shown.length,
      severity: severity ?? null,
      paused: state === 'paused' && !signal.aborted,
    };
    const telling = JSON.stringify(message);
    const quiet = !message.count && !message.paused;
    if (telling === told || (quiet && !told)) return;
    told = telling;
    send(message);
  };

  const placeSoon = (): void => {
    placing ||= requestAnimationFrame(() => {
      placing = 0;
      overlay.place();
    });
  };

  const changes = new MutationObserver((records) => {
    // Our own host goes in and out of the frame too.
    if (records.every(isOurs)) return;
    reacted = true;
    schedule();
  });
  changes.observe(frame, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ATTRIBUTES,
  });
  const sizes = new ResizeObserver(placeSoon);
  sizes.observe(frame);
  sizes.observe(editor);
  for (const type of ['scroll', 'resize', 'transitionend', 'animationend'])
    window.addEventListener(type, placeSoon, { signal, capture: true, passive: true });
  onPausesChange(() => void start(), signal);

  const composer: Composer = {
    box,
    gate,
    overlay,
    state: () => state,
    start,
    pressed: () => void awaitVerdict(),
    schedule,
    acted() {
      if (unproven) schedule();
    },
    edited(unfinished) {
      composing = unfinished;
      // Who writes on is not waiting for a press to be answered, even if the words come out the same.
      reacted = true;
      lookSoon();
    },
    approach(target) {
      if (!fresh(checked) && submits(box).some((control) => holds(control, target))) wantCheck();
    },
    left() {
      const now = document.getSelection();
      if (isField(editor) || !now?.rangeCount) return;
      const range = now.getRangeAt(0);
      if (editor.contains(range.commonAncestorContainer)) selection = range.cloneRange();
    },
    shortcut: () => overlay.toggleFromKeyboard(geometry.caretOffset()),
    isEmpty: () => !map.text.trim() && !held,
    mustHold() {
      if (decide() !== 'hold') return false;
      hold();
      return true;
    },
    end(next = null) {
      if (signal.aborted) return;
      life.abort();
      changes.disconnect();
      sizes.disconnect();
      cancelAnimationFrame(looking);
      cancelAnimationFrame(placing);
      clearTimeout(pausing);
      tellToolbar();
      neighbours.ended(composer, next);
    },
  };
  void start();
  return composer;
}

function isOurs({ addedNodes, removedNodes, type }: MutationRecord): boolean {
  return (
    type === 'childList' && [...addedNodes, ...removedNodes].every((node) => node.nodeName === 'SECOND-LOOK')
  );
}
