// Bundles the extension into dist/unpacked, which loads in Chromium and Firefox, and holds the size
// gates: a content script or engine over its budget fails the build.

import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const out = 'dist/unpacked';
const wasm = 'dist/wasm';
const gates = { 'content.js': 20, 'engine_bg.wasm': 250 }; // KB (1,000 bytes), gzip -9

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

// A stylesheet that a script imports arrives as text, minified: it goes into a shadow root.
const cssText = {
  name: 'css-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

const target = ['chrome130', 'firefox140'];
const shared = {
  bundle: true,
  minify: true,
  target,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [cssText],
};
const pages = ['popup', 'settings'];
await Promise.all([
  // A content script is a classic script: one file, nothing on the page's global object.
  build({
    ...shared,
    entryPoints: ['extension/content/main.ts'],
    outfile: `${out}/content.js`,
    format: 'iife',
  }),
  build({
    ...shared,
    entryPoints: ['extension/background/main.ts'],
    outfile: `${out}/background.js`,
    format: 'esm',
    external: ['./engine.js'],
  }),
  ...pages.map((page) =>
    build({
      ...shared,
      entryPoints: [`extension/${page}/main.ts`],
      outfile: `${out}/${page}/main.js`,
      format: 'esm',
      external: ['../engine.js'],
    }),
  ),
]);

for (const page of pages) {
  await build({
    ...shared,
    entryPoints: [`extension/${page}/${page}.css`],
    outfile: `${out}/${page}/${page}.css`,
    plugins: [],
  });
  await cp(`extension/${page}/index.html`, `${out}/${page}/index.html`);
}
await cp('extension/_locales', `${out}/_locales`, { recursive: true });
await cp('extension/icons', `${out}/icons`, { recursive: true, filter: (path) => !path.endsWith('.mjs') });
await cp('extension/generated/managed_schema.json', `${out}/managed_schema.json`);
for (const file of ['engine.js', 'engine_bg.wasm']) await cp(`${wasm}/${file}`, `${out}/${file}`);
await writeFile(`${out}/manifest.json`, await readFile('manifest.json'));
for (const license of ['LICENSE-MIT', 'LICENSE-APACHE'])
  if (await exists(license)) await cp(license, `${out}/${license}`);

let over = false;
for (const [file, budget] of Object.entries(gates)) {
  const size = gzipSync(await readFile(`${out}/${file}`), { level: 9 }).length / 1000;
  console.log(`${file}: ${size.toFixed(1)} KB gzip of ${budget}`);
  if (size > budget) over = true;
}
if (over) {
  console.error('A size gate is exceeded.');
  process.exit(1);
}
