// What an editor holds in its own model, for tests: `window.__model()` is the text of the box that
// has the focus, or had it last. The DOM can look right while the model is not.

const readers = new Map<Element, () => string>();
let last: Element | null = null;

declare global {
  interface Window {
    __model(): string | null;
  }
}

document.addEventListener(
  'focusin',
  (event) => {
    const inner = event.composedPath()[0];
    if (inner instanceof Element && readers.has(inner)) last = inner;
  },
  true,
);

window.__model = () => (last && readers.get(last)?.()) ?? null;

/** Tells how to read the model behind an editable element. */
export function exposeModel(editable: Element | null, read: () => string): void {
  if (!editable) return;
  readers.set(editable, read);
  if (document.activeElement === editable) last = editable;
}
