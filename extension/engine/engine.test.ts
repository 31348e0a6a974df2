// The two hosts without a browser: a made-up engine for the local one, a made-up Port for the remote.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { Post, Report } from '../generated/engine';
import { type EngineModule, type Files, localHost } from './local';
import { type Answer, isAnswer, isQuestion, type Question } from './messages';
import { remoteHost } from './remote';

const post: Post = {
  text: 'Hello',
  site: 'x',
  surface: 'post',
  account: 'personal',
  audience: { scope: 'public', except: [] },
  recipients: [],
  media: [],
};
const report: Report = { findings: [], notChecked: [] };

type Listener = (message?: unknown) => void;

class FakePort {
  readonly heard: Listener[] = [];
  readonly gone: Listener[] = [];
  readonly onMessage = { addListener: (listener: Listener) => this.heard.push(listener) };
  readonly onDisconnect = { addListener: (listener: Listener) => this.gone.push(listener) };
  constructor(readonly answer: (question: Question, port: FakePort) => void) {}
  postMessage(question: Question): void {
    assert.ok(isQuestion(question));
    queueMicrotask(() => this.answer(question, this));
  }
  say(answer: Answer): void {
    for (const listener of this.heard) listener(answer);
  }
  disconnect(): void {
    for (const listener of this.gone) listener();
  }
}

let changed: Listener[] = [];
let ports: FakePort[] = [];

/** A browser whose background answers, each time it is connected to, in the next of these ways. */
function browser(...ways: ((question: Question, port: FakePort) => void)[]): void {
  ports = [];
  changed = [];
  const event = { addListener: (listener: Listener) => changed.push(listener), removeListener: () => {} };
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        id: 'us',
        getURL: (path: string) => path,
        connect: () => {
          const port = new FakePort(ways[Math.min(ports.length, ways.length - 1)] ?? (() => {}));
          ports.push(port);
          return port;
        },
      },
      storage: {
        onChanged: event,
        managed: { get: async () => ({}) },
        local: { get: async () => ({}) },
      },
    },
  });
}

beforeEach(() => browser());

const answers = (question: Question, port: FakePort): void => port.say({ id: question.id, report });
const dies = (_question: Question, port: FakePort): void => port.disconnect();

test('when the background dies, the question is asked once more of a new one', async () => {
  browser(dies, answers);
  assert.deepEqual(await remoteHost().check(post, null), report);
  assert.equal(ports.length, 2);
});

test('when it dies again, the check fails', async () => {
  browser(dies);
  await assert.rejects(remoteHost().check(post, null));
  assert.equal(ports.length, 2);
});

test('an answer that is none is not taken', () => {
  for (const message of [null, {}, { id: 1 }, { id: '1', report }, { id: 1, report: {} }])
    assert.equal(isAnswer(message), false);
});

test('a question that is none is not answered', () => {
  for (const message of [
    null,
    { id: 1, ask: 'check', fresh: false, handle: null },
    { id: 1, ask: 'check', fresh: false, handle: null, post: { text: 1 } },
    { id: 1, ask: 'roster', fresh: false },
    { id: '1', ask: 'status', fresh: false },
  ])
    assert.equal(isQuestion(message), false);
});

test('after a change of settings the background is told to read them again, once', async () => {
  const fresh: boolean[] = [];
  browser((question, port) => {
    fresh.push(question.fresh);
    answers(question, port);
  });
  const host = remoteHost();
  let told = 0;
  host.onChange(() => told++, new AbortController().signal);
  await host.check(post, null);
  for (const listener of changed) listener();
  await host.check(post, null);
  await host.check(post, null);
  assert.deepEqual(fresh, [false, true, false]);
  assert.equal(told, 1);
});

const files = async (): Promise<Files> => ({
  code: await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
  words: new Uint8Array(),
});

/** An engine that traps at its first checks. */
function module(traps: number): { glue: EngineModule; resets: () => number } {
  let left = traps;
  let resets = 0;
  const glue = {
    default: async () => {},
    loadWords: () => {},
    __wbg_reset_state: () => {
      resets++;
    },
    Engine: class {
      check(): Report {
        if (left-- > 0) throw new WebAssembly.RuntimeError('unreachable');
        return report;
      }
      status(): never {
        throw new Error('not asked');
      }
    },
  } as unknown as EngineModule;
  return { glue, resets: () => resets };
}

test('an engine that traps is started anew, and the same post is checked again', async () => {
  const { glue, resets } = module(1);
  assert.deepEqual(await localHost('page', glue, files).check(post, null), report);
  assert.equal(resets(), 1);
});

test('one that traps twice fails the check, and the next check starts it anew', async () => {
  const { glue, resets } = module(2);
  const host = localHost('page', glue, files);
  await assert.rejects(host.check(post, null));
  assert.equal(resets(), 2);
  assert.deepEqual(await host.check(post, null), report);
});

test('there is an answer at once when the engine is ready, and only then', async () => {
  const host = localHost('page', module(0).glue, files);
  assert.equal(host.checkNow(post, null), null);
  await host.start();
  assert.deepEqual(host.checkNow(post, null), report);
  host.refresh();
  assert.equal(host.checkNow(post, null), null);
});
