// Answers for the sites' real addresses with the pages in `dist/pages`, so that the extension meets them
// where its manifest expects them. Who intercepts the requests (Playwright, Puppeteer, the demo)
// is left to the caller: `pageFor` only says what to answer.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { output, type Page } from './build';

export interface PageOptions {
  /** `strict` forbids WebAssembly; `wasm` allows it by 'wasm-unsafe-eval'. */
  readonly csp?: 'strict' | 'wasm';
  /** The site ignores clicks and keys that a script made. */
  readonly trustedOnly?: boolean;
  /** What makes the site's submit control act. */
  readonly press?: 'click' | 'pointerdown' | 'pointerup';
  /** Light or dark; absent: as the site usually looks. */
  readonly theme?: 'light' | 'dark';
  /** One of the site's generations, where it has several at once. */
  readonly edition?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/** Where each page stands; the first address is its usual one. */
export const hosts: Readonly<Record<Page, readonly string[]>> = {
  x: ['x.com', 'twitter.com'],
  facebook: ['www.facebook.com', 'web.facebook.com', 'www.messenger.com'],
  linkedin: ['www.linkedin.com'],
  bluesky: ['bsky.app'],
  mastodon: ['mastodon.social', 'mastodon.online', 'mas.to', 'mastodonapp.uk', 'toot.wales'],
  // A school's own site: no host that the extension knows by itself.
  generic: ['intranet.brackenfell.example'],
};

/** The element that each site's script fills, and its title. */
const shells: Readonly<Record<Page, { readonly root: string; readonly title: string }>> = {
  x: { root: '<div id="react-root"></div><div id="layers"></div>', title: 'Home / X' },
  facebook: { root: '<div id="mount_0_0"></div>', title: 'Facebook' },
  linkedin: { root: '<div id="root"></div><div id="interop-outlet"></div>', title: 'Feed | LinkedIn' },
  bluesky: { root: '<div id="root"></div>', title: 'Bluesky' },
  mastodon: { root: '<div class="app-holder" id="mastodon"></div>', title: 'Mastodon' },
  generic: {
    root: `<div class="g-bar"><b>Brackenfell staff room</b>
<input type="search" role="combobox" aria-expanded="false" aria-label="Search notices" placeholder="Search notices"></div>
<main id="main"></main>`,
    title: 'Staff room',
  },
};

const scriptSources = { strict: "'self'", wasm: "'self' 'wasm-unsafe-eval'" } as const;

/** The page that stands at this address, if any. */
export function pageAt(url: string): Page | null {
  const { hostname } = new URL(url);
  for (const [page, names] of Object.entries(hosts)) if (names.includes(hostname)) return page as Page;
  return null;
}

/** What to answer to a request for this address; 404 for hosts without a page, so that nothing reaches the network. */
export function pageFor(url: string, options: PageOptions = {}, page: Page | null = pageAt(url)): Answer {
  const { pathname } = new URL(url);
  if (!page) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'No page stands here.' };
  const file = /^\/assets\/([\w-]+\.(?:js|css))$/.exec(pathname)?.[1];
  if (file) return asset(file);
  if (/\.(?:ico|png|map)$/.test(pathname)) return { status: 404, headers: {}, body: '' };
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(options) },
    body: html(page, options),
  };
}

function asset(file: string): Answer {
  const path = join(output, file);
  if (!existsSync(path)) return { status: 404, headers: {}, body: '' };
  const type = file.endsWith('.js') ? 'text/javascript' : 'text/css';
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body: readFileSync(path) };
}

function policy({ csp = 'strict' }: PageOptions): string {
  return [
    "default-src 'self'",
    `script-src ${scriptSources[csp]}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function html(page: Page, options: PageOptions): string {
  const attributes = [
    options.trustedOnly && 'data-trusted-only=""',
    options.press && `data-press="${options.press}"`,
    options.theme && `data-theme="${options.theme}"`,
    options.edition && `data-edition="${options.edition}"`,
  ].filter(Boolean);
  const { root, title } = shells[page];
  return `<!doctype html>
<html lang="en" dir="ltr" ${attributes.join(' ')}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/assets/${page}.css">
</head>
<body>
${root}
<script ${page === 'generic' ? 'type="module" ' : ''}src="/assets/${page}.js"></script>
</body>
</html>
`;
}
