// The icons, on a 16-unit square, drawn by the DOM: a page's `img-src` would stop an image even in our
// closed root. `glasses` has the tinted second lens that means checking; `glasses-off` has not.

import { svg } from './dom';

const PATHS = {
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  pin: 'M8 14.5s4.6-4.2 4.6-8a4.6 4.6 0 0 0-9.2 0c0 3.8 4.6 8 4.6 8zM8 4.9a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4z',
  eye: 'M1.2 8S3.6 3.6 8 3.6 14.8 8 14.8 8 12.4 12.4 8 12.4 1.2 8 1.2 8zM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  book: 'M8 4.2C6.6 3 4.4 2.8 1.8 3v9.6c2.6-.2 4.8 0 6.2 1.2 1.4-1.2 3.6-1.4 6.2-1.2V3C11.6 2.8 9.4 3 8 4.2zv9.6',
  copy: 'M6.8 5.5h5.9c.7 0 1.3.6 1.3 1.3v5.9c0 .7-.6 1.3-1.3 1.3H6.8c-.7 0-1.3-.6-1.3-1.3V6.8c0-.7.6-1.3 1.3-1.3zM3 10.5c-.6 0-1-.5-1-1.1V3.3C2 2.6 2.6 2 3.3 2h6.1c.6 0 1.1.4 1.1 1',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4L6 8l4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  house: 'M1.5 13.5h13M3 13.5V6.6L8 2.5l5 4.1v6.9M6.5 13.5v-3.2h3v3.2',
  lock: 'M4.3 7.2h7.4c.7 0 1.3.6 1.3 1.3v4.2c0 .7-.6 1.3-1.3 1.3H4.3c-.7 0-1.3-.6-1.3-1.3V8.5c0-.7.6-1.3 1.3-1.3zM5.2 7.2V5a2.8 2.8 0 0 1 5.6 0v2.2',
  cursor:
    'M5.5 2.5c1.4 0 2.5.6 2.5 1.6v7.8c0 1-1.1 1.6-2.5 1.6M10.5 2.5C9.1 2.5 8 3.1 8 4.1M10.5 13.5c-1.4 0-2.5-.6-2.5-1.6',
  sliders:
    'M1.5 5h7.3M13.2 5h1.3M11 2.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM1.5 11h1.8M7.7 11h6.8M5.5 8.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
} as const;

export type IconName = keyof typeof PATHS | 'glasses' | 'glasses-off';

/** An icon, hidden from assistive technology: the words beside it say it. `flip`: mirrored right to left. */
export function icon(name: IconName, size = 16, flip = false): SVGElement {
  const glasses = name === 'glasses' || name === 'glasses-off';
  const lens = (cx: number, tint = false) => svg('circle', { cx, cy: 8.5, r: 3.1, class: tint && 'tint' });
  return svg(
    'svg',
    {
      class: `icon${glasses ? ' glasses' : ''}${flip ? ' flip' : ''}`,
      viewBox: '0 0 16 16',
      width: size,
      height: size,
      'aria-hidden': 'true',
    },
    ...(glasses
      ? [lens(4), lens(12, name === 'glasses'), svg('path', { d: 'M6.5 6.6Q8 5.5 9.5 6.6' })]
      : [svg('path', { d: PATHS[name] })]),
  );
}
