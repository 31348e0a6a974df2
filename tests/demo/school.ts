// The example school, set up in the real settings page as a teacher does it: one file with the policy,
// one with the friend lists.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../crate/engine/src/rules/example/${name}.json`, import.meta.url));

interface Policy {
  hours: Record<string, unknown>;
}

const DAY_MS = 86_400_000;

const day = (offset: number): string => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);

/**
 * Writes the two files into a folder and gives their paths. The example's hours are laid around the present
 * moment, so that the demo shows the rules about school time on any day and at any hour.
 */
export async function writeSchool(
  folder: string,
): Promise<{ readonly policy: string; readonly contacts: string }> {
  const policy = JSON.parse(await readFile(example('policy'), 'utf8')) as Policy;
  policy.hours = {
    ...policy.hours,
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    start: '00:00',
    end: '23:59',
    terms: [{ start: day(-30), end: day(30) }],
    closures: [],
    trips: [],
  };
  const files = {
    policy: join(folder, 'brackenfell.json'),
    contacts: join(folder, 'brackenfell.contacts.json'),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(files.policy, JSON.stringify(policy, null, 2));
  await writeFile(files.contacts, await readFile(example('contacts')));
  return files;
}

/** The settings page's two file choosers, and what each has to be given. */
export const choosers = { policy: '#own-file', contacts: '#lists-file' } as const;
