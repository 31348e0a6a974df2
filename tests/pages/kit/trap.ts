// A modal dialog that keeps the focus, as sites' own dialogs do: whatever takes it elsewhere loses it
// again at once. Layers that the site itself opened above the dialog keep it.

import { type RefObject, useEffect } from 'react';

const focusable =
  'a[href], button:not([disabled]), input, textarea, [contenteditable="true"], [tabindex="0"]';

export function useFocusTrap(ref: RefObject<HTMLElement>): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const listening = new AbortController();
    document.addEventListener(
      'focusin',
      ({ target }) => {
        const dialog = ref.current;
        if (!dialog || !(target instanceof HTMLElement)) return;
        if (dialog.contains(target)) {
          last = target;
          return;
        }
        if (target.closest('[data-layer]')) return;
        (last?.isConnected ? last : dialog.querySelector<HTMLElement>(focusable))?.focus();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [ref]);
}
