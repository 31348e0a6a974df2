// What the extension may do, written down: a permission, a host or a web-accessible file that appears
// here for the first time would make people consent anew or let pages in, so it fails until someone
// has decided on it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

type Manifest = {
  permissions: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[] }[];
  web_accessible_resources: { resources: string[]; use_dynamic_url: boolean }[];
  content_security_policy: { extension_pages: string };
};

const read = async (path: string): Promise<Manifest> => JSON.parse(await readFile(path, 'utf8'));
const manifest = await read('manifest.json');

test('permissions are the ones that the privacy page explains', () => {
  assert.deepEqual(manifest.permissions, ['activeTab', 'scripting', 'storage']);
  assert.equal(manifest.host_permissions, undefined);
  assert.equal(manifest.optional_permissions, undefined);
  assert.deepEqual(manifest.optional_host_permissions, ['https://*/*', 'http://*/*']);
});

test('a page can reach what is loaded on the first focus and nothing else', () => {
  assert.deepEqual(
    manifest.web_accessible_resources.flatMap((entry) => entry.resources),
    ['composer.js', 'engine.js', 'engine_bg.wasm', 'words.bin'],
  );
  assert.ok(manifest.web_accessible_resources.every((entry) => entry.use_dynamic_url));
});

test('extension pages can talk to no host', () => {
  const policy = new Map(
    manifest.content_security_policy.extension_pages.split(';').map((directive) => {
      const [name, ...values] = directive.trim().split(' ');
      return [name, values];
    }),
  );
  assert.deepEqual(policy.get('default-src'), ["'self'"]);
  assert.deepEqual(policy.get('connect-src'), ["'self'"]);
  assert.deepEqual(policy.get('script-src'), ["'self'", "'wasm-unsafe-eval'"]);
});

test('content scripts run on named social sites only', () => {
  const matches = manifest.content_scripts.flatMap((script) => script.matches);
  assert.equal(new Set(matches).size, matches.length);
  for (const match of matches) assert.match(match, /^https:\/\/(\*\.)?[a-z0-9.-]+\/\*$/);
});

test('the package has the manifest that was reviewed', async () => {
  assert.deepEqual(await read('dist/unpacked/manifest.json'), manifest);
});
