// Puts policy files where a browser looks for them, below /etc, for one browser only. Where the system
// allows mount namespaces, the browser is started in one of its own, in which /etc is a prepared copy:
// nothing real is touched, no other browser sees it, and nothing needs undoing. Otherwise, as root, the
// files are written to the real /etc and put back afterwards, also after a failure or an interrupted
// run. Where neither is possible the test cannot run, and says so.

import { execFile, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface PolicyFile {
  /** Where the browser reads its policies; everything in this folder is replaced. */
  readonly folder: string;
  /** Name of the file in the folder. */
  readonly name: string;
  readonly content: unknown;
}

/** Runs `use` with the path of an executable that starts `browser` under the policy. */
export async function withPolicy(
  file: PolicyFile,
  browser: string,
  use: (executable: string) => Promise<void>,
): Promise<void> {
  const unshare = namespaces();
  if (unshare) return inNamespace(unshare, file, browser, use);
  if (process.getuid?.() === 0) return inPlace(file, browser, use);
  throw new Error(
    `This test gives a browser a policy in ${file.folder}. That needs either mount namespaces ` +
      '(`unshare --map-root-user --mount true` must work) or root. Neither is there.',
  );
}

/** The arguments with which `unshare` gives this user a mount namespace; null where it cannot. */
function namespaces(): readonly string[] | null {
  for (const args of [['--mount'], ['--map-root-user', '--mount']]) {
    const mount = ['sh', '-c', 'mount --bind /etc /etc'];
    if (spawnSync('unshare', [...args, '--', ...mount]).status === 0) return args;
  }
  return null;
}

async function inNamespace(
  unshare: readonly string[],
  file: PolicyFile,
  browser: string,
  use: (executable: string) => Promise<void>,
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'second-look-policy-'));
  try {
    const etc = join(home, 'etc');
    // Files that this user may not read are of no use to its browser either.
    await promisify(execFile)('cp', ['-a', '/etc', etc]).catch(() => undefined);
    const folder = join(home, file.folder);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, file.name), JSON.stringify(file.content));
    const starter = join(home, 'browser');
    await writeFile(
      starter,
      `#!/bin/sh\nexec unshare ${unshare.join(' ')} -- sh -c 'mount --bind "$0" /etc && exec "$@"' ${etc} ${browser} "$@"\n`,
    );
    await chmod(starter, 0o755);
    await use(starter);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Writes to the real folder while `use` runs, and puts back what was there. */
export async function inPlace(
  file: PolicyFile,
  browser: string,
  use: (executable: string) => Promise<void>,
): Promise<void> {
  const aside = `${file.folder}.before-second-look-test`;
  // An earlier run that was killed may have left the real folder aside.
  if (await exists(aside)) await putBack(file.folder, aside);
  const had = await exists(file.folder);
  // An empty folder set aside stands for "there was none", so that a killed run can be told from none.
  if (had) await rename(file.folder, aside);
  else await mkdir(join(aside, NOTHING), { recursive: true });
  try {
    await mkdir(file.folder, { recursive: true });
    await writeFile(join(file.folder, file.name), JSON.stringify(file.content));
    await use(browser);
  } finally {
    await putBack(file.folder, aside);
  }
}

const NOTHING = '.nothing-was-here';

async function putBack(folder: string, aside: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  if (await exists(join(aside, NOTHING))) await rm(aside, { recursive: true });
  else await rename(aside, folder);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
