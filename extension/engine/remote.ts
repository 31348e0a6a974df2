// The background's engine, for pages whose policy forbids WebAssembly. The browser ends an idle
// background whenever it likes, and the Port with it: then the question that is open is asked once
// more over a new Port, which starts the background again.

import type { PolicyStatus, Post, Report } from '../generated/engine';
import type { EngineHost } from './host';
import { type Answer, ENGINE_PORT, isAnswer, type Question } from './messages';

/** A background that does not answer for so long is taken for dead. */
const PATIENCE_MS = 3000;

type Ask = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id' | 'fresh'> : never) : never;

interface Waiting {
  resolve(answer: Answer): void;
  reject(reason: Error): void;
}

export function remoteHost(): EngineHost {
  let port: chrome.runtime.Port | null = null;
  let last = 0;
  let fresh = false;
  const open = new Map<number, Waiting>();
  const listeners = new Set<() => void>();

  // Whatever has changed, the background reads again; it writes a policy that came late to the store too.
  chrome.storage.onChanged.addListener(() => {
    fresh = true;
    for (const listener of listeners) listener();
  });

  const drop = (gone: chrome.runtime.Port): void => {
    if (port !== gone) return;
    port = null;
    for (const one of open.values()) one.reject(new Error('The background has gone.'));
    open.clear();
  };

  const connect = (): chrome.runtime.Port => {
    const made = chrome.runtime.connect({ name: ENGINE_PORT });
    made.onMessage.addListener((message: unknown) => {
      if (!isAnswer(message)) return;
      open.get(message.id)?.resolve(message);
      open.delete(message.id);
    });
    made.onDisconnect.addListener(() => drop(made));
    return made;
  };

  const once = async (ask: Ask): Promise<Answer> => {
    port ??= connect();
    const asked = port;
    const id = ++last;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        open.set(id, { resolve, reject });
        timer = setTimeout(() => {
          drop(asked);
          asked.disconnect();
        }, PATIENCE_MS);
        asked.postMessage({ ...ask, id, fresh } as Question);
        fresh = false;
      });
    } finally {
      clearTimeout(timer);
      open.delete(id);
    }
  };

  const twice = async (ask: Ask): Promise<Answer> => {
    try {
      return await once(ask);
    } catch {
      port = null;
      fresh = true;
      return once(ask);
    }
  };

  return {
    kind: 'background',
    async check(post: Post, handle: string | null): Promise<Report> {
      const answer = await twice({ ask: 'check', post, handle });
      if ('report' in answer) return answer.report;
      throw new Error('error' in answer ? answer.error : 'The answer is to another question.');
    },
    async status(): Promise<PolicyStatus> {
      const answer = await twice({ ask: 'status' });
      if ('status' in answer) return answer.status;
      throw new Error('error' in answer ? answer.error : 'The answer is to another question.');
    },
    checkNow: () => null,
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}
