// What an editor holds in its own model, for tests: `window.__model()` is the text of the box that
// has the focus, or had it last. The DOM can look right while the model is not.

interface Model {
  readonly text: () => string;
  readonly knowsCaret: () => boolean;
}

const models = new Map<Element, Model>();
let last: Element | null = null;

declare global {
  interface Window {
    __model(): string | null;
    /** Whether the editor has learnt of the last move of the caret: some take their time. */
    __knowsCaret(): boolean;
  }
}

document.addEventListener(
  'focusin',
  (event) => {
    const inner = event.composedPath()[0];
    if (inner instanceof Element && models.has(inner)) last = inner;
  },
  true,
);

window.__model = () => (last && models.get(last)?.text()) ?? null;
window.__knowsCaret = () => (last && models.get(last)?.knowsCaret()) ?? true;

/** Tells how to read the model behind an editable element. */
export function exposeModel(editable: Element | null, text: () => string, knowsCaret = () => true): void {
  if (!editable) return;
  models.set(editable, { text, knowsCaret });
  if (document.activeElement === editable) last = editable;
}
