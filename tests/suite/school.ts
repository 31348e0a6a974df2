// The school, the people and the settings that the suite writes about. All are invented; names of
// friends and places are those that the imitated pages show (`pages/kit/people.ts`).

import { SCHOOL_HOST } from './boxes';

const DAY_MS = 86_400_000;

const day = (offset: number): string => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);

export const SCHOOL = 'Hollin Bridge Community Primary School';
export const PUPIL = 'Theo Marsh';

/** No finding, a warning, a stop; and both of these in one post. None depends on the time of day. */
export const CLEAN = 'The kettle is on and the rain has stopped';
export const WARNED = `A quiet day at ${SCHOOL}`;
export const STOPPED = `So proud of ${PUPIL} today`;
export const BOTH = `${PUPIL} had a quiet day at ${SCHOOL}`;

export interface Settings {
  /** Keys laid over the policy. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** Two people are flagged: a pupil, and a parent who is in the usual friends list of every site. */
  readonly flagged?: true;
  readonly pauses?: Readonly<Record<string, number | 'always'>>;
}

const policy = {
  schemaVersion: 1,
  packs: ['ascl', 'rochdale', 'childnet', 'king-edward', 'weston'],
  school: { name: SCHOOL, aliases: [], handles: [], hashtags: [], domains: [] },
  pupils: [{ name: PUPIL }, { name: 'Zoë Okonkwo-Hughes' }],
  contacts: { reportTo: 'Mrs Okafor' },
  rules: {},
};

const FLAGGED = [
  { name: 'Dana Reid', handles: ['@danareid_'], kind: 'parent' },
  { name: 'Callum Price', handles: ['@callumprice_gk'], kind: 'pupil' },
];

/** A trip that lasts whatever the time zone of the machine, so that a place is a stop at any hour. */
export const TRIP = {
  hours: { timeZone: 'Europe/London', trips: [{ name: 'Ridge Farm', start: day(-2), end: day(2) }] },
};

const LISTS: readonly (readonly [site: string, list: string])[] = [
  ['facebook', 'friends'],
  ['x', 'followers'],
  ['linkedin', 'connections'],
  ['bluesky', 'followers'],
  ['mastodon', 'followers'],
];

const UNFLAGGED = [
  { name: 'Rhian Cole', handle: 'rhiancole' },
  { name: 'Sam Ferris', handle: 'samferris' },
];

function lists(settings: Settings): unknown {
  const flagged = settings.flagged ? [{ name: 'Dana Reid', handle: 'danareid_' }] : [];
  return {
    lists: [
      ...LISTS.map(([site, list]) => ({ site, list, members: [...flagged, ...UNFLAGGED] })),
      { site: 'facebook', list: 'Close friends', members: UNFLAGGED },
    ],
  };
}

/** What `storage.local` holds for these settings. */
export function stored(settings: Settings): Record<string, unknown> {
  const flagged = settings.flagged ? { flaggedContacts: FLAGGED } : {};
  return {
    own: { policy: { ...policy, ...flagged, ...settings.policy }, file: 'hollin-bridge.json', added: day(0) },
    contacts: [{ file: 'own.contacts.json', added: day(0), contacts: lists(settings) }],
    pauses: settings.pauses ?? {},
    sites: [`https://${SCHOOL_HOST}/*`],
  };
}
