// What was in a policy folder is there again after the test, whatever happened in between.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, it } from 'node:test';
import { inPlace } from './policies';

let home: string;
let folder: string;
const file = () => ({ folder, name: 'school.json', content: { gate: 'block' } });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'second-look-in-place-'));
  folder = join(home, 'policies');
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function give(): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, 'own.json'), 'mine');
}

it('shows the browser the test’s policy and nothing else', async () => {
  await give();
  await inPlace(file(), 'browser', async (executable) => {
    assert.equal(executable, 'browser');
    assert.deepEqual(await readdir(folder), ['school.json']);
    assert.equal(await readFile(join(folder, 'school.json'), 'utf8'), '{"gate":"block"}');
  });
  assert.deepEqual(await readdir(home), ['policies']);
  assert.equal(await readFile(join(folder, 'own.json'), 'utf8'), 'mine');
});

it('puts back after a failure', async () => {
  await give();
  await assert.rejects(inPlace(file(), 'browser', () => Promise.reject(new Error('no'))));
  assert.equal(await readFile(join(folder, 'own.json'), 'utf8'), 'mine');
});

it('leaves nothing where there was nothing', async () => {
  await inPlace(file(), 'browser', async () => {});
  assert.deepEqual(await readdir(home), []);
});

it('puts back what a killed run had set aside', async () => {
  await give();
  await rename(folder, `${folder}.before-second-look-test`);
  await mkdir(folder);
  await writeFile(join(folder, 'school.json'), 'left over');
  await inPlace(file(), 'browser', async () => {});
  assert.deepEqual(await readdir(folder), ['own.json']);
});
