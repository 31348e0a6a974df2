// `./build.sh bench`: one run, one report in Markdown. The engine natively and as WebAssembly in Chromium, what
// a page feels, sizes, and the peers on the same text in the same Chromium, with the budgets beside.
// `--out FILE` also writes the report there.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildPages } from '../tests/pages/build';
import { withPage } from './chromium';
import { policyWith, sizes, texts, withFirstRules } from './inputs';
import { native } from './native';
import { inPages } from './pages';
import { type BuiltPeer, buildPeer, gzip, peers } from './peers';
import { report } from './report';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const progress = (words: string): void => void process.stderr.write(`${words}\n`);

installPeers();
progress('pages and peers');
await buildPages();
const built: BuiltPeer[] = [];
for (const peer of peers) built.push(await buildPeer(peer));

const example = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(here(`../crate/engine/src/rules/example/${name}.json`), 'utf8'));
const contacts = example('contacts');
// The build has just written what the rules say of themselves.
const rules: { id: string }[] = JSON.parse(readFileSync(here('../dist/rules.json'), 'utf8'));
const few = policyWith(example('policy'), sizes.few);
const policies = {
  six: withFirstRules(
    few,
    rules.map(({ id }) => id),
  ),
  hundred: policyWith(example('policy'), sizes.hundred),
  few,
  many: policyWith(example('policy'), sizes.many),
};
const post = (text: string) => ({
  text,
  site: 'facebook',
  audience: { scope: 'friends', except: [] },
  at: '2026-11-17T10:15',
});
const posts = { clean: post(texts.clean), short: post(texts.short), long: post(texts.long) };

progress('the engine, native');
const inRust = native({ contacts, policies, seal: 'few', posts });

progress('the engine and the peers, in Chromium');
const inChromium = await withPage(built, async (page) => {
  const ours = (policy: unknown) =>
    page.evaluate(([policy, all, contacts]) => window.bench.ours(policy, contacts, all), [
      policy,
      posts,
      contacts,
    ] as const);
  const wasm = {
    six: await ours(policies.six),
    hundred: await ours(policies.hundred),
    few: await ours(policies.few),
    many: await ours(policies.many),
    sealed: await ours(inRust.sealed),
  };
  const theirs = [];
  for (const peer of built) {
    progress(`  ${peer.name}`);
    const times = await page.evaluate(([script, all]) => window.bench.peer(script, all), [
      `/peers/${peer.name}`,
      texts,
    ] as const);
    theirs.push({ ...peer, times });
  }
  return { wasm, theirs, version: page.context().browser()?.version() ?? '' };
});

progress('pages');
const felt = await inPages(here('../dist/unpacked'), { policy: policies.few, contacts });

const unpacked = (file: string): number => gzip(readFileSync(here(`../dist/unpacked/${file}`)));
const markdown = report({
  machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Chromium ${inChromium.version}, Node ${process.version}`,
  native: inRust,
  wasm: inChromium.wasm,
  peers: inChromium.theirs,
  felt,
  bytes: {
    engine: unpacked('engine_bg.wasm'),
    words: unpacked('words.bin'),
    glue: unpacked('engine.js'),
    idle: unpacked('content.js') + largestSite(),
    content: unpacked('content.js') + unpacked('composer.js') + largestSite(),
  },
});
console.log(markdown);
const out = process.argv[process.argv.indexOf('--out') + 1];
if (process.argv.includes('--out') && out) writeFileSync(out, `${markdown}\n`);

/** A page gets its own site's adapters only; the largest counts. */
function largestSite(): number {
  return Math.max(...readdirSync(here('../dist/unpacked/sites')).map((file) => unpacked(`sites/${file}`)));
}

/** The peers have a lock file of their own, so that nobody who does not run the bench installs them. */
function installPeers(): void {
  const lock = here('package-lock.json');
  const stamp = here('node_modules/.lock-installed');
  if (existsSync(stamp) && statSync(stamp).size === statSync(lock).size) {
    if (readFileSync(stamp).equals(readFileSync(lock))) return;
  }
  progress('installing the peers');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here('.'),
    stdio: ['ignore', process.stderr, process.stderr],
  });
  copyFileSync(lock, stamp);
}
