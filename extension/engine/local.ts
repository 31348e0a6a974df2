// The engine in this process: a page's content script, the background, the popup. It starts on the
// first call, is built again when the settings change, and restarts once when it has trapped.

import type { PolicyStatus, Post, Report } from '../generated/engine';
import { onSourcesChange, readSources, type Sources } from '../store/sources';
import type { EngineHost } from './host';

/** The engine as wasm-bindgen makes it. */
export interface EngineModule {
  default(init: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  /** The engine's words, before the first engine is made. */
  loadWords(file: Uint8Array): void;
  readonly Engine: new (sources: Sources) => Engine;
  /** Forgets a module that has trapped, so that `default` loads it anew. */
  __wbg_reset_state(): void;
}

export interface Engine {
  check(post: Post, nowMs: number, handle: string | null): Report;
  status(nowMs: number): PolicyStatus;
  free?(): void;
}

export interface LocalHost extends EngineHost {
  /** Loads and builds the engine, if it is not there yet. */
  start(): Promise<unknown>;
  /** Reads the settings again before the next answer: somebody has heard of a change before us. */
  refresh(): void;
}

/** What an engine is made of. */
export interface Files {
  readonly code: WebAssembly.Module;
  readonly words: Uint8Array;
}

export function localHost(
  kind: EngineHost['kind'],
  module: EngineModule,
  load: () => Promise<Files>,
): LocalHost {
  let engine: Engine | null = null;
  let starting: Promise<Engine> | null = null;
  const listeners = new Set<() => void>();
  let listening = false;

  const build = async (): Promise<Engine> => {
    if (!listening) {
      listening = true;
      // For as long as this script lives: the engine is one for all boxes.
      onSourcesChange(changed, new AbortController().signal);
    }
    const [sources] = await Promise.all([
      readSources(),
      load().then(async ({ code, words }) => {
        await module.default({ module_or_path: code });
        module.loadWords(words);
      }),
    ]);
    return new module.Engine(sources);
  };

  const start = (): Promise<Engine> => {
    if (starting) return starting;
    const mine = build().then(
      (built) => {
        // Settings that changed while it was built ask for another one.
        if (starting !== mine) return start();
        engine = built;
        return built;
      },
      (error: unknown) => {
        if (starting === mine) starting = null;
        throw error;
      },
    );
    starting = mine;
    return mine;
  };

  const refresh = (): void => {
    engine?.free?.();
    engine = starting = null;
  };

  function changed(): void {
    refresh();
    const tell = (): void => {
      for (const listener of listeners) listener();
    };
    // A page that nobody writes in needs no new engine before somebody does.
    if (listeners.size > 0) start().then(tell, tell);
  }

  const trapped = (): void => {
    // What has trapped must not be called again, not even to be freed.
    engine = starting = null;
    module.__wbg_reset_state();
  };

  const ask = async <T>(question: (engine: Engine) => T): Promise<T> => {
    const first = await start();
    try {
      return question(first);
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      trapped();
    }
    const second = await start();
    try {
      return question(second);
    } catch (error) {
      trapped();
      throw error;
    }
  };

  return {
    kind,
    start,
    refresh,
    check: (post, handle) => ask((one) => one.check(post, Date.now(), handle)),
    status: () => ask((one) => one.status(Date.now())),
    checkNow(post, handle) {
      try {
        return engine?.check(post, Date.now(), handle) ?? null;
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) trapped();
        return null;
      }
    },
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}
