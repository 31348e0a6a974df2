// The three underlines: dots for a note, a wave for a warning, a double line for a stop. One idea
// carries the design, so the same shapes stand under words in a post, under the count in the badge
// and under "Note", "Warning", "Stop" in every list.
//
// They are SVG paths, not masks: measured in Chromium, a `data:` image in a content script's closed
// root is stopped by the page's `img-src`, and a mark that a page can switch off is no mark.

import type { Severity } from '../generated/engine';
import { redraw, svg } from './dom';

export interface Shape {
  /** Under the words whose card is open: 6 px tall instead of 4. */
  readonly open?: boolean;
  /** Under text smaller than 14 px: 3 px tall. */
  readonly small?: boolean;
  /** A screen with one device pixel to the CSS pixel, where the fine shapes would blur. */
  readonly coarse?: boolean;
}

export interface Mark extends Shape {
  readonly severity: Severity;
  /** Left and top of the mark, and its width, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** CSS colour in place of the mark ink, where that has too little contrast. */
  readonly ink?: string | undefined;
}

/** True where a screen has one device pixel to the CSS pixel. */
export const isCoarse = (window: Window): boolean => window.devicePixelRatio <= 1;

/** An underline as an element, `width` CSS pixels long. */
export function underline(
  severity: Severity,
  width: number,
  { open, small, coarse }: Shape = {},
): SVGElement {
  const tall = open ? 6 : small ? 3 : 4;
  const middle = tall / 2;
  const to = (value: number) => Math.round(value * 100) / 100;
  let line: number;
  let d = '';
  if (severity === 'stop') {
    line = open ? (coarse ? 2 : 2.25) : small || coarse ? 1 : 1.5;
    for (const y of [line / 2, tall - line / 2]) d += `M0 ${y}h${to(width)}`;
  } else if (severity === 'warn') {
    line = open ? 2.1 : coarse ? 1.7 : 1.4;
    // Half waves; stretched a little, so that none is cut. On a coarse screen the pixels' rhythm matters more.
    const halves = Math.max(2, Math.round(width / 4));
    const half = coarse ? 4 : width / halves;
    d = `M0 ${middle}q${to(half / 2)} ${to(line - tall)} ${to(half)} 0${`t${to(half)} 0`.repeat(halves - 1)}`;
  } else {
    // Squares on whole pixels where the screen is coarse, else round dots: lines of no length with round caps.
    line = coarse ? (open ? 3 : 2) : open ? 3.5 : small ? 2 : 2.3;
    const dots = Math.max(1, coarse ? Math.floor(width / 5) : Math.round(width / 5));
    const step = coarse ? 5 : width / dots;
    const y = coarse ? Math.floor(middle - line / 2) + line / 2 : middle;
    for (let dot = 0; dot < dots; dot += 1)
      d += `M${to((coarse ? 1 : step / 2) + dot * step)} ${y}h${coarse ? line : 0.01}`;
  }
  return svg(
    'svg',
    {
      class: 'mark',
      'data-severity': severity,
      width: to(width),
      height: tall,
      'aria-hidden': 'true',
    },
    svg('path', { d, 'stroke-width': line, 'stroke-linecap': severity === 'note' && !coarse && 'round' }),
  );
}

/** Draws the marks in `layer`, whose top left corner the positions start from, on whole device pixels. */
export function drawMarks(layer: Element, marks: readonly Mark[]): void {
  const ratio = (layer.ownerDocument.defaultView ?? window).devicePixelRatio;
  const snap = (value: number): string => `${Math.round(value * ratio) / ratio}px`;
  redraw(
    layer,
    ...marks.map((mark) => {
      const element = underline(mark.severity, mark.width, { coarse: ratio <= 1, ...mark });
      element.style.left = snap(mark.left);
      element.style.top = snap(mark.top);
      if (mark.ink) element.style.setProperty('--ink', mark.ink);
      return element;
    }),
  );
}
