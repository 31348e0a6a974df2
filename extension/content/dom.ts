// Ways through the DOM that do not end at a shadow root. Open roots are in every event's path;
// closed ones are opened to extensions by both browsers.

interface OpensRoots {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element, closed ones too. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  const firefox = (element as OpensRoots).openOrClosedShadowRoot;
  return firefox ?? chrome.dom?.openOrClosedShadowRoot(element) ?? null;
}

/** The element, or the host of the root, that a node stands in. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** `closest`, through shadow roots. */
export function closest(from: Element, selector: string): HTMLElement | null {
  for (let element: Element | null = from; element; ) {
    const found: Element | null = element.closest(selector);
    if (found instanceof HTMLElement) return found;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Whether `inner` stands in `outer`, shadow roots between them or not. */
export function holds(outer: Element, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}

/** The element that has the focus, however deep. */
export function focused(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement;
  const inner = active && shadowOf(active);
  return (inner && focused(inner)) ?? active;
}

/**
 * The innermost element that an event is about. A closed root hides it: then it is the element
 * under the pointer, or the focused one.
 */
export function targetOf(event: Event): Element | null {
  let target = event.composedPath()[0];
  if (target instanceof Document) target = target.documentElement;
  for (;;) {
    if (!(target instanceof Element)) return null;
    const root: ShadowRoot | null = target.shadowRoot ? null : shadowOf(target);
    const pointed = event instanceof MouseEvent && event.detail + event.clientX + event.clientY > 0;
    const inner: Element | null | undefined =
      root && (pointed ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement);
    if (!inner || inner === target || inner.getRootNode() !== root) return target;
    target = inner;
  }
}
