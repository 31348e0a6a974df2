// The icons, on a 16-unit square, drawn by the DOM: a page's `img-src` would stop an image even in our
// closed root. `glasses` has the tinted second lens that means checking; `glasses-off` has not. Those
// that only our own pages use come from page-icons.ts, so that the content script does not carry them.

import { svg } from './dom';

const PATHS: Record<string, string> = {
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  pin: 'M8 14.5s4.6-4.2 4.6-8a4.6 4.6 0 0 0-9.2 0c0 3.8 4.6 8 4.6 8zM8 4.9a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4',
  eye: 'M1.2 8Q8-.8 14.8 8 8 16.8 1.2 8M8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  book: 'M8 4.2Q6 2.6 1.8 3v9.6q4-.4 6.2 1.2 2.2-1.6 6.2-1.2V3Q10 2.6 8 4.2v9.6',
  copy: 'M7 5.5h5.5q1.5 0 1.5 1.5v5.5q0 1.5-1.5 1.5H7q-1.5 0-1.5-1.5V7q0-1.5 1.5-1.5M3 10.5q-1-.2-1-1.2V3.5Q2 2 3.5 2h5.8q1 0 1.2 1',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4L6 8l4 4',
  close: 'M4 4l8 8M12 4l-8 8',
};

type InPage = 'pause' | 'pin' | 'eye' | 'book' | 'copy' | 'down' | 'right' | 'left' | 'close';
/** The last row needs page-icons.ts. */
export type IconName = InPage | 'glasses' | 'glasses-off' | 'check' | 'house' | 'lock' | 'cursor' | 'sliders';

export const addIcons = (paths: Readonly<Record<string, string>>): void => void Object.assign(PATHS, paths);

/** An icon, hidden from assistive technology: the words beside it say it. `flip`: mirrored right to left. */
export function icon(name: IconName, size = 16, flip = false): SVGElement {
  const path = PATHS[name];
  const lens = (cx: number, tint: boolean) => svg('circle', { cx, cy: 8.5, r: 3.1, class: tint && 'tint' });
  return svg(
    'svg',
    {
      class: `icon${path ? '' : ' glasses'}${flip ? ' flip' : ''}`,
      viewBox: '0 0 16 16',
      width: size,
      height: size,
      'aria-hidden': 'true',
    },
    ...(path ? [] : [lens(4, false), lens(12, name === 'glasses')]),
    svg('path', { d: path ?? 'M6.5 6.6Q8 5.5 9.5 6.6' }),
  );
}
