// The engine as the command line has it: builds the timed example and reads its figures.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figures } from './measure';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Input {
  readonly contacts: unknown;
  readonly policies: Readonly<Record<string, unknown>>;
  /** The policy that is also measured with its pupils sealed, as `sealed`. */
  readonly seal: string;
  readonly posts: Readonly<Record<string, unknown>>;
}

export interface Native {
  /** By `policy/post`. */
  readonly check: Readonly<Record<string, Figures>>;
  readonly findings: Readonly<Record<string, number>>;
  readonly compile: Readonly<Record<string, Figures>>;
  readonly sealed: unknown;
}

export function native(input: Input): Native {
  const cargo = ['run', '--locked', '--release', '--quiet', '-p', 'secondlook-engine', '--example', 'bench'];
  const output = execFileSync('cargo', cargo, {
    cwd: root,
    input: JSON.stringify(input),
    maxBuffer: 1e9,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return JSON.parse(output.toString()) as Native;
}
