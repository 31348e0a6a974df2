// What the box stands on: its background colour, measured through everything translucent, so that
// the card is dark where the box is dark, whatever the system prefers, and every mark can be seen.

import type { Severity } from '../generated/engine';

type Rgb = readonly [number, number, number];

export interface Ground {
  readonly color: Rgb;
  readonly dark: boolean;
  /** A picture or gradient: no single colour tells what is behind the words. */
  readonly picture: boolean;
}

const INKS: Record<Severity, Rgb> = { note: [64, 128, 216], warn: [181, 114, 0], stop: [220, 63, 116] };

function rgba(css: string): readonly [number, number, number, number] {
  const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  if (css.startsWith('rgb')) return [r, g, b, a];
  // Other colour spaces: let the browser convert.
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [0, 0, 0, 0];
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) => {
    const linear = part / 255;
    return linear <= 0.04045 ? linear / 12.92 : ((linear + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The ground under an element, looking up through shadow roots. */
export function groundOf(element: Element): Ground {
  const view = element.ownerDocument.defaultView ?? window;
  let color: [number, number, number] = [0, 0, 0];
  let open = 1;
  let picture = false;
  let at: Element | null = element;
  let base: Rgb = [255, 255, 255];
  for (; at && open > 0.02; at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage.match(/url|gradient/)) picture = true;
    const [r, g, b, alpha] = rgba(style.backgroundColor);
    const part = open * alpha;
    color = [color[0] + r * part, color[1] + g * part, color[2] + b * part];
    open -= part;
    // The canvas under a page without a background of its own.
    const scheme = style.colorScheme;
    if (
      /dark/.test(scheme) &&
      (!/light/.test(scheme) || view.matchMedia('(prefers-color-scheme:dark)').matches)
    )
      base = [18, 18, 18];
    else base = [255, 255, 255];
  }
  const mixed: Rgb = [color[0] + base[0] * open, color[1] + base[1] * open, color[2] + base[2] * open];
  return { color: mixed, dark: luminance(mixed) < 0.18, picture };
}

/** Ink for a mark on this ground: the one ink of all pages, or the theme's where that has under 3:1. */
export function inkOn({ color, dark }: Ground, severity: Severity): string | undefined {
  if (contrast(color, INKS[severity]) >= 3) return undefined;
  const [light, darkInk] = THEME_INKS[severity];
  return dark ? darkInk : light;
}

// The `*-ink` tokens by the ground under the words, which may differ from the ground of the box.
const THEME_INKS: Record<Severity, readonly [string, string]> = {
  note: ['#1d5bb0', '#a6c9f8'],
  warn: ['#855000', '#f0be6b'],
  stop: ['#ab1f55', '#ffa6c2'],
};
