// Facebook's buttons are `div role="button"`, pressed by pointer and by Enter or Space.

import type { ReactNode } from 'react';
import { keys, sends } from '../kit/press';

export function Button(props: {
  label?: string;
  className?: string;
  disabled?: boolean;
  /** A control that sends follows the page's press variant; others act on a plain click. */
  submits?: boolean;
  onPress: () => void;
  children?: ReactNode;
}) {
  const act = () => {
    if (!props.disabled) props.onPress();
  };
  return (
    <div
      role="button"
      tabIndex={props.disabled ? -1 : 0}
      aria-label={props.label}
      aria-disabled={props.disabled || undefined}
      className={props.className}
      {...(props.submits ? sends(act) : { onClick: act })}
      {...keys(act)}
    >
      {props.children}
    </div>
  );
}
