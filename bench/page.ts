// What a person at a page feels: what an idle page pays for the extension, how long the first verdict takes
// after the first press into a box, and how soon marks follow a key. Real Chromium, real pages, the built extension.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { executable } from '../tests/drivers/executable';
import { type PageOptions, pageFor } from '../tests/pages/serve';
import { type Figures, figures } from './measure';

export interface Session {
  readonly context: BrowserContext;
  /** Address of the extension; null where it is not installed. */
  readonly extension: string | null;
  open(url: string, options: PageOptions): Promise<{ page: Page; cdp: CDPSession }>;
}

/** A browser with the extension and these settings in force, or without the extension. */
export async function withBrowser<T>(
  extension: string | null,
  settings: Readonly<Record<string, unknown>>,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'second-look-bench-'));
  const load = extension
    ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
    : ['--disable-extensions'];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable('chromium'),
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    // Without a graphics card its work is done by a slow imitation of one, and that would be measured.
    args: ['--no-sandbox', '--no-first-run', '--disable-gpu', '--disable-background-networking', ...load],
  });
  try {
    let origin: string | null = null;
    if (extension) {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      origin = worker.url().replace(/[^/]+$/, '');
      // The browser says late whether a school manages it; what comes before that is not what a teacher meets.
      await worker.evaluate(() => chrome.storage.managed.get());
      await worker.evaluate((values) => chrome.storage.local.set(values), settings);
    }
    return await use({
      context,
      extension: origin,
      async open(url, options) {
        const page = await context.newPage();
        await served(context, options, () => page.goto(url));
        return { page, cdp: await context.newCDPSession(page) };
      },
    });
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Does something that loads pages, which are answered from here. Not longer: while requests are held for us, the
 * extension's own take a detour through this process too, tens of milliseconds that nobody else waits for.
 */
async function served(
  context: BrowserContext,
  options: PageOptions,
  load: () => Promise<unknown>,
): Promise<void> {
  await context.route(/^https?:/, (route) => {
    const answer = pageFor(route.request().url(), options);
    return route.fulfill({ ...answer, headers: { ...answer.headers } });
  });
  await load();
  await context.unroute(/^https?:/);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** The thread's own time, without what other processes took. */
  readonly tdur?: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

export interface Idle {
  /** Main-thread time of the page, microseconds; loading and then resting under a moving pointer. */
  readonly task: number;
  /** That part of it which was spent in the extension's own script. */
  readonly ours: number;
  /** Timers that the extension's script set, and WebAssembly that it started. */
  readonly timers: number;
  readonly wasm: number;
}

/** Loads a page on which nobody writes, moves the pointer over it and scrolls, with the trace running. */
export async function idle(
  { context, extension }: Session,
  url: string,
  options: PageOptions,
): Promise<Idle> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Performance.enable');
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-v8.compile', 'v8', 'v8.wasm'],
    },
  });
  await served(context, options, () => page.goto(url));
  for (let step = 0; step < 20; step += 1) await page.mouse.move(100 + step * 40, 200 + (step % 5) * 60);
  for (let step = 0; step < 5; step += 1) await page.mouse.wheel(0, 80);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
  const { metrics } = await cdp.send('Performance.getMetrics');
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  await page.close();

  const own = events.filter(
    (event) =>
      extension !== null && (event.args?.data?.url ?? event.args?.fileName ?? '').startsWith(extension),
  );
  return {
    task: (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1e6,
    ours: outermost(own),
    timers: own.filter((event) => /^Timer(Install|Fire)$/.test(event.name)).length,
    wasm: own.filter((event) => /wasm/i.test(event.name)).length,
  };
}

/** Total thread time of events that stand in no other of them. */
function outermost(events: readonly TraceEvent[]): number {
  const spans = events
    .filter((event) => event.ph === 'X' && event.dur !== undefined)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let total = 0;
  let end = 0;
  for (const { ts, dur = 0, tdur = dur } of spans) {
    if (ts < end) continue;
    total += tdur;
    end = ts + dur;
  }
  return total;
}

export interface Box {
  readonly name: string;
  readonly url: string;
  readonly options: PageOptions;
  /** Pressed to get to the box. */
  readonly open: readonly string[];
  readonly words: string;
}

