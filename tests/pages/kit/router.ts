// Addresses that change without a load, as every one of these sites does it.

import { useSyncExternalStore } from 'react';

const changed = 'pagenavigate';

export function navigate(to: string): void {
  history.pushState(null, '', to);
  window.dispatchEvent(new Event(changed));
}

/** Path and query of where the page is now. */
export function usePath(): string {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('popstate', listener);
      window.addEventListener(changed, listener);
      return () => {
        window.removeEventListener('popstate', listener);
        window.removeEventListener(changed, listener);
      };
    },
    () => location.pathname + location.search,
  );
}
