// One compose box, from its first focus until it is gone: reads it, has it checked, keeps what is
// shown in step with the words, and keeps the gate. It decides when to look; what a post means is the
// engine's, how it looks is the overlay's, which events make a press is the gate's.

import type { EngineHost } from '../engine/host';
import { engineOfPage } from '../engine/page';
import type { PolicyStatus, Post, Report } from '../generated/engine';
import type { Toolbar } from '../store/messages';
import { onPausesChange, pause, pauseLocked, pauseOn, readPauses, resume, siteHost } from '../store/pauses';
import { createOverlay } from '../ui/create';
import type { Actions, BoxState, Overlay, View } from '../ui/overlay';
import { type Box, postOf, remounted, submits } from './box';
import { editBetween } from './carry';
import { holds } from './dom';
import { Findings } from './findings';
import { Gate } from './gate';
import { type BoxGeometry, geometryOf } from './geometry';
import { mayCheck } from './provenance';
import { isField, readText, type TextMap } from './text';

/** A text that is checked after a pause, off the keystroke path. */
const LONG_TEXT = 20_000;
const PAUSE_MS = 300;
/** A verdict older than this is asked again before a post goes: the school day may have begun. */
const VERDICT_LASTS_MS = 30_000;
/** A site that has not moved for so long has ignored a scripted click. */
const REACTION_MS = 1200;
/** What shows on the page that somebody changed the audience, a place, an attachment or a button. */
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

/** What composers of one document need of each other. */
export interface Neighbours {
  /** Whether no other box that the same control sends has to be decided first; shows the one that has. */
  mayRelease(composer: Composer): boolean;
  /** The composer is over; `next` is the box that has taken its place. */
  ended(composer: Composer, next: Box | null): void;
}

interface Look {
  readonly post: Post;
  /** The account that posts, as the page shows it. */
  readonly handle: string | null;
  /** All of it, to compare. */
  readonly print: string;
}

interface Verdict {
  /** Exactly what was checked. */
  readonly print: string;
  readonly at: number;
}

export class Composer {
  readonly box: Box;
  readonly gate: Gate;
  readonly overlay: Overlay;
  readonly #neighbours: Neighbours;
  readonly #life = new AbortController();
  readonly #findings: Findings;
  readonly #geometry: BoxGeometry;
  #map: TextMap;
  #state: BoxState = 'starting';
  #engine: EngineHost | null = null;
  #status: PolicyStatus | null = null;
  #verdict: Verdict | null = null;
  /** The check under way, and whether another one is wanted after it. */
  #checking: Promise<void> | null = null;
  #again = false;
  #composing = false;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A change nobody is known to have made; checked with the writer's next event. */
  #unproven = false;
  #held = false;
  /** A held post that the writer went back to edit: freed when the last stop is gone. */
  #pending = false;
  #say: View['say'] = null;
  /** "Post anyway" was said of exactly this. */
  #allowed: string | null = null;
  #mutated = false;
  #selection: Range | null = null;
  #placing = 0;
  #placed = true;
  /** What the toolbar was last told; it starts out with nothing to show. */
  #told = JSON.stringify({ type: 'toolbar', count: 0, severity: null, paused: false });

