// For sites that the school or the teacher adds: a Mastodon server looks like one on any host, and
// everything else is served by what all pages have in common.

import type { Adapter } from './adapter';
import { generic } from './generic';
import { mastodon } from './mastodon';

export const adapters: readonly Adapter[] = [mastodon, generic];
