// The site's own press handling, in the three forms that press libraries have. Whatever the form, a
// click that no pointer made (from the keyboard or assistive technology: `detail` 0) acts as well.

import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { accepts, options } from './options';

export interface PressProps {
  onClick?: (event: MouseEvent) => void;
  onPointerDown?: (event: PointerEvent) => void;
  onPointerUp?: (event: PointerEvent) => void;
}

/** Handlers for a native `<button>` that sends. */
export function sends(act: () => void): PressProps {
  const run = (event: MouseEvent | PointerEvent) => {
    if (accepts(event.nativeEvent)) act();
  };
  return {
    onClick: (event) => {
      if (options.press === 'click' || event.detail === 0) run(event);
    },
    onPointerDown: (event) => {
      if (options.press === 'pointerdown') run(event);
    },
    onPointerUp: (event) => {
      if (options.press === 'pointerup') run(event);
    },
  };
}

/** The keyboard half of a `div role="button"`, which the browser does not press by itself. */
export function keys(act: () => void): { onKeyDown: (event: KeyboardEvent) => void } {
  return {
    onKeyDown: (event) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      if (accepts(event.nativeEvent)) act();
    },
  };
}

/** Ctrl+Enter or Cmd+Enter, outside of an input method's composition. */
export function isModEnter(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  isComposing?: boolean;
}) {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
}
