// Runs in Chromium: times a function, ours or a peer's. The page is cross-origin isolated, which gives
// it a clock of 5 µs; a sample is as many runs as make the clock's error small.

import type { Figures } from './measure';
import { figures } from './measure';

type Run = (text: string) => unknown;

interface Engine {
  check(post: unknown, nowMs: number, handle: string | null): { findings: unknown[] };
  free(): void;
}

interface EngineModule {
  default(init: { module_or_path: string }): Promise<unknown>;
  loadWords(file: Uint8Array): void;
  readonly Engine: new (sources: unknown) => Engine;
}

const WARM_UP_MS = 400;
const MEASURE_MS = 1_200;
const LEAST_SAMPLE_MS = 0.25;

/** Times a run until the time is used up. Runs that give promises are awaited one by one. */
async function timed(run: () => unknown): Promise<Figures> {
  const first = run();
  const waits = first instanceof Promise;
  await first;
  const many = async (count: number) => {
    if (waits) for (let at = 0; at < count; at += 1) await run();
    else for (let at = 0; at < count; at += 1) run();
  };
  let runs = 0;
  const begin = performance.now();
  while (performance.now() - begin < WARM_UP_MS) {
    await many(1);
    runs += 1;
  }
  const each = (performance.now() - begin) / runs;
  const batch = Math.max(1, Math.ceil(LEAST_SAMPLE_MS / each));
  const samples: number[] = [];
  const end = performance.now() + MEASURE_MS;
  while (performance.now() < end) {
    const start = performance.now();
    await many(batch);
    samples.push(((performance.now() - start) * 1_000) / batch);
  }
  return figures(samples);
}

const api = {
  async peer(script: string, texts: Readonly<Record<string, string>>): Promise<Record<string, Figures>> {
    const { make } = (await import(script)) as { make: () => Run | Promise<Run> };
    const run = await make();
    const result: Record<string, Figures> = {};
    for (const [name, text] of Object.entries(texts)) result[name] = await timed(() => run(text));
    return result;
  },

  /** Our engine under one policy: the checks, and how long the policy takes to compile. */
  async ours(
    policy: unknown,
    contacts: unknown,
    posts: Readonly<Record<string, unknown>>,
  ): Promise<{ check: Record<string, Figures>; compile: Figures; findings: Record<string, number> }> {
    const sources = { managed: null, managedState: 'absent', own: policy, contacts: [contacts] };
    const module = (await import('/engine.js' as string)) as EngineModule;
    await module.default({ module_or_path: '/engine_bg.wasm' });
    module.loadWords(new Uint8Array(await (await fetch('/words.bin')).arrayBuffer()));
    const compile = await timed(() => new module.Engine(sources).free());
    const engine = new module.Engine(sources);
    const check: Record<string, Figures> = {};
    const findings: Record<string, number> = {};
    for (const [name, post] of Object.entries(posts)) {
      findings[name] = engine.check(post, Date.now(), null).findings.length;
      check[name] = await timed(() => engine.check(post, Date.now(), null));
    }
    return { check, compile, findings };
  },
};

export type Api = typeof api;

declare global {
  interface Window {
    bench: Api;
  }
}

window.bench = api;
