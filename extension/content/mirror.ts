// Where words stand in a textarea or input. A browser tells nobody, so the same text is laid out
// again in an invisible box of the same shape, inside a closed shadow root of its own, and measured
// there. The field itself is only read.

import type { Span } from '../generated/engine';
import type { Field } from './text';

/** What decides where a line breaks and a letter stands. */
const COPIED = [
  'direction',
  'fontFamily',
  'fontFeatureSettings',
  'fontKerning',
  'fontSize',
  'fontStretch',
  'fontStyle',
  'fontVariant',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'paddingBottom',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'tabSize',
  'textAlign',
  'textIndent',
  'textTransform',
  'wordSpacing',
] as const;

export class Mirror {
  readonly #field: Field;
  readonly #host: HTMLElement;
  readonly #box: HTMLElement;
  readonly #text: Text;
  #width = -1;

  constructor(field: Field, signal: AbortSignal) {
    const { ownerDocument } = field;
    this.#field = field;
    this.#host = ownerDocument.createElement('div');
    // Out of the flow, out of sight, out of the accessibility tree; nothing can be pressed.
    this.#host.style.cssText =
      'all:initial!important;position:fixed!important;left:0;top:0;visibility:hidden!important;pointer-events:none!important';
    this.#box = ownerDocument.createElement('div');
    this.#text = ownerDocument.createTextNode('');
    // A last line break opens a line only if something follows it.
    this.#box.append(this.#text, '\u200B');
    this.#host.attachShadow({ mode: 'closed' }).append(this.#box);
    signal.addEventListener('abort', () => this.#host.remove());
  }

  /** One rectangle a line, in client pixels; not clipped to the field. */
  rects(span: Span): DOMRect[] {
    const field = this.#field;
    this.#fit();
    const range = field.ownerDocument.createRange();
    const end = this.#text.data.length;
    range.setStart(this.#text, Math.min(span.start, end));
    range.setEnd(this.#text, Math.min(span.end, end));
    const from = this.#box.getBoundingClientRect();
    const to = field.getBoundingClientRect();
    // A one-line input centres its text, whatever its height; the mirror starts it at the top.
    const spare = field.tagName === 'INPUT' ? (field.clientHeight - this.#box.offsetHeight) / 2 : 0;
    const left = to.left + field.clientLeft - field.scrollLeft - from.left;
    const top = to.top + field.clientTop - field.scrollTop - from.top + spare;
    return [...range.getClientRects()].map(
      (rect) => new DOMRect(rect.left + left, rect.top + top, rect.width, rect.height),
    );
  }

  /** Lays the text out again where it, or the room for it, has changed. */
  #fit(): void {
    const field = this.#field;
    const { style } = this.#box;
    if (!this.#host.isConnected) field.ownerDocument.documentElement.append(this.#host);
    if (this.#text.data !== field.value) this.#text.data = field.value;
    if (this.#width === field.clientWidth) return;
    this.#width = field.clientWidth;
    const computed = getComputedStyle(field);
    for (const name of COPIED) style[name] = computed[name];
    style.boxSizing = 'border-box';
    style.width = field.tagName === 'INPUT' ? 'max-content' : `${this.#width}px`;
    style.whiteSpace = field.tagName === 'INPUT' ? 'pre' : computed.whiteSpace;
    style.overflowWrap = computed.overflowWrap;
    style.wordBreak = computed.wordBreak;
  }
}
