// Functions that run in Firefox's own window, with the browser's privileges, for what WebDriver BiDi
// cannot ask. Each is sent as source text: it may use nothing from this module. They name the
// browser's internal objects, for which there are no types here.

import type { Rect } from './driver';

/** The browser's globals, as far as they are used. */
interface ChromeWindow {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's XPCOM objects have no published types.
  [name: string]: any;
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
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const states = Ci.nsIAccessibleStates;
  const frame = service.getAccessibleFor(gBrowser.selectedBrowser);
  if (!frame || frame.childCount === 0) return null;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const walk = (node: any): FoundNode => {
    const state: { value?: number } = {};
    node.getState(state, {});
    const [x, y, width, height] = [{}, {}, {}, {}] as { value?: number }[];
    node.getBoundsInCSSPixels(x, y, width, height);
    const has = (flag: number) => ((state.value ?? 0) & flag) !== 0;
    return {
      role: service.getStringRole(node.role),
      name: node.name ?? '',
      description: node.description ?? '',
      focused: has(states.STATE_FOCUSED),
      expanded: has(states.STATE_EXPANDED) ? true : has(states.STATE_COLLAPSED) ? false : null,
      box: { x: x?.value ?? 0, y: y?.value ?? 0, width: width?.value ?? 0, height: height?.value ?? 0 },
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
  Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper).copyString(text);
}

/** One step of an input method: the text being composed, or its end with `commit`. */
export function compositionStage({ text, commit }: { text: string; commit: boolean }): void {
  const window = globalThis as unknown as ChromeWindow;
  const { Cc, Ci } = window;
  window.composing ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  const processor = window.composing;
  if (!processor.beginInputTransactionForTests(window)) throw new Error('no input transaction');
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
