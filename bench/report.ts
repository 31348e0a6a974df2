// The report: tables with the budgets beside the figures, and the peers as ratios to our own engine.

import { sizes, type TextName, texts } from './inputs';
import { against, type Figures, ratio, size, table, time } from './measure';
import type { Native } from './native';
import type { Felt } from './pages';
import type { BuiltPeer } from './peers';

interface Wasm {
  readonly check: Readonly<Record<string, Figures>>;
  readonly compile: Figures;
  readonly findings: Readonly<Record<string, number>>;
}

type Policy = 'six' | 'hundred' | 'few' | 'many' | 'sealed';

export interface Measured {
  readonly machine: string;
  readonly native: Native;
  readonly wasm: Readonly<Record<Policy, Wasm>>;
  readonly peers: readonly (BuiltPeer & { readonly times: Readonly<Record<string, Figures>> })[];
  readonly felt: Felt;
  readonly bytes: {
    readonly engine: number;
    readonly words: number;
    readonly glue: number;
    /** All that an idle page loads, and all that a page loads in which somebody writes, without the engine. */
    readonly idle: number;
    readonly content: number;
  };
}

/** Microseconds, and bytes of 1,000 to the kilobyte. */
const budget = {
  native: 15,
  wasm: 40,
  pupils: 1.3,
  plain: 15_000,
  sealed: 2_000,
  engine: 250_000,
  content: 20_000,
  idle: 2_000,
  cold: 80_000,
  keys: { 500: 16_000, 5000: 33_000 },
} as const;

const number = (value: number): string => value.toLocaleString('en-GB');

const none: Figures = { p50: Number.NaN, p95: Number.NaN };

export function report(measured: Measured): string {
  return [
    `# Bench\n\n${measured.machine}. Times are p50 and p95 of one run; all parts ran one after the other.`,
    `## A check\n\n${checks(measured)}`,
    `## The peers, on the same text in the same Chromium\n\n${peersTable(measured)}`,
    `## A policy, from JSON to a checker\n\n${compiles(measured)}`,
    `## At a page\n\n${pageTable(measured.felt)}`,
    `## Sizes, gzip\n\n${bytes(measured)}`,
  ].join('\n\n');
}

function checks({ native, wasm }: Measured): string {
  const rows: string[][] = [];
  for (const policy of ['few', 'many', 'sealed'] as const)
    for (const text of Object.keys(texts) as TextName[]) {
      const inRust = native.check[`${policy}/${text}`] ?? none;
      const inWasm = wasm[policy].check[text] ?? none;
      const budgeted = policy === 'few' && text !== 'long';
      const shown = (value: number, most: number) => (budgeted ? against(value, most, time(most)) : '');
      const pupils = `${number(policy === 'many' ? sizes.many : sizes.few)} pupils${policy === 'sealed' ? ', sealed' : ''}`;
      rows.push([
        `${number(texts[text].length)} characters, ${pupils}`,
        String(wasm[policy].findings[text] ?? 0),
        time(inRust.p50),
        time(inRust.p95),
        shown(inRust.p50, budget.native),
        time(inWasm.p50),
        time(inWasm.p95),
        shown(inWasm.p50, budget.wasm),
      ]);
    }
  const more = (policy: Policy, base: Policy, most: number | null): string => {
    const of = (side: Readonly<Record<string, Figures>>, key: (policy: Policy) => string): string => {
      const value = (side[key(policy)] ?? none).p50 / (side[key(base)] ?? none).p50;
      return most === null
        ? `${value.toFixed(2)} ×`
        : `${value.toFixed(2)} × (${against(value, most, `at most ${most}`)})`;
    };
    const wasmSide = Object.fromEntries(
      Object.entries(wasm).map(([name, { check }]) => [name, check.short ?? none]),
    );
    return `native ${of(native.check, (it) => `${it}/short`)}, WebAssembly ${of(wasmSide, (it) => it)}`;
  };
  const growth = [
    `How it grows, ${texts.short.length} characters:`,
    '',
    `- all rules against the first six, ${number(sizes.few)} pupils: ${more('few', 'six', null)}`,
    `- ${number(sizes.few)} pupils against ${number(sizes.hundred)}: ${more('few', 'hundred', null)}`,
    `- ${number(sizes.many)} pupils against ${number(sizes.few)}: ${more('many', 'few', budget.pupils)}`,
  ].join('\n');
  const head = ['', 'findings', 'native p50', 'p95', 'budget', 'WebAssembly p50', 'p95', 'budget'];
  return `${table(head, rows)}\n\n${growth}`;
}

