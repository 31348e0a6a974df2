// Bundles the extension into dist/unpacked, which loads in Chromium and Firefox, and holds the size
// gates: a content script or engine over its budget fails the build.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { minify } from 'terser';
import { rulePages } from './rules/pages.mjs';

const out = 'dist/unpacked';
const wasm = 'dist/wasm';
// KB (1,000 bytes), gzip -9. Every page of a site pays for `page`; `composer` comes when somebody begins to write.
const gates = { page: 5, composer: 20, engine: 250, words: 180 };

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

// The engine's own module is what wasm-bindgen has made.
const bindgenGlue = {
  name: 'bindgen-glue',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/glue$/ }, () => ({ path: resolve(wasm, 'engine.js') }));
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
const manifest = JSON.parse(await readFile('manifest.json', 'utf8'));
// The manifest lists the sites; `added` serves the hosts that a school or a teacher adds.
const sites = new Set(['sites/added.js', ...manifest.content_scripts.flatMap(({ js }) => js)]);
sites.delete('content.js');
await Promise.all([
  // A site's adapters, for `content.js` to find (`sites/index.ts`); a page gets its own site's only.
  ...[...sites].map((file) =>
    build({
      ...shared,
      stdin: {
        contents: `import { adapters } from './${file.replace(/\.js$/, '')}'; globalThis.secondLookSite = { adapters };`,
        resolveDir: 'extension',
      },
      outfile: `${out}/${file}`,
      format: 'iife',
    }),
  ),
  // A content script is a classic script: one file, nothing on the page's global object.
  build({
    ...shared,
    entryPoints: ['extension/content/main.ts'],
    outfile: `${out}/content.js`,
    format: 'iife',
  }),
  // The rest of it, which a page gets when somebody begins to write.
  build({
    ...shared,
    entryPoints: ['extension/content/composers.ts'],
    outfile: `${out}/composer.js`,
    format: 'esm',
  }),
  build({
    ...shared,
    entryPoints: ['extension/engine/engine.ts'],
    outfile: `${out}/engine.js`,
    format: 'esm',
    plugins: [bindgenGlue],
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

// The page's budget is small enough for a second minifier, which knows a few tricks more.
async function squeeze(file) {
  const options = {
    ecma: 2022,
    compress: { ecma: 2022, passes: 3, pure_getters: true, unsafe_arrows: true },
    mangle: true,
    format: { ascii_only: true },
  };
  const { code } = await minify(await readFile(file, 'utf8'), { ...options, toplevel: true, module: true });
  await writeFile(file, code);
}
for (const file of ['content.js', 'composer.js', ...sites]) await squeeze(`${out}/${file}`);

// What the rules say about themselves, as pages without a script.
await mkdir(`${out}/rules`);
for (const [file, html] of rulePages(JSON.parse(await readFile('dist/rules.json', 'utf8'))))
  await writeFile(`${out}/rules/${file}`, html);

for (const page of [...pages, 'rules']) {
  await build({
    ...shared,
    entryPoints: [`extension/${page}/${page}.css`],
    outfile: `${out}/${page}/${page}.css`,
    plugins: [],
  });
}
for (const page of pages) await cp(`extension/${page}/index.html`, `${out}/${page}/index.html`);
await cp('extension/_locales', `${out}/_locales`, { recursive: true });
await cp('extension/icons', `${out}/icons`, { recursive: true, filter: (path) => !path.endsWith('.mjs') });
await cp('extension/generated/managed_schema.json', `${out}/managed_schema.json`);
for (const file of ['engine_bg.wasm', 'words.bin']) await cp(`${wasm}/${file}`, `${out}/${file}`);
await writeFile(`${out}/manifest.json`, await readFile('manifest.json'));
for (const license of ['LICENSE-MIT', 'LICENSE-APACHE']) await cp(license, `${out}/${license}`);
// The engine holds a word list whose licence asks that its notice goes with every copy.
await cp('crate/engine/src/school/words/NOTICE.md', `${out}/NOTICE-words.md`);

const kilobytes = async (file) => gzipSync(await readFile(`${out}/${file}`), { level: 9 }).length / 1000;
let over = false;
function gate(what, size, budget) {
  console.log(`${what}: ${size.toFixed(1)} KB gzip of ${budget}`);
  if (size > budget) over = true;
}
const content = await kilobytes('content.js');
for (const file of sites) gate(`content.js + ${file}`, content + (await kilobytes(file)), gates.page);
gate('composer.js', await kilobytes('composer.js'), gates.composer);
gate('engine_bg.wasm', await kilobytes('engine_bg.wasm'), gates.engine);
gate('words.bin', await kilobytes('words.bin'), gates.words);
if (over) {
  console.error('A size gate is exceeded.');
  process.exit(1);
}
