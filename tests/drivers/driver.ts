// What a test can do in a browser, whichever browser it is: the one interface behind which
// `chromium.ts` and `firefox.ts` hide their protocols. It speaks of keys, presses, text and what a
// person reads; it knows nothing of Second Look's card or of any site (see `overlay.ts` and the
// suite for those).

/** A rectangle in CSS pixels of the viewport. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One object of the accessibility tree, named alike in both browsers. */
export interface AxNode {
  /** ARIA role where there is one (`button`, `dialog`, `status`, `alert`, `textbox`, `document`), `text` for plain text. */
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly focused: boolean;
  readonly expanded: boolean | null;
  readonly children: readonly AxNode[];
  /** Where it stands now; null where it is not drawn. */
  box(): Promise<Rect | null>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Answers a page's requests in place of the network; null for one that it does not know. */
export type Serve = (url: string) => Reply | null | Promise<Reply | null>;

export interface Tab {
  /** Opens another address in this tab, or the same one anew. */
  go(url: string, serve: Serve): Promise<void>;
  /** Brings the tab in front of the others. */
  front(): Promise<void>;
  /** Runs a function in the page's own world. Argument and result travel as JSON. */
  evaluate<R, A = undefined>(fn: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  /** As `evaluate`, for a function of the element that `path` names; ` >>> ` steps into a shadow root or a frame. */
  evaluateOn<R, A = undefined>(
    path: string,
    fn: (element: HTMLElement, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R>;
  /**
   * Runs a function over the closed shadow roots of popovers in the page and its frames, which the page itself
   * cannot reach. One result for each root that has something in it.
   */
  inClosedRoots<R>(fn: (root: ShadowRoot) => R): Promise<R[]>;
  /** Waits until the element that `path` names is drawn, scrolls to it, and gives its middle. */
  find(path: string): Promise<Point>;
  click(target: string | Point): Promise<void>;
  move(point: Point): Promise<void>;
  /** Presses keys one after the other: names of `KeyboardEvent.key`, joined by `+` (`Control+Enter`). */
  press(...keys: string[]): Promise<void>;
  /** Types character by character, as keys; a line break is Enter. */
  type(text: string): Promise<void>;
  /** Puts a text in at the caret in one piece, as dictation does. */
  insert(text: string): Promise<void>;
  /** Pastes with the browser's own shortcut from the real clipboard. */
  paste(text: string): Promise<void>;
  /** Composes as an input method does: each stage replaces the one before, then `commit` is taken. */
  compose(stages: readonly string[], commit: string): Promise<void>;
  /** What assistive technology is told, frames and closed shadow roots included. */
  tree(): Promise<AxNode>;
  screenshot(path?: string): Promise<Buffer>;
  close(): Promise<void>;
}

export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** Opens an address in a new tab, in front, answered by `serve`. */
  open(url: string, serve: Serve): Promise<Tab>;
  /** Opens one of the extension's own pages (`popup/index.html`). */
  openOwn(path: string): Promise<Tab>;
  /** One of the extension's own pages that it has opened by itself, once it is there. */
  opened(path: string): Promise<Tab>;
  /** Grants host permissions, as the writer's press on the browser's question does. */
  grant(origins: readonly string[]): Promise<void>;
  /** Gives the extension one of its keyboard commands, as the browser does when the shortcut is pressed. */
  shortcut(command: string): Promise<void>;
  /** Ends the extension's background, as the browser does with an idle one. */
  stopBackground(): Promise<void>;
  /** Requests that no `serve` answered, from anywhere in the browser: addresses, in order. */
  readonly leaks: readonly string[];
  close(): Promise<void>;
}

/** An extension that the browser's management installs, where the test only waits for it. */
export interface Installed {
  readonly id: string;
  /** What starts the browser under its management. */
  readonly executable: string;
  /** `host:port` from which the browser may fetch the package. */
  readonly from?: string;
}

export interface LaunchOptions {
  /** Folder of the unpacked extension, or how it comes to be there. */
  readonly extension: string | Installed;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The first of the languages that web pages are asked for in; the browser itself stays English. */
  readonly language?: string;
}

export type Launch = (options: LaunchOptions) => Promise<Driver>;
