// The built extension as a school's server would offer it: a CRX with its update manifest on
// 127.0.0.1 for Chromium, an XPI file for Firefox.

import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { executable } from '../drivers/executable';

const run = promisify(execFile);

export interface OfferedCrx {
  readonly id: string;
  readonly updateUrl: string;
  /** `host:port` of the server. */
  readonly address: string;
  close(): Promise<void>;
}

/** Packs the extension with a key of its own and serves it. `folder` is a scratch folder. */
export async function offerCrx(unpacked: string, folder: string): Promise<OfferedCrx> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const key = join(folder, 'key.pem');
  const source = join(folder, 'second-look');
  await writeFile(key, privateKey);
  await cp(unpacked, source, { recursive: true });
  await run(executable('chromium'), [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'packing')}`,
    `--pack-extension=${source}`,
    `--pack-extension-key=${key}`,
    '--no-message-box',
  ]);
  const crx = await readFile(`${source}.crx`);
  const { version } = JSON.parse(await readFile(join(source, 'manifest.json'), 'utf8')) as {
    version: string;
  };
  const id = idOf(publicKey);

  const server = createServer((request, response) => {
    if (request.url?.startsWith('/second-look.crx')) {
      response.setHeader('content-type', 'application/x-chrome-extension');
      response.end(crx);
    } else {
      response.setHeader('content-type', 'application/xml');
      response.end(
        `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">` +
          `<app appid="${id}"><updatecheck codebase="http://${address}/second-look.crx" version="${version}"/></app></gupdate>`,
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const address = `127.0.0.1:${bound.port}`;
  return {
    id,
    address,
    updateUrl: `http://${address}/update.xml`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Packs the extension as an XPI and gives its path. */
export async function packXpi(unpacked: string, folder: string): Promise<string> {
  await run(process.execPath, [
    join(import.meta.dirname, '../../node_modules/web-ext/bin/web-ext.js'),
    'build',
    `--source-dir=${unpacked}`,
    `--artifacts-dir=${folder}`,
    '--filename=second-look.xpi',
    '--overwrite-dest',
  ]);
  const packed = (await readdir(folder)).find((name) => name.startsWith('second-look.'));
  if (!packed) throw new Error('web-ext packed nothing');
  return join(folder, packed);
}

/** An extension's id is the start of its public key's digest, in letters a to p. */
function idOf(publicKey: Buffer): string {
  const digest = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
