// What is measured: two posts of a fixed length, and schools with few and with many pupils. The native
// engine, WebAssembly and the peers all get exactly these. Names are made, not taken from anybody.

/** A short post that names a school, a pupil and a class; padded by what teachers write about. */
const sentences = [
  'Year 5 smashed the harvest assembly this morning and I could not be prouder of every one of them.',
  'Rosie Hartnell had the whole hall in tears with her poem about the tractor.',
  'So glad to work at Brackenfell Primary!',
  'Now for a cup of tea, a quiet hour of marking and far too many biscuits before the meeting at four.',
  'The new reading corner is finished; somebody has already fallen asleep in it, and it was not a child.',
  'Tomorrow we walk to Low Ellerby to look at the old mill, so please let it stay dry for once.',
  'I have spent the evening cutting out forty paper leaves and would like it to be known that my thumb hurts.',
  'Has anybody got a spare projector bulb, or a spell that brings one back to life?',
  'The school play is three weeks away and our lead sheep has lost her voice.',
  'Reports are done, the kettle is on, and next week can look after itself.',
];

/** Words in which there is nothing to find, as most posts are. */
const harmless = [
  'Far too many biscuits, and a kettle that has not been off since four.',
  'The rain has stopped at last and I have found one of the two gloves.',
  'Has anybody got a spare projector bulb, or a spell that brings one back to life?',
  'I have cut out forty paper leaves this evening and my thumb would like that to be known.',
];

/** Exactly this many UTF-16 code units of such sentences. */
function textOf(length: number, from: readonly string[]): string {
  let text = '';
  for (let at = 0; text.length < length; at += 1) text += `${text && ' '}${from[at % from.length]}`;
  return text.slice(0, length);
}

export const texts = {
  clean: textOf(225, harmless),
  short: textOf(225, sentences),
  long: textOf(2_095, sentences),
} as const;

export type TextName = keyof typeof texts;

const given = [
  'Ada Alba Amos Anouk Arlo Asher Beatrix Benji Blythe Bodhi Carys Cassius Celia Clem Cora Dafydd Delia Denzil',
  'Edith Efa Elowen Emrys Enid Esme Ezra Fay Felix Fern Finn Flora Frank Freya Gethin Greta Gus Hal Hattie Hugo',
  'Ida Ines Iolo Iris Isaac Jago Jem Joan Jonah Juno Kit Lara Leo Lila Linus Lottie Luca Mabel Maeve Magnus Mali',
  'Marlo Maya Mina Moss Nell Nia Noor Olive Omar Oren Orla Otis Pearl Penny Pip Quinn Rafe Ravi Remy Rhea Robin',
  'Romy Rosa Rufus Saba Sasha Seren Silas Soren Stella Tariq Tess Thea Toby Uma Vera Wilf Wren Yara Zac Zara Zeb',
].flatMap((line) => line.split(' '));

const starts =
  'Ash Barn Beck Birch Black Bram Brook Brown Burn Cald Clay Cold Cop Crow Dal Dun East Elm Fair Fen'.split(
    ' ',
  );
const middles = ['', 'en', 'er', 'ing', 'le', 'is', 'ow', 'y', 'a', 'o'];
const ends =
  'bank bourne by combe croft dale den field ford gate ham hurst ley mere shaw ton wick wood worth yard'.split(
    ' ',
  );

/** Pupils of a school of this size, all different as long as there are fewer than about 400,000. */
export function pupils(count: number): { name: string }[] {
  const families = starts.length * middles.length * ends.length;
  return Array.from({ length: count }, (_, at) => {
    const first = given[at % given.length];
    // A step that shares no factor with the number of families visits each before any comes again.
    const family = (Math.floor(at / given.length) * 1_237 + (at % given.length) * 31) % families;
    const start = starts[family % starts.length];
    const middle = middles[Math.floor(family / starts.length) % middles.length];
    const end = ends[Math.floor(family / (starts.length * middles.length))];
    return { name: `${first} ${start}${middle}${end}` };
  });
}

export const sizes = { hundred: 100, few: 2_000, many: 100_000 } as const;

type Json = Record<string, unknown>;

/** The rules that the project began with. */
const first = [
  'school-name',
  'pupil-name',
  'pupil-mention',
  'location-school-hours',
  'audience-flagged',
  'recipient-flagged',
];

/** A policy under which only those look at a post; `all` are the ids of the rules that there are. */
export function withFirstRules(policy: Json, all: readonly string[]): Json {
  const others = all.filter((id) => !first.includes(id));
  return { ...policy, rules: Object.fromEntries(others.map((id) => [id, { severity: 'off' }])) };
}

/** The example school with so many pupils, one of whom is in the short post. */
export function policyWith(example: Json, count: number): Json {
  return { ...example, pupils: [{ name: 'Rosie Hartnell' }, ...pupils(count - 1)] };
}
