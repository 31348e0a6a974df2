// The store against a browser's storage that answers late, not at all, with an error, or with rubbish.

import assert from 'node:assert/strict';
import { beforeEach, it, mock } from 'node:test';
import { addContacts, contactsForEngine, listsOf, readContacts } from './contacts';
import { managedReadAt, readCachedManaged, rememberManaged } from './managed';
import { readOwn } from './own';
import { pause, pauseLocked, pauseOn, readPauses, resume, siteHost } from './pauses';
import { onSourcesChange, readSources } from './sources';

type Heard = (changes: Record<string, unknown>, area: string) => void;

const heard = new Set<Heard>();
let kept: Record<string, unknown> = {};
let managed: () => Promise<unknown> = async () => ({});

const announce = (keys: readonly string[], area: string): void => {
  for (const listener of heard) listener(Object.fromEntries(keys.map((key) => [key, {}])), area);
};

Object.assign(globalThis, {
  chrome: {
    storage: {
      local: {
        get: async (keys: string | string[]) =>
          structuredClone(
            Object.fromEntries([keys].flat().flatMap((key) => (key in kept ? [[key, kept[key]]] : []))),
          ),
        set: async (values: Record<string, unknown>) => {
          Object.assign(kept, structuredClone(values));
          announce(Object.keys(values), 'local');
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) delete kept[key];
          announce([keys].flat(), 'local');
        },
      },
      managed: { get: () => managed() },
      onChanged: {
        addListener: (listener: Heard) => heard.add(listener),
        removeListener: (listener: Heard) => heard.delete(listener),
      },
    },
  },
});

const POLICY = { school: { name: 'Tidewater Lane Primary School' } };

beforeEach(() => {
  kept = {};
  heard.clear();
  managed = async () => ({});
});

it('tells a policy, none, and an error apart', async () => {
  assert.deepEqual(await readSources(), {
    managed: null,
    managedState: 'absent',
    own: null,
    contacts: [],
  });
  managed = async () => POLICY;
  assert.deepEqual([(await readSources()).managed, (await readSources()).managedState], [POLICY, 'read']);
  managed = async () => Promise.reject(new Error('Managed storage manifest not found'));
  assert.equal((await readSources()).managedState, 'absent');
  managed = async () => Promise.reject(new Error('The disk is on fire'));
  assert.deepEqual([(await readSources()).managed, (await readSources()).managedState], [null, 'failed']);
});

it('goes on with the last policy while the browser has not read it, and tells when it has', async (context) => {
  managed = async () => POLICY;
  await rememberManaged(1_000);
  let answer: (policy: unknown) => void = () => {};
  managed = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const listening = new AbortController();
  const told = new Promise<void>((resolve) => onSourcesChange(resolve, listening.signal));

  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const reading = readSources();
  mock.timers.tick(1_000);
  const meanwhile = await reading;
  assert.deepEqual([meanwhile.managed, meanwhile.managedState], [POLICY, 'unread']);

  const next = { school: { name: 'Tidewater Lane Academy' } };
  managed = async () => next;
  answer(next);
  await told;
  listening.abort();
  const now = await readSources();
  assert.deepEqual([now.managed, now.managedState], [next, 'read']);
});

it('forgets the kept policy when the school has withdrawn it, and writes an unchanged one only once', async () => {
  managed = async () => POLICY;
  await rememberManaged(1_000);
  const changes: string[][] = [];
  heard.add((keys) => changes.push(Object.keys(keys)));
  await rememberManaged(2_000);
  assert.deepEqual(changes, [['managedReadAt']]);
  assert.equal(await managedReadAt(), 2_000);
  managed = async () => ({});
  await rememberManaged(3_000);
  assert.deepEqual([await readCachedManaged(), await managedReadAt()], [null, null]);
});

it('hears of policies and lists, not of pauses, and stops with its signal', async () => {
  const listening = new AbortController();
  let times = 0;
  onSourcesChange(() => {
    times += 1;
  }, listening.signal);
  announce(['own'], 'local');
  announce(['school'], 'managed');
  announce(['pauses'], 'local');
  announce(['own'], 'sync');
  assert.equal(times, 2);
  listening.abort();
  announce(['own'], 'local');
  assert.equal(times, 2);
});

it('takes rubbish in storage for nothing', async () => {
  kept = { own: 7, contacts: [null, { file: 'a' }], pauses: { 'x.com': 'soon' }, managed: [] };
  assert.deepEqual(
    [await readOwn(), await readContacts(), await readPauses(), await readCachedManaged()],
    [null, [], {}, null],
  );
});

it('gives each friend list its day, and replaces a file of the same name', async () => {
  const lists = [{ site: 'facebook', list: 'friends', members: [{ name: 'Rhian Cole' }] }];
  await addContacts({ file: 'a.json', added: '2026-09-01', contacts: { lists: [] } });
  await addContacts({ file: 'a.json', added: '2026-11-03', contacts: { lists } });
  const [file, ...more] = await readContacts();
  assert.ok(file);
  assert.deepEqual(more, []);
  assert.deepEqual(contactsForEngine(file), { lists: [{ ...lists[0], added: '2026-11-03' }] });
  assert.deepEqual(listsOf(file), [{ site: 'facebook', list: 'friends', size: 1 }]);
  assert.deepEqual(listsOf({ ...file, contacts: { lists: [{ site: 3 }, null] } }), []);
});

it('pauses a host until tomorrow or until it is turned on', async () => {
  const evening = new Date(2026, 10, 3, 22, 15).getTime();
  const midnight = new Date(2026, 10, 4).getTime();
  await pause('x.com', 'tomorrow', evening);
  await pause('facebook.com', 'always', evening);
  const pauses = await readPauses();
  assert.equal(pauseOn(pauses, 'x.com', evening), midnight);
  assert.equal(pauseOn(pauses, 'x.com', midnight), null);
  assert.equal(pauseOn(pauses, 'facebook.com', midnight), 'always');
  assert.equal(pauseOn(pauses, 'toString', midnight), null);
  await pause('mas.to', 'always', midnight);
  await resume('facebook.com');
  // The one whose time was over has gone with the next change.
  assert.deepEqual(await readPauses(), { 'mas.to': 'always' });
});

it('names hosts as people do', () => {
  assert.equal(siteHost('www.facebook.com'), 'facebook.com');
  assert.equal(siteHost('m.facebook.com'), 'facebook.com');
  assert.equal(siteHost('mas.to'), 'mas.to');
  assert.equal(siteHost('m.uk'), 'm.uk');
});

it('knows when the school keeps checking on', () => {
  const status = { locked: ['school'] } as unknown as Parameters<typeof pauseLocked>[0];
  assert.equal(pauseLocked(status), false);
  assert.equal(pauseLocked({ ...status, locked: ['sites'] }), true);
});
