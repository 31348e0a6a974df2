// Which messages the code asks for. Most keys stand in it in full, as strings; those that it puts together
// are spelled out here, each with the values that its place can take, so that the tests can tell a missing
// message and a needless one by name.

import { readdirSync, readFileSync } from 'node:fs';
import { root } from './harness';

export const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

/** The files below a folder, without tests. */
export const files = (folder: string, extension: string): string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension) && !/tests?\.(ts|rs)$/.test(path))
    .map((path) => `${folder}/${path}`);

/** The Rust sources as they are built: without the tests at their ends. */
export const rust = (folder: string): string =>
  files(folder, '.rs')
    .map((path) => read(path).replace(/#\[cfg\(test\)\]\s*mod \w+ \{[\s\S]*$/, ''))
    .join('\n');

export const typescript = files('extension', '.ts')
  .filter((path) => !path.startsWith('extension/generated/'))
  .map(read)
  .join('\n');

/** The strings of a union type or a list in TypeScript, or of a `match` in Rust, as parts of a key. */
const strings = (source: string, pattern: RegExp): string[] => {
  const found = source.match(pattern)?.[0];
  if (!found) throw new Error(`Nothing in the sources is like ${pattern}`);
  return [...found.matchAll(/['"]([a-z-]+)['"]/g)].map(([, word = '']) => word.replaceAll('-', '_'));
};

const types = read('extension/generated/engine.ts');
const choices = read('extension/popup/choices.ts');
const severities = strings(types, /type Severity =[^;]+;/);
const kinds = strings(read('crate/engine/src/policy/people.rs'), /fn id\(self\)[\s\S]*?\n {4}\}/);
const documents = strings(read('crate/engine/src/guidance.rs'), /fn id\(self\)[\s\S]*?\n {4}\}/);
const tools = [...read('extension/ui/card.ts').matchAll(/\btool\('(\w+)'/g)].map(([, name = '']) => name);
const panels = files('extension/settings', '.ts').flatMap((path) =>
  [...read(path).matchAll(/\bpanel\(\s*'[\w-]+',\s*'(\w+)'/g)].map(([, key = '']) => key),
);

/** By how they stand in the code. */
export const BUILT: Readonly<Record<string, readonly string[]>> = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: as they stand in the code.
  'level_${severity}': severities.map((it) => `level_${it}`),
  'count_${severity}': severities.map((it) => `count_${it}_other`),
  'source_${source.document}': [...documents, 'school'].map((it) => `source_${it}`),
  '${name}_${text}': [
    ...kinds.map((it) => `kind_${it}`),
    ...['friends', 'followers', 'connections', 'group', 'list'].map((it) => `list_${it}`),
  ],
  'card_${name}': tools.map((it) => `card_${it}`),
  'state_${state}': ['starting', 'checking', 'not_checked', 'paused'].flatMap((it) => [
    `state_${it}_title`,
    `state_${it}_what`,
  ]),
  'badge_${kind}': ['not_checked', 'paused', 'waiting'].map((it) => `badge_${it}`),
  'badge_${kind}_name': ['starting', 'not_checked', 'paused', 'waiting'].map((it) => `badge_${it}_name`),
  'said_${greeting}': ['not_checked', 'paused', 'trip'].map((it) => `said_${it}`),
  'said_${view.say}': ['ready', 'press_again', 'sending', 'still_waiting'].map((it) => `said_${it}`),
  'said_${say}': ['ready', 'press_again'].map((it) => `said_${it}`),
  'popup_account_${one}': strings(choices, /ACCOUNTS: [^;]+;/).map((it) => `popup_account_${it}`),
  'popup_audience_${scope}': strings(choices, /SCOPES: [^;]+;/).map((it) => `popup_audience_${it}`),
  'settings_${key}': panels.map((it) => `settings_${it}`),
  'settings_${key}_detail': panels.map((it) => `settings_${it}_detail`),
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as they stand in the code.
};

/** Those whose places are the keys themselves, or parts of a finding. */
const OPEN = [/^\$\{(item\.stem|stem)\}_(title|what|why)$/, /^default_\$\{name\}$/];

/** The keys put together in the TypeScript that are not spelled out above. */
export function unknownBuilt(): string[] {
  const asked = typescript.matchAll(/\b(?:t|tn|pieces|lookup)\(\s*`([^`]+)`/g);
  return [...asked]
    .map(([, template = '']) => template.replace(/\.(replace|replaceAll|toLowerCase)\([^)]*\)/g, ''))
    .filter((template) => !(template in BUILT) && !OPEN.some((known) => known.test(template)));
}
