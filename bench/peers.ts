// The peers, bundled for a browser as their users would have them, so that they run in the same Chromium
// on the same text as our own engine, and their sizes can be compared.

import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

export const peers = ['harper.js', 'alex', 'compromise', 'redact-pii', 'openredaction', 'obscenity'] as const;

export type Peer = (typeof peers)[number];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Path of the WebAssembly that a peer fetches, by the address at which it asks for it. */
export const wasmFiles: Readonly<Record<string, string>> = {
  '/harper.wasm': here('node_modules/harper.js/dist/harper_wasm_bg.wasm'),
};

/** Two peers import Node's modules for parts that are not used here; those get modules whose every export does nothing. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup(builder) {
    const builtin = new Set(builtinModules);
    const bare = (path: string) => path.replace(/^node:/, '');
    builder.onResolve({ filter: /.*/ }, ({ path }) =>
      builtin.has(bare(path)) || path === '@google-cloud/dlp'
        ? { path: bare(path), namespace: 'nothing' }
        : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: 'nothing' }, async ({ path }) => {
      const names = builtin.has(path) ? Object.keys(await import(`node:${path}`)) : [];
      const nothing = `const nothing = new Proxy(function () {}, {
        get: (_, key) => (key === Symbol.toPrimitive ? () => '' : nothing),
        apply: () => nothing,
        construct: () => nothing,
      });`;
      const exported = names.filter((name) => name !== 'default').map((name) => `nothing as ${name}`);
      return { contents: `${nothing} export { ${[...exported, 'nothing as default'].join(', ')} };` };
    });
  },
};

export interface BuiltPeer {
  readonly name: Peer;
  readonly version: string;
  readonly script: string;
  /** Script and WebAssembly, gzip. */
  readonly bytes: number;
}

export async function buildPeer(name: Peer): Promise<BuiltPeer> {
  const built = await build({
    entryPoints: [here(`peers/${name}.mjs`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutNode],
    logLevel: 'error',
  });
  const script = built.outputFiles[0]?.text ?? '';
  const manifest = JSON.parse(await readFile(here(`node_modules/${name}/package.json`), 'utf8')) as {
    version: string;
  };
  const wasm = name === 'harper.js' ? await readFile(wasmFiles['/harper.wasm'] ?? '') : null;
  const bytes = gzip(script) + (wasm ? gzip(wasm) : 0);
  return { name, version: manifest.version, script, bytes };
}

export const gzip = (data: string | Buffer): number => gzipSync(data, { level: 9 }).length;
