// The people and places that every page shows. All are invented.

export const writer = { name: 'Nia Calder', handle: 'niacalder' } as const;

export const friends = ['Dana Reid', 'Rhian Cole', 'Sam Ferris', 'Beth Osei', 'Callum Price'] as const;

export const places = [
  'Harbour Lane Café',
  'Low Ellerby',
  'Brackenfell Community Primary School',
  'Ridge Farm Park',
] as const;

/** Feed entries that are there before anybody posts: author, handle, text. */
export const feed = [
  {
    author: 'Dana Reid',
    handle: 'danareid_',
    text: 'Anyone else’s boiler make a noise like a kettle that has given up?',
  },
  { author: 'Rhian Cole', handle: 'rhiancole', text: 'Sourdough number nine. It rose. I may cry.' },
  {
    author: 'Ellerby Library',
    handle: 'ellerbylib',
    text: 'Story time moves to Saturdays at 10. Bring a cushion.',
  },
] as const;

export function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
}
