// The sites, in the order in which they are asked; the generic one serves what is left.

import type { Adapter } from './adapter';
import { bluesky } from './bluesky';
import { facebook } from './facebook';
import { generic } from './generic';
import { linkedin } from './linkedin';
import { mastodon } from './mastodon';
import { x } from './x';

const adapters: readonly Adapter[] = [x, facebook, linkedin, bluesky, mastodon, generic];

/** The adapter of this page. Asked at each focus, for a page can become another one without a load. */
export function adapterOf(document: Document): Adapter {
  return adapters.find((adapter) => adapter.matches(document.location, document)) ?? generic;
}
