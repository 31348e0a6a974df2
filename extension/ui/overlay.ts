// What stands beside a compose box: marks under words, the badge, the card, the held post.
//
// The overlay draws and reports presses; it decides nothing. The composer (content/composer.ts)
// owns the state and gives it anew with every change. Everything lives in one closed shadow root
// inside the site's own dialog, with `popover="manual"`, so that the page can neither read which
// words are marked nor make the overlay inert.

import type { Finding, NotChecked, PolicyStatus, Span, Subject } from '../generated/engine';

/** A finding as it stands now: its span carried over edits since the check, and a key that survives re-checks. */
export interface Shown {
  /** Same finding, same key, across checks of one box: rule, words and subject. */
  readonly key: string;
  readonly finding: Finding;
  /** The span in the text as it is now, in UTF-16 code units; null where the finding has no words. */
  readonly span: Span | null;
  /** The words, as written; empty where the finding has none. */
  readonly words: string;
}

export type BoxState = 'starting' | 'checking' | 'not-checked' | 'paused';

/** All that the overlay shows. */
export interface View {
  readonly state: BoxState;
  /** In text order, then those without words. Ignored ones are left out already. */
  readonly shown: readonly Shown[];
  readonly notChecked: readonly NotChecked[];
  readonly status: PolicyStatus | null;
  /** A post is held for the writer's choice. */
  readonly held: boolean;
  /**
   * What is said once, on the badge and in the live region: 'ready' (freed), 'press-again', 'sending',
   * 'still-waiting'. It stays until it no longer holds; said again only after a null.
   */
  readonly say: 'ready' | 'press-again' | 'sending' | 'still-waiting' | null;
  /** Site name for "Pause on {site}". */
  readonly site: string;
  /** The keyboard shortcut as the browser has it; absent: the one that the manifest suggests. */
  readonly shortcut?: string;
  /** The school does not let the writer pause. */
  readonly pauseLocked?: boolean;
}

/** Where things are on the page. Every rectangle is in client (viewport) CSS pixels. */
export interface Geometry {
  readonly editor: HTMLElement;
  /** The site's dialog or compose container, else the editor. The overlay's host goes inside it. */
  readonly frame: HTMLElement;
  /** One rectangle a line of text; empty where the words are not on screen. */
  rects(span: Span): DOMRect[];
  caret(): DOMRect | null;
  /** The site's own label of the audience, place, attachment or recipient, where the adapter finds it. */
  label(subject: Subject): HTMLElement | null;
  submit(): HTMLElement | null;
}

/** What the writer can do in the overlay. */
export interface Actions {
  /**
   * "Ignore in this post": a finding's key, or `not-checked:<subject>:<reason>`. It is left out of the
   * views that follow.
   */
  ignore(key: string): void;
  /** Held: "Go back and edit". */
  goBack(): void;
  /** Held: "Post anyway". Called within the user's own press. */
  postAnyway(): void;
  /** Held: "Don't warn about this again here". */
  dontWarnAgain(): void;
  /** Pause on this site. */
  pause(): void;
  resume(): void;
  /** Open the page about a rule. */
  page(rule: string): void;
  /** Give the focus back to the box, caret where it was. */
  focusEditor(): void;
  /** Whether the badge has found a free place; if not, the toolbar icon shows the count. Called on change. */
  placed?(placed: boolean): void;
}

export interface Overlay {
  update(view: View): void;
  /** Positions again: after scroll, resize, an edit. Cheap; called at most once a frame. */
  place(): void;
  /** The keyboard shortcut: opens the card at the finding nearest the caret and moves focus into it; again: back. */
  toggleFromKeyboard(caretOffset: number): void;
  /** The writer types: an open card closes at once (a held one stays). */
  typing(): void;
  /** True for an event that comes from our own host. */
  owns(event: Event): boolean;
  close(): void;
}

export type CreateOverlay = (geometry: Geometry, actions: Actions, signal: AbortSignal) => Overlay;
