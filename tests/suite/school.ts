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
  /** `parent`: a flagged parent is in every friends list. */
  readonly friends?: 'unflagged' | 'parent';
  readonly pauses?: Readonly<Record<string, number | 'always'>>;
}

const policy = {
  schemaVersion: 1,
  packs: ['ascl', 'rochdale', 'childnet', 'king-edward', 'weston'],
  school: { name: SCHOOL, aliases: [], handles: [], hashtags: [], domains: [] },
  pupils: [{ name: PUPIL }, { name: 'Zoë Okonkwo-Hughes' }],
  flaggedContacts: [
    { name: 'Dana Reid', handles: ['@danareid_'], kind: 'parent' },
    { name: 'Callum Price', handles: ['@callumprice_gk'], kind: 'pupil' },
  ],
  contacts: { reportTo: 'Mrs Okafor' },
  rules: {},
};

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

function lists(friends: Settings['friends']): unknown {
  const flagged = friends === 'parent' ? [{ name: 'Dana Reid', handle: 'danareid_' }] : [];
  return {
    lists: [
      ...LISTS.map(([site, list]) => ({ site, list, members: [...flagged, ...UNFLAGGED] })),
      { site: 'facebook', list: 'Close friends', members: UNFLAGGED },
    ],
  };
}

/** What `storage.local` holds for these settings. */
export function stored(settings: Settings): Record<string, unknown> {
  return {
    own: { policy: { ...policy, ...settings.policy }, file: 'hollin-bridge.json', added: day(0) },
    contacts: [{ file: 'own.contacts.json', added: day(0), contacts: lists(settings.friends) }],
    pauses: settings.pauses ?? {},
    sites: [`https://${SCHOOL_HOST}/*`],
  };
}