  constructor(box: Box, neighbours: Neighbours) {
    const { signal } = this.#life;
    this.box = box;
    this.#neighbours = neighbours;
    this.#findings = new Findings(`${box.adapter.id}/${box.adapter.boxes.indexOf(box.kind)}`);
    this.#map = readText(box.editor);
    this.#geometry = geometryOf(box, () => this.#map, signal);
    this.gate = new Gate(box, {
      decide: () => this.#decide(),
      held: () => this.#hold(),
      awaited: () => void this.#await(),
      passed: () => {
        this.#allowed = null;
      },
    });
    this.overlay = createOverlay(this.#geometry, this.#actions(), signal);
    this.#watch(signal);
    void this.start();
  }

  get state(): BoxState {
    return this.#state;
  }

  /** Gets the engine and whether this site is paused; again at each focus and change of settings. */
  async start(): Promise<void> {
    const { signal } = this.#life;
    try {
      const first = !this.#engine;
      this.#engine = await engineOfPage();
      if (signal.aborted) return;
      if (first) this.#engine.onChange(() => void this.start(), signal);
      const [status, pauses] = await Promise.all([this.#engine.status(), readPauses()]);
      if (signal.aborted) return;
      this.#status = status;
      const host = siteHost(this.box.location.hostname);
      const off = status.disabledSites.some((one) => one === this.box.adapter.id || siteHost(one) === host);
      const quiet = !pauseLocked(status) && pauseOn(pauses, host, Date.now()) !== null;
      this.#verdict = null;
      if (off || quiet) this.#rest('paused');
      else {
        if (this.#state !== 'checking') this.#state = 'starting';
        this.#look();
        this.#wantCheck();
        this.#show();
      }
    } catch {
      this.#rest('not-checked');
    }
  }

  /** A trusted event of the writer's: what changed without one may be checked now. */
  acted(): void {
    if (this.#unproven) this.schedule();
  }

  /** The words have changed by the writer's own hand. */
  edited(): void {
    this.#say = null;
    this.overlay.typing();
    this.schedule();
  }

  composing(on: boolean): void {
    this.#composing = on;
    if (!on) this.schedule();
  }

  /** The pointer or the focus has come to an element: if it is the submit control, have the verdict ready. */
  approach(target: Element): void {
    if (this.#stale() && submits(this.box).some((control) => holds(control, target))) this.#wantCheck();
  }

  /** The editor is losing the focus: keep the selection, so that it can be given back as it was. */
  left(): void {
    const { editor } = this.box;
    const selection = editor.ownerDocument.getSelection();
    if (isField(editor) || !selection?.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (editor.contains(range.commonAncestorContainer)) this.#selection = range.cloneRange();
  }

  shortcut(): void {
    this.overlay.toggleFromKeyboard(this.#geometry.caretOffset());
  }

  isEmpty(): boolean {
    return this.#map.text.trim() === '' && !this.#held;
  }

  decidesToHold(): boolean {
    if (this.#decide() !== 'hold') return false;
    this.#hold();
    return true;
  }

  end(next: Box | null = null): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#placing);
    clearTimeout(this.#timer);
    this.#toolbar(true);
    this.#neighbours.ended(this, next);
  }

  /** Looks at the box again before the next picture is drawn. */
  schedule(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#tick();
    });
  }

  #tick(): void {
    if (!this.box.editor.isConnected) {
      this.end(remounted(this.box));
      return;
    }
    this.#look();
    if (!this.#composing) this.#wantCheck();
    this.#show();
  }

  /** Reads the box, and moves what is shown over what was written since. */
  #look(): Look {
    const before = this.#map.text;
    this.#map = readText(this.box.editor);
    const { text } = this.#map;
    this.#findings.edited(editBetween(before, text));
    if (text === '') this.#findings.forgetIgnored();
    const { post, handle } = postOf(this.box, text);
    const print = JSON.stringify([post, handle]);
    if (this.#allowed !== print) this.#allowed = null;
    return { post, handle, print };
  }

  /** Checks what is there now, if it has not been and somebody wrote it; a long text after a pause. */
  #wantCheck(): void {
    if (this.#resting()) return;
    clearTimeout(this.#timer);
    if (this.#map.text.length < LONG_TEXT) return void this.#check();
    this.#timer = setTimeout(() => {
      const check = (): void => void (this.#life.signal.aborted || this.#check());
      // Safari's absence of it does not matter here; a busy page's patience does.
      requestIdleCallback(check, { timeout: PAUSE_MS });
    }, PAUSE_MS);
  }

  /** `asked`: a press of Post waits for it, whoever wrote the text. */
  #check(asked = false): Promise<void> {
    if (this.#checking) {
      this.#again = true;
      return this.#checking;
    }
    const { post, handle, print } = this.#look();
    const engine = this.#engine;
    if (!engine || this.#fresh(print)) return Promise.resolve();
    this.#unproven = !asked && !mayCheck();
    if (this.#unproven) return Promise.resolve();
    const now = engine.checkNow(post, handle);
    if (now) {
      this.#take(now, post.text, print);
      return Promise.resolve();
    }
    this.#checking = engine
      .check(post, handle)
      .then(
        (report) => this.#life.signal.aborted || this.#take(report, post.text, print),
        () => this.#life.signal.aborted || this.#rest('not-checked'),
      )
      .then(() => {
        this.#checking = null;
        if (!this.#again || this.#life.signal.aborted) return;
        this.#again = false;
        return this.#check(asked);
      });
    return this.#checking;
  }

  #take(report: Report, checked: string, print: string): void {
    this.#verdict = { print, at: performance.now() };
    this.#state = 'checking';
    this.#findings.take(report, checked, this.#map.text);
    if (!this.#stops() && (this.#held || this.#pending)) {
      this.#held = this.#pending = false;
      this.#say = 'ready';
    }
    this.#show();
  }

  #fresh(print: string): boolean {
    return this.#verdict?.print === print && !this.#stale();
  }

  #stale(): boolean {
    return !this.#verdict || performance.now() - this.#verdict.at > VERDICT_LASTS_MS;
  }

  #resting(): boolean {
    return this.#state === 'paused' || this.#state === 'not-checked';
  }

  /** Nothing is checked and nothing is held. A post that waited for a verdict goes on by itself. */
  #rest(state: 'paused' | 'not-checked'): void {
    this.#state = state;
    this.#verdict = null;
    this.#findings.clear();
    this.#held = this.#pending = false;
    this.#show();
  }

  #stops(): boolean {
    return this.#status?.gate !== 'advise' && this.#findings.stops();
  }

  // --- the gate -------------------------------------------------------------------------------

  #decide(): 'pass' | 'hold' | 'wait' {
    if (this.#resting()) return 'pass';
    const { post, handle, print } = this.#look();
    if (this.#allowed === print || this.#status?.gate === 'advise') return 'pass';
    // There is nothing to look at yet; the engine's start is not worth a held press.
    if (!this.#status && !post.text.trim() && post.media.length === 0) return 'pass';
    if (!this.#fresh(print)) {
      const report = this.#status && this.#engine?.checkNow(post, handle);
      if (report) this.#take(report, post.text, print);
      else {
        void this.#check(true);
        return 'wait';
      }
    }
    return this.#stops() ? 'hold' : 'pass';
  }

  #hold(): void {
    const again = this.#held;
    this.#held = true;
    this.#pending = false;
    // The same line is said again only after silence.
    this.#speak(null);
    if (again) this.#speak('still-waiting');
  }

  /** A press waits for its verdict; then it goes on, or is held. It is never lost: no verdict lets it go. */
  async #await(): Promise<void> {
    // The engine may still be starting; its failing ends the wait as well.
    while (!this.#life.signal.aborted) {
      const decision = this.#decide();
      if (decision === 'hold') return this.#hold();
      if (decision === 'pass') return this.#release();
      await (this.#checking ?? this.start());
    }
  }

  #release(): void {
    if (!this.#neighbours.mayRelease(this)) return;
    const { print } = this.#look();
    this.#mutated = false;
    this.gate.release();
    setTimeout(() => {
      if (this.#life.signal.aborted || !this.box.editor.isConnected) return;
      const ignored = !this.#mutated && this.#look().print === print && this.gate.control();
      if (!ignored) this.#allowed = null;
      this.#speak(ignored ? 'press-again' : null);
    }, REACTION_MS);
  }

  #actions(): Actions {
    return {
      ignore: (key: string) => {
        const stop = this.#findings.shown().find((one) => one.key === key)?.finding.severity === 'stop';
        if (stop && this.#status?.gate !== 'advise') return;
        this.#findings.ignore(key);
        this.#show();
      },
      goBack: () => {
        this.#pending = this.#held;
        this.#held = false;
        this.#show();
      },
      postAnyway: () => {
        if (!this.#held || this.#status?.gate === 'block') return;
        this.#allowed = this.#look().print;
        this.#held = false;
        this.#speak('sending');
        this.#release();
      },
      dontWarnAgain: () => {
        if (!this.#held || this.#status?.gate === 'block') return;
        this.#findings.ignoreAllForTab();
        this.#held = false;
        this.#speak('ready');
      },
      pause: () => void pause(siteHost(this.box.location.hostname), 'tomorrow', Date.now()),
      resume: () => void resume(siteHost(this.box.location.hostname)),
      placed: (placed: boolean) => this.#toolbar(placed),
      focusEditor: () => this.#focusEditor(),
    };
  }

  #focusEditor(): void {
    const { editor } = this.box;
    editor.focus({ preventScroll: true });
    const range = this.#selection;
    if (!range || !editor.contains(range.commonAncestorContainer)) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    editor.ownerDocument
      .getSelection()
      ?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  // --- what is shown, and what is watched -----------------------------------------------------

  #speak(say: View['say']): void {
    this.#say = say;
    this.#show();
  }

  #show(): void {
    const { location, adapter } = this.box;
    const status = this.#status;
    this.overlay.update({
      state: this.#state,
      shown: this.#findings.shown(),
      notChecked: this.#findings.notChecked(),
      status,
      held: this.#held,
      say: this.#say,
      site: adapter.name || siteHost(location.hostname),
      pauseLocked: status !== null && pauseLocked(status),
    });
    this.overlay.place();
    this.#toolbar(this.#placed);
  }

  /** The toolbar icon shows the count where the badge has no place, and that the site is paused. */
  #toolbar(placed: boolean): void {
    this.#placed = placed;
    const over = this.#life.signal.aborted;
    const shown = placed || over ? [] : this.#findings.shown();
    const grave = (['stop', 'warn', 'note'] as const).find((one) =>
      shown.some(({ finding }) => finding.severity === one),
    );
    const message: Toolbar = {
      type: 'toolbar',
      count: shown.length,
      severity: grave ?? null,
      paused: !over && this.#state === 'paused',
    };
    const sent = JSON.stringify(message);
    if (sent === this.#told) return;
    this.#told = sent;
    // Nobody may listen any more: the extension can have been updated under an open page.
    try {
      chrome.runtime.sendMessage(message).catch(() => {});
    } catch {}
  }

  #watch(signal: AbortSignal): void {
    const { frame, editor } = this.box;
    const view = editor.ownerDocument.defaultView ?? window;
    const changes = new MutationObserver((records) => {
      // Our own host goes in and out of the frame too.
      if (records.every(isOurs)) return;
      this.#mutated = true;
      this.schedule();
    });
    changes.observe(frame, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
    const sizes = new ResizeObserver(() => this.#placeSoon());
    for (const element of new Set([frame, editor])) sizes.observe(element);
    signal.addEventListener('abort', () => {
      changes.disconnect();
      sizes.disconnect();
    });
    const moves = { signal, capture: true, passive: true };
    for (const type of ['scroll', 'resize', 'transitionend', 'animationend'])
      view.addEventListener(type, () => this.#placeSoon(), moves);
    onPausesChange(() => void this.start(), signal);
  }

  #placeSoon(): void {
    if (this.#frame || this.#placing) return;
    this.#placing = requestAnimationFrame(() => {
      this.#placing = 0;
      this.overlay.place();
    });
  }
}

function isOurs({ addedNodes, removedNodes, type }: MutationRecord): boolean {
  return (
    type === 'childList' && [...addedNodes, ...removedNodes].every((node) => node.nodeName === 'SECOND-LOOK')
  );
}
