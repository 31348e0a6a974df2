// Everything that is measured at real pages, put together: which pages, which boxes, how often.

import { keystrokes } from './keystroke';
import { type Figures, figures } from './measure';
import { type Box, type Cold, coldStart, idle, withBrowser } from './page';

export interface Felt {
  /** Main-thread time on an idle page, microseconds: all of the page, and the extension's own script. */
  readonly idle: {
    readonly without: number;
    readonly with: number;
    readonly ours: number;
    readonly timers: number;
    readonly wasm: number;
  };
  readonly cold: Readonly<Record<string, Cold>>;
  readonly keys: readonly { readonly box: string; readonly length: number; readonly time: Figures }[];
}

const boxes: readonly Box[] = [
  {
    name: 'Lexical, engine in the page',
    url: 'https://www.facebook.com/',
    options: { csp: 'wasm' },
    open: ['[role=main] [role=button]'],
    words: '[role=dialog] [role=textbox]',
  },
  {
    name: 'Draft.js, engine in the background',
    url: 'https://x.com/compose/post',
    options: { csp: 'strict' },
    open: [],
    words: '[role=dialog] [data-testid=tweetTextarea_0]',
  },
  {
    name: 'textarea, engine in the page',
    url: 'https://mastodon.social/home',
    options: { csp: 'wasm' },
    open: [],
    words: 'textarea',
  },
];

/** Boxes that no site puts the caret in by itself, so that the press is what wakes the extension. */
const asleep: readonly Box[] = [
  {
    name: 'Lexical, engine in the page',
    url: 'https://www.facebook.com/',
    options: { csp: 'wasm' },
    open: [],
    words: '[role=article] [role=textbox]',
  },
  {
    name: 'Draft.js, engine in the background',
    url: 'https://x.com/home',
    options: { csp: 'strict' },
    open: [],
    words: '[data-testid=tweetTextarea_0]',
  },
  {
    name: 'textarea, engine in the page',
    url: 'https://mastodon.social/home',
    options: { csp: 'wasm' },
    open: [],
    words: 'textarea',
  },
];

const IDLE_RUNS = 9;
const COLD_RUNS = 9;
const KEYS = 40;
const lengths = [500, 5_000] as const;

const pupil = 'Rosie Hartnell';

/** So many characters of harmless words, ending in a pupil's name. */
const draft = (length: number): string =>
  `${'The kettle is on and the rain has stopped. '.repeat(200).slice(0, length - pupil.length - 1)} ${pupil}`;

export async function inPages(
  extension: string,
  { policy, contacts }: { readonly policy: unknown; readonly contacts: unknown },
): Promise<Felt> {
  const settings = {
    own: { policy, file: 'bench.json', added: '2026-11-01' },
    contacts: [{ file: 'bench.contacts.json', added: '2026-11-01', contacts }],
  };
  const rest = async (installed: string | null) =>
    withBrowser(installed, settings, async (session) => {
      const loads = [];
      // The first load also fills the browser's own caches.
      await idle(session, 'https://www.facebook.com/', { csp: 'wasm' });
      for (let run = 0; run < IDLE_RUNS; run += 1)
        loads.push(await idle(session, 'https://www.facebook.com/', { csp: 'wasm' }));
      return loads;
    });
  const without = await rest(null);
  const resting = await rest(extension);
  const median = (values: readonly number[]): number => figures(values).p50;

  return withBrowser(extension, settings, async (session) => {
    const cold: Record<string, Cold> = {};
    for (const box of asleep)
      cold[box.name] = await coldStart(session, box, `${pupil} did well. `, COLD_RUNS);
    const keys = [];
    for (const length of lengths)
      for (const box of boxes)
        keys.push({ box: box.name, length, time: await keystrokes(session, box, draft(length), KEYS) });
    return {
      idle: {
        without: median(without.map((load) => load.task)),
        with: median(resting.map((load) => load.task)),
        ours: median(resting.map((load) => load.ours)),
        timers: Math.max(...resting.map((load) => load.timers)),
        wasm: Math.max(...resting.map((load) => load.wasm)),
      },
      cold,
      keys,
    };
  });
}