function peersTable({ peers, wasm, bytes }: Measured): string {
  const ours = { short: wasm.few.check.short ?? none, long: wasm.few.check.long ?? none };
  const rows = peers.map(({ name, version, times, bytes: theirs }) => {
    const { short = none, long = none } = times;
    return [
      `${name} ${version}`,
      time(short.p50),
      ratio(short.p50, ours.short.p50),
      time(long.p50),
      ratio(long.p50, ours.long.p50),
      size(theirs),
      ratio(theirs, bytes.engine + bytes.words + bytes.glue),
      short.p50 > ours.short.p50 ? 'met' : '**not met**',
    ];
  });
  const own = [
    `Second Look, ${number(sizes.few)} pupils`,
    time(ours.short.p50),
    '1 ×',
    time(ours.long.p50),
    '1 ×',
    size(bytes.engine + bytes.words + bytes.glue),
    '1 ×',
    '',
  ];
  const head = [
    'p50',
    `${number(texts.short.length)} characters`,
    'ratio',
    `${number(texts.long.length)} characters`,
    'ratio',
    'size',
    'ratio',
    'slower than ours',
  ];
  return table(head, [own, ...rows]);
}

function compiles({ native, wasm }: Measured): string {
  const row = (name: string, policy: Policy, most: number | null): string[] => {
    const inRust = native.compile[policy] ?? none;
    const inWasm = wasm[policy].compile;
    const shown = (value: number) => (most === null ? '' : against(value, most, time(most)));
    return [name, time(inRust.p50), shown(inRust.p50), time(inWasm.p50), shown(inWasm.p50)];
  };
  return table(
    ['p50', 'native', 'budget', 'WebAssembly', 'budget'],
    [
      row(`${number(sizes.few)} pupils, plain`, 'few', budget.plain),
      row(`${number(sizes.few)} pupils, sealed`, 'sealed', budget.sealed),
      row(`${number(sizes.many)} pupils, plain`, 'many', null),
    ],
  );
}

function pageTable({ idle, cold, keys }: Felt): string {
  const rows = [
    [
      'idle page: the extension’s own script on the main thread',
      time(idle.ours),
      '',
      against(idle.ours, budget.idle, time(budget.idle)),
    ],
    [
      'idle page: WebAssembly started, timers set',
      `${idle.wasm}, ${idle.timers}`,
      '',
      against(idle.wasm + idle.timers, 0, 'none'),
    ],
    [
      'idle page: all main-thread tasks with the extension (without)',
      `${time(idle.with)} (${time(idle.without)})`,
      '',
      '',
    ],
    ...Object.entries(cold).flatMap(([name, { ready, mark }]) => {
      const within = (of: Figures) => against(of.p50, budget.cold, time(budget.cold));
      const row = (what: string, of: Figures, budgeted: string) => [
        `${what}: ${name}`,
        time(of.p50),
        time(of.p95),
        budgeted,
      ];
      // The background's engine is not seen to be ready but by what it marks.
      const marked = row('press into a box to first mark', mark, ready ? '' : within(mark));
      return ready ? [row('first focus to engine ready', ready, within(ready)), marked] : [marked];
    }),
    ...keys.map(({ box, length, time: of }) => {
      const most = length === 500 ? budget.keys[500] : budget.keys[5_000];
      return [
        `key to mark, ${number(length)} characters: ${box}`,
        time(of.p50),
        time(of.p95),
        against(of.p95, most, `p95 ${time(most)}`),
      ];
    }),
  ];
  return table(['', 'p50', 'p95', 'budget'], rows);
}

function bytes({ bytes: { engine, words, glue, idle, content } }: Measured): string {
  return table(
    ['', 'size', 'budget'],
    [
      ['engine_bg.wasm', size(engine), against(engine, budget.engine, size(budget.engine))],
      ['words.bin, the engine’s words', size(words), ''],
      ['engine.js', size(glue), ''],
      ['scripts of a page that nobody writes in', size(idle), ''],
      [
        'all scripts of a page, the site with the most',
        size(content),
        against(content, budget.content, size(budget.content)),
      ],
    ],
  );
}
