// A textarea with marks under its words. A textarea gives no positions for its text, so an invisible
// copy with the same type and width is measured, and the marks are drawn in a layer over the box that
// presses pass through. Which words are marked is the caller's business.

import type { Severity, Span } from '../generated/engine';
import { h } from '../ui/dom';
import { drawMarks } from '../ui/marks';

export interface Marked {
  readonly span: Span;
  readonly severity: Severity;
}

export interface MarkedText {
  readonly element: HTMLElement;
  readonly textarea: HTMLTextAreaElement;
  /** Draws these marks; spans are of the text as it is now. */
  mark(marked: readonly Marked[]): void;
}

export function createMarkedText(
  attributes: { readonly id: string; readonly placeholder: string },
  signal: AbortSignal,
): MarkedText {
  const textarea = h('textarea', {
    ...attributes,
    class: 'words',
    dir: 'auto',
    autocomplete: 'off',
    spellcheck: 'true',
  });
  const copy = h('div', { class: 'words words-copy', 'aria-hidden': 'true', dir: 'auto' });
  const layer = h('div', { class: 'words-marks', 'aria-hidden': 'true' });
  const element = h('div', { class: 'words-frame' }, textarea, copy, layer);
  let current: readonly Marked[] = [];

  const draw = (): void => {
    // A scroll bar takes its width from the text.
    copy.style.width = `${textarea.clientWidth}px`;
    copy.textContent = textarea.value;
    const text = copy.firstChild;
    if (!text) {
      drawMarks(layer, []);
      return;
    }
    const origin = layer.getBoundingClientRect();
    const top = origin.top + textarea.scrollTop;
    drawMarks(
      layer,
      current.flatMap(({ span, severity }) =>
        linesOf(text, span).map((line) => ({
          severity,
          left: line.left - origin.left,
          top: line.bottom - top,
          width: line.width,
        })),
      ),
    );
  };

  textarea.addEventListener('scroll', draw, { signal, passive: true });
  const resized = new ResizeObserver(draw);
  resized.observe(textarea);
  signal.addEventListener('abort', () => resized.disconnect());

  return {
    element,
    textarea,
    mark(marked) {
      current = marked;
      draw();
    },
  };
}

/** One rectangle a line; a span that the text no longer holds has none. */
function linesOf(text: Node, { start, end }: Span): DOMRect[] {
  if (end > (text.nodeValue ?? '').length) return [];
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return [...range.getClientRects()].filter((line) => line.width > 0);
}
