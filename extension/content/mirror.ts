// Where words stand in a textarea or input. A browser tells nobody, so the same text is laid out
// again in an invisible box of the same shape, inside a closed shadow root of its own, and measured
// there. The field itself is only read.

import type { Span } from '../generated/engine';
import type { Field } from './text';

/** What decides where a line breaks and a letter stands. */
const COPIED =
  /^(direction|font|hyphens|letter|line-(b|h)|overflow-w|padding|tab|text-(align|indent|transform)|white|word)/;

/** Rectangles of a span, one a line, in client pixels; not clipped to the field. */
export function mirrorOf(field: Field, signal: AbortSignal): (span: Span) => DOMRect[] {
  const { ownerDocument: document } = field;
  const oneLine = field.tagName === 'INPUT';
  const host = document.createElement('div');
  const box = document.createElement('div');
  const text = document.createTextNode('');
  let width = -1;
  // Out of the flow, out of sight, out of the accessibility tree; nothing can be pressed.
  host.style.cssText =
    'all:initial!important;position:fixed!important;left:0;top:0;visibility:hidden!important;pointer-events:none!important';
  // A last line break opens a line only if something follows it.
  box.append(text, '\u200B');
  host.attachShadow({ mode: 'closed' }).append(box);
  signal.addEventListener('abort', () => host.remove());

  /** Lays the text out again where it, or the room for it, has changed. */
  const fit = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
    if (text.data !== field.value) text.data = field.value;
    if (width === field.clientWidth) return;
    width = field.clientWidth;
    const style = getComputedStyle(field);
    const copied = [...style].filter((name) => COPIED.test(name));
    box.style.cssText = copied.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    box.style.boxSizing = 'border-box';
    box.style.width = oneLine ? 'max-content' : `${width}px`;
    if (oneLine) box.style.whiteSpace = 'pre';
  };

  return (span) => {
    fit();
    const range = document.createRange();
    const end = text.data.length;
    range.setStart(text, Math.min(span.start, end));
    range.setEnd(text, Math.min(span.end, end));
    const from = box.getBoundingClientRect();
    const to = field.getBoundingClientRect();
    // A one-line input centres its text, whatever its height; the mirror starts it at the top.
    const spare = oneLine ? (field.clientHeight - from.height) / 2 : 0;
    const x = to.x + field.clientLeft - field.scrollLeft - from.x;
    const y = to.y + field.clientTop - field.scrollTop - from.y + spare;
    return [...range.getClientRects()].map(
      (rect) => new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height),
    );
  };
}
