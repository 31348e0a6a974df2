// Bundles every page into `dist/pages`: one script and one style sheet a page, each with the real
// editor from npm. What stands around them is made by `serve.ts`.

import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

export const pages = ['x', 'facebook', 'linkedin', 'bluesky', 'mastodon', 'generic'] as const;

export type Page = (typeof pages)[number];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const output = here('../../dist/pages');

/** PAGES=built in the environment: they are there already. */
export async function buildPages(): Promise<void> {
  if (process.env.PAGES === 'built') return;
  const { generic, ...sites } = Object.fromEntries(
    pages.map((page) => [page, here(`${page}/main.${page === 'generic' ? 'ts' : 'tsx'}`)]),
  );
  const common: BuildOptions = {
    outdir: output,
    bundle: true,
    minify: true,
    target: ['chrome120', 'firefox128'],
    jsx: 'automatic',
    // Draft.js reaches for Node's name of the global object.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'warning',
  };
  await Promise.all([
    build({ ...common, entryPoints: sites, format: 'iife' }),
    // One piece for each editor: a page loads the one that it shows.
    build({ ...common, entryPoints: { generic: generic ?? '' }, format: 'esm', splitting: true }),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPages();
