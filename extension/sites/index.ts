// The adapters of this page. Each site is a script of its own, and a page gets only its own site's
// (the manifest says which), before `content.js`. They meet on the global object that content
// scripts of one extension share and no page can see.

import type { Adapter } from './adapter';

declare global {
  /** Set by the site's script, as the bundler wraps it. */
  var secondLookSite: { readonly adapters: readonly Adapter[] } | undefined;
}

/** Asked at each focus, for a page can become another one without a load. */
export function adapterOf(document: Document): Adapter | undefined {
  return globalThis.secondLookSite?.adapters.find((adapter) => adapter.matches(document.location, document));
}