export interface Cold {
  /** From the first focus to the page's own engine being ready; null where the page lets it have none. */
  readonly ready: Figures | null;
  /** From the press into a box, followed at once by words, to the first mark. */
  readonly mark: Figures;
}

/**
 * What a page takes that has not needed the engine before. The marks stand in a closed root, so the debugging
 * protocol tells when they come; that adds its own delay of a millisecond or so.
 */
export async function coldStart(session: Session, box: Box, words: string, runs: number): Promise<Cold> {
  const marks: number[] = [];
  const ready: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, cdp } = await session.open(box.url, box.options);
    for (const path of box.open) await page.click(path);
    const at = await page.locator(box.words).first().boundingBox();
    if (!at) throw new Error(`${box.words} is not drawn`);
    const engine = await watchEngine(cdp, session.extension ?? '');
    const marked = firstMark(cdp);
    await marked.ready;
    const point = { x: at.x + at.width / 2, y: at.y + at.height / 2, button: 'left', clickCount: 1 } as const;
    const start = performance.now();
    void cdp.send('Input.dispatchMouseEvent', { ...point, type: 'mousePressed' });
    void cdp.send('Input.dispatchMouseEvent', { ...point, type: 'mouseReleased' });
    void cdp.send('Input.insertText', { text: words });
    marks.push(((await marked.time) - start) * 1_000);
    const started = await engine();
    if (started !== null) ready.push(started * 1_000);
    await page.close();
  }
  return { ready: ready.length > 0 ? figures(ready) : null, mark: figures(marks) };
}

/**
 * Notes in the content script's own world when the focus came first and when the engine was ready; gives the
 * milliseconds between, null where no engine has started.
 */
async function watchEngine(cdp: CDPSession, extension: string): Promise<() => Promise<number | null>> {
  const world = new Promise<number>((resolve) => {
    cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin && extension.startsWith(origin)) resolve(id);
    });
  });
  await cdp.send('Runtime.enable');
  const contextId = await world;
  const evaluate = async (expression: string): Promise<unknown> =>
    (await cdp.send('Runtime.evaluate', { contextId, expression, returnByValue: true })).result.value;
  await evaluate(`{
    const times = (globalThis.benchTimes = { focus: null, ready: null });
    addEventListener('focusin', (event) => { times.focus ??= event.timeStamp; }, true);
    let engine;
    Object.defineProperty(globalThis, 'secondLookEngine', {
      get: () => engine,
      set(promise) {
        engine = promise;
        promise.then((host) => host.start()).then(() => { times.ready = performance.now(); }, () => {});
      },
    });
    null;
  }`);
  return async () =>
    (await evaluate('benchTimes.ready && benchTimes.ready - benchTimes.focus')) as number | null;
}

interface Node {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

const isMark = (node: Node): boolean =>
  /\bmark\b/.test(attribute(node, 'class')) && attribute(node, 'data-severity') !== '';

function attribute({ attributes = [] }: Node, name: string): string {
  const at = attributes.indexOf(name);
  return at < 0 ? '' : (attributes[at + 1] ?? '');
}

const within = (node: Node): Node[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(within),
];

function firstMark(cdp: CDPSession): { ready: Promise<unknown>; time: Promise<number> } {
  const time = new Promise<number>((resolve) => {
    const look = (nodes: readonly Node[]): void => {
      if (nodes.flatMap(within).some(isMark)) resolve(performance.now());
    };
    // The protocol tells only of children that were asked for. The page may be gone before it answers.
    const ask = (nodeId: number): void => {
      cdp.send('DOM.requestChildNodes', { nodeId, depth: -1, pierce: true }).catch(() => {});
    };
    cdp.on('DOM.childNodeInserted', ({ node }) => {
      look([node]);
      for (const { nodeId } of within(node)) ask(nodeId);
    });
    cdp.on('DOM.setChildNodes', ({ nodes }) => look(nodes));
    cdp.on('DOM.shadowRootPushed', ({ root }) => ask(root.nodeId));
  });
  const ready = cdp.send('DOM.enable').then(() => cdp.send('DOM.getDocument', { depth: -1, pierce: true }));
  return { ready, time };
}
