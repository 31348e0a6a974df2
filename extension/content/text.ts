// What an editor holds, as the site will send it, with the way back from UTF-16 offsets to the
// places on the page. A field (textarea, input) gives its value; everything else is walked as DOM,
// by what the browser shows (block, line break, hidden) and a short list of things that editors put
// into their own markup for themselves. Nothing here knows a site, and nothing writes to the page.

import type { Span } from '../generated/engine';

/** A run of the text that stands in one DOM node: `length` units from `start`, at `offset` in a text node. */
interface Piece {
  readonly node: Text | Element;
  readonly start: number;
  readonly length: number;
  readonly offset: number;
}

export interface TextMap {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export type Field = HTMLTextAreaElement | HTMLInputElement;

export function isField(element: Element): element is Field {
  return /^(TEXTAREA|INPUT)$/.test(element.tagName);
}

/** What editors keep in the editable element for themselves: placeholders, cursors, handles, buttons. */
const NOT_TEXT =
  'script,style,template,noscript,button,select,textarea,input,svg,iframe,object,video,audio,' +
  '[data-slate-placeholder],[data-slate-zero-width],[data-slate-spacer],' +
  '.ProseMirror-widget,.ql-ui,.ql-clipboard,.ck-reset_all,.ck-widget__type-around';

/**
 * Invisible fillers: the byte order mark and the zero-width space of most editors, and CKEditor's
 * run of seven word joiners. A zero-width joiner is none of them: it holds emoji together.
 */
const FILLER = /[\u200B\uFEFF]+|\u2060{7}/g;

export function readText(editor: HTMLElement): TextMap {
  if (isField(editor)) return { text: editor.value.replace(/\r\n?/g, '\n'), pieces: [] };
  return walk(editor);
}

function walk(editor: HTMLElement): TextMap {
  // Lexical gives its text with an empty line between paragraphs; the others join blocks with one break.
  const separator = editor.matches('[data-lexical-editor]') ? '\n\n' : '\n';
  const pieces: Piece[] = [];
  const view = editor.ownerDocument.defaultView ?? window;
  let text = '';
  // A block has ended: the next content starts on a new line.
  let blockEnded = false;
  // A line break was seen: it counts only if something follows it in its block, for the last one
  // of a block merely holds the line open.
  let breakSeen = false;
  // The open line has content or a line break, so that the block around it is a line of its own.
  let lineOpen = false;

  const beginContent = (): void => {
    if (blockEnded) text += separator;
    if (breakSeen) text += '\n';
    blockEnded = breakSeen = false;
    lineOpen = true;
  };
  const endLine = (): void => {
    if (lineOpen) blockEnded = true;
    lineOpen = breakSeen = false;
  };
  const lineBreak = (): void => {
    beginContent();
    breakSeen = true;
  };
  const add = (node: Text | Element, data: string, offset: number): void => {
    if (!data) return;
    beginContent();
    pieces.push({ node, start: text.length, length: data.length, offset });
    text += data;
  };

  const addText = (node: Text, keepsBreaks: boolean): void => {
    let data = node.data.replace(/\u00A0/g, ' ').replace(/\r/g, '\n');
    if (!keepsBreaks) {
      // Line breaks of the source are spaces, and between blocks not even that.
      if (/^[ \t\n]*$/.test(data) && (/\n/.test(data) || !lineOpen || breakSeen)) return;
      data = data.replace(/[\t\n]/g, ' ');
    }
    const held = keepsBreaks && data.endsWith('\n') && data.length > 0;
    const end = held ? data.length - 1 : data.length;
    let from = 0;
    FILLER.lastIndex = 0;
    for (let filler = FILLER.exec(data); filler; filler = FILLER.exec(data)) {
      add(node, data.slice(from, filler.index), from);
      from = FILLER.lastIndex;
    }
    add(node, data.slice(from, end), from);
    if (held) lineBreak();
  };

  const addChildren = (parent: Element, style: CSSStyleDeclaration): void => {
    const keepsBreaks = /^(pre|break)/.test(style.whiteSpace);
    const shown = parent === editor || style.visibility === 'visible';
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (shown) addText(node as Text, keepsBreaks);
      } else if (node.nodeType === Node.ELEMENT_NODE) addElement(node as Element);
    }
  };

  const addElement = (element: Element): void => {
    if (element.matches(NOT_TEXT)) return;
    if (element.tagName === 'BR') {
      lineBreak();
      return;
    }
    const style = view.getComputedStyle(element);
    if (style.display === 'none') return;
    if (element.tagName === 'IMG') {
      if (style.visibility === 'visible') add(element, element.getAttribute('alt') ?? '', 0);
      return;
    }
    const block = !/^(inline|contents|ruby|none)/.test(style.display);
    if (block) endLine();
    addChildren(element, style);
    if (block) endLine();
  };

  addChildren(editor, view.getComputedStyle(editor));
  return { text, pieces };
}

/** Ranges over a span, one a DOM node; the visible places of its words. */
export function rangesOf(map: TextMap, span: Span): Range[] {
  const ranges: Range[] = [];
  for (const { node, start, length, offset } of map.pieces) {
    const from = Math.max(span.start - start, 0);
    const to = Math.min(span.end - start, length);
    if (from >= to || !node.isConnected) continue;
    const range = node.ownerDocument.createRange();
    if ('data' in node) {
      // The page may have changed the node since it was read; a range past its end would throw.
      if (offset + to > node.data.length) continue;
      range.setStart(node, offset + from);
      range.setEnd(node, offset + to);
    } else range.selectNode(node);
    ranges.push(range);
  }
  return ranges;
}

/** The offset in the text of a place in the DOM: of the first piece that does not end before it. */
export function offsetOf(map: TextMap, node: Node, offset: number): number {
  const place = (node.ownerDocument ?? document).createRange();
  place.setStart(node, offset);
  for (const piece of map.pieces) {
    if (piece.node === node) {
      const inside = offset - piece.offset;
      if (inside <= piece.length) return piece.start + Math.max(inside, 0);
    } else if (piece.node.isConnected && place.comparePoint(piece.node, 0) >= 0) return piece.start;
  }
  return map.text.length;
}
