// What the box stands on: its background colour, measured through everything translucent, so that
// the card is dark where the box is dark, whatever the system prefers, and every mark can be seen.

import type { Severity } from '../generated/engine';
import { parentOf } from './page';

type Rgb = readonly number[];

export interface Ground {
  readonly color: Rgb;
  readonly dark: boolean;
  /** A picture or gradient: no single colour tells what is behind the words. */
  readonly picture: boolean;
}

const INKS: Record<Severity, Rgb> = { note: [64, 128, 216], warn: [181, 114, 0], stop: [220, 63, 116] };

/** Red, green, blue (0 to 255) and alpha of a computed colour; a colour space of no use here is see-through. */
export function rgba(css: string): readonly [number, number, number, number] {
  const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  if (css.startsWith('color(srgb ')) return [r * 255, g * 255, b * 255, a];
  return [r, g, b, css.startsWith('rgb') ? a : 0];
}

function luminance(color: Rgb): number {
  // The plain power is within a hundredth of the exact curve, which is near enough to choose by.
  const [r = 0, g = 0, b = 0] = color.map((part) => (part / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The ground under an element, looking up through shadow roots. */
export function groundOf(element: Element): Ground {
  const view = element.ownerDocument.defaultView ?? window;
  let color: Rgb = [0, 0, 0];
  let open = 1;
  let picture = false;
  let scheme = '';
  for (let at: Element | null = element; at && open > 0.02; at = parentOf(at)) {
    const { backgroundColor, backgroundImage, colorScheme } = view.getComputedStyle(at);
    picture ||= backgroundImage !== 'none';
    const [r, g, b, alpha] = rgba(backgroundColor);
    const part = open * alpha;
    color = [r, g, b].map((value, at) => (color[at] ?? 0) + value * part);
    open -= part;
    scheme = colorScheme;
  }
  // The canvas under a page without a background of its own.
  const canvas = /^(only )?dark/.test(scheme) ? 18 : 255;
  color = color.map((value) => value + canvas * open);
  return { color, dark: luminance(color) < 0.18, picture };
}

/** Ink for a mark on this ground: none where the one ink of all pages will do, else the theme's, which has 3:1. */
export function inkOn({ color }: Ground, severity: Severity): string | undefined {
  const [dark = 0, light = 0] = [luminance(color), luminance(INKS[severity])].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05) < 3 ? `var(--${severity}-ink)` : undefined;
}
