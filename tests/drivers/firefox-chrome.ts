// Functions that run in Firefox's own window, with the browser's privileges, for what WebDriver BiDi
// cannot ask. Each is sent as source text: it may use nothing from this module. The
// browser's internal objects have no published types; what is used of them is written down here.

import type { Rect } from './driver';

/** The browser's own globals, as far as they are used here. */
interface ChromeWindow {
  readonly document: Document;
  readonly windowUtils: { sendContentCommandEvent(type: string, data: null, text: string): void };
  readonly gBrowser: { readonly selectedBrowser: unknown };
  readonly Cc: Readonly<
    Record<string, { getService<T>(type: unknown): T; createInstance<T>(type: unknown): T }>
  >;
  readonly Ci: {
    readonly nsIAccessibilityService: unknown;
    readonly nsIClipboardHelper: unknown;
    readonly nsITextInputProcessor: unknown;
    readonly nsIAccessibleStates: Readonly<
      Record<'STATE_FOCUSED' | 'STATE_EXPANDED' | 'STATE_COLLAPSED', number>
    >;
  };
  readonly ChromeUtils: { importESModule(url: string): { ExtensionPermissions: ExtensionPermissions } };
  readonly WebExtensionPolicy: {
    getByID(id: string): {
      mozExtensionHostname: string;
      extension: { terminateBackground(): Promise<void> };
    };
  };
  /** Kept between the stages of one composition. */
  composing?: TextInputProcessor | undefined;
}

interface ExtensionPermissions {
  add(id: string, permissions: object, extension: unknown): Promise<void>;
}

interface TextInputProcessor {
  readonly ATTR_RAW_CLAUSE: number;
  beginInputTransactionForTests(window: unknown): boolean;
  setPendingCompositionString(text: string): void;
  appendClauseToPendingComposition(length: number, attribute: number): void;
  setCaretInPendingComposition(offset: number): void;
  flushPendingComposition(): boolean;
  commitCompositionWith(text: string): void;
}

interface Accessible {
  readonly role: number;
  readonly name: string | null;
  readonly description: string | null;
  readonly childCount: number;
  getChildAt(index: number): Accessible;
  getState(state: { value?: number }, extra: { value?: number }): void;
  getBoundsInCSSPixels(...edges: { value?: number }[]): void;
}

interface AccessibilityService {
  getAccessibleFor(element: unknown): Accessible | null;
  getStringRole(role: number): string;
}

export interface FoundNode {
  role: string;
  name: string;
  description: string;
  focused: boolean;
  expanded: boolean | null;
  box: Rect;
  children: FoundNode[];
}

/** The accessibility tree of the tab in front; null until the browser has built it. */
export function axTree(): FoundNode | null {
  const { Cc, Ci, gBrowser } = globalThis as unknown as ChromeWindow;
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService<AccessibilityService>(
    Ci.nsIAccessibilityService,
  );
  const states = Ci.nsIAccessibleStates;
  const frame = service?.getAccessibleFor(gBrowser.selectedBrowser);
  if (!service || !frame || frame.childCount === 0) return null;
  const walk = (node: Accessible): FoundNode => {
    const state: { value?: number } = {};
    node.getState(state, {});
    const x: { value?: number } = {};
    const y: { value?: number } = {};
    const width: { value?: number } = {};
    const height: { value?: number } = {};
    node.getBoundsInCSSPixels(x, y, width, height);
    const has = (flag: number) => ((state.value ?? 0) & flag) !== 0;
    return {
      role: service.getStringRole(node.role),
      name: node.name ?? '',
      description: node.description ?? '',
      focused: has(states.STATE_FOCUSED),
      expanded: has(states.STATE_EXPANDED) ? true : has(states.STATE_COLLAPSED) ? false : null,
      box: { x: x.value ?? 0, y: y.value ?? 0, width: width.value ?? 0, height: height.value ?? 0 },
      children: Array.from({ length: node.childCount }, (_, index) => walk(node.getChildAt(index))),
    };
  };
  return walk(frame);
}

/** Runs in a page, not in the window: elements that may carry a closed root. */
export function closedHosts(): Element[] {
  const found: Element[] = [];
  const walk = (scope: Document | ShadowRoot): void => {
    for (const element of scope.querySelectorAll('*')) {
      if (element.hasAttribute('popover')) found.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return found;
}

export function copy(text: string): void {
  const { Cc, Ci } = globalThis as unknown as ChromeWindow;
  Cc['@mozilla.org/widget/clipboardhelper;1']
    ?.getService<{ copyString(text: string): void }>(Ci.nsIClipboardHelper)
    .copyString(text);
}

/** What the browser does with a text from the system's own panel for emoji. */
export function insert(text: string): void {
  const { windowUtils } = globalThis as unknown as ChromeWindow;
  windowUtils.sendContentCommandEvent('insertText', null, text);
}

/** One step of an input method: the text being composed, or its end with `commit`. */
export function compositionStage({ text, commit }: { text: string; commit: boolean }): void {
  const window = globalThis as unknown as ChromeWindow;
  const { Cc, Ci } = window;
  window.composing ??= Cc['@mozilla.org/text-input-processor;1']?.createInstance<TextInputProcessor>(
    Ci.nsITextInputProcessor,
  );
  const processor = window.composing;
  if (!processor?.beginInputTransactionForTests(window)) throw new Error('no input transaction');
  if (commit) {
    processor.commitCompositionWith(text);
    return;
  }
  processor.setPendingCompositionString(text);
  processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE);
  processor.setCaretInPendingComposition(text.length);
  if (!processor.flushPendingComposition()) throw new Error('the composition was refused');
}

export function ownHost(id: string): string {
  const { WebExtensionPolicy } = globalThis as unknown as ChromeWindow;
  return WebExtensionPolicy.getByID(id).mozExtensionHostname;
}

export async function givePermissions({ id, origins }: { id: string; origins: string[] }): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as ChromeWindow;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.add(id, { permissions: [], origins, data_collection: [] }, extension);
}

export async function stopExtension(id: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as ChromeWindow;
  await WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

/** Does what the key in the browser's window does that stands for this command of the extension. */
export function pressShortcut({ id, command }: { id: string; command: string }): void {
  const { document } = globalThis as unknown as ChromeWindow;
  const keys = [...document.querySelectorAll(`keyset[id^="ext-keyset-id-"] > key`)];
  if (keys.length !== 1) throw new Error(`${keys.length} shortcuts of extensions, for ${command} of ${id}`);
  (keys[0] as unknown as { doCommand(): void }).doCommand();
}
