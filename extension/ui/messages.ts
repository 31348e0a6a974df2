// Every sentence a person reads comes through here, from `_locales/<language>/messages.json`.
// Places in a sentence are `{name}`; a place whose value is missing takes a general word
// (`default_<name>`), and kinds of people, scopes and dates are put into the reader's words.

import type { Problem, Severity } from '../generated/engine';

export type Params = Readonly<Record<string, string | number>>;

/** A sentence in pieces: plain text, and the values put into it. */
export type Piece = string | { readonly name: string; readonly value: string };

/** A parsed `messages.json`. */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

type Lookup = (key: string) => string;

const fromBrowser: Lookup = (key) => chrome.i18n.getMessage(key);
let lookup: Lookup = fromBrowser;

/** In place of the browser's own: another language, or outside the extension (tests, the demo's printer). */
export function useCatalogue(catalogue: Catalogue): void {
  lookup = (key) => catalogue[key]?.message ?? '';
}

/** The language of the catalogue in use, which may differ from the browser's. */
export function language(): string {
  return lookup('language') || 'en-GB';
}

/** The sentence for a key, or '' where there is none. */
export function t(key: string, params: Params = {}): string {
  return pieces(key, params)
    .map((piece) => (typeof piece === 'string' ? piece : piece.value))
    .join('');
}

/** As `t`, for counted things: `<key>_one`, `<key>_other` and whatever else the language counts by. */
export function tn(key: string, n: number, params: Params = {}): string {
  const form = `${key}_${new Intl.PluralRules(language()).select(n)}`;
  return t(lookup(form) ? form : `${key}_other`, { n, ...params });
}

/** The sentence in pieces, so that a view can set names and quoted words apart. */
export function pieces(key: string, params: Params = {}): Piece[] {
  return lookup(key)
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 ? { name: part, value: value(part, params[part]) } : part))
    .filter((piece) => piece !== '');
}

function value(name: string, given: string | number | undefined): string {
  const text = given === undefined || given === '' ? lookup(`default_${name.toLowerCase()}`) : String(given);
  // Kinds of people and unnamed audiences arrive as the engine's own words.
  if (name === 'kind' || name === 'list') return lookup(`${name}_${text.replaceAll('-', '_')}`) || text;
  // Words that people wrote, and values from their files, are shown as they stand.
  return /^(date|day|until)$/.test(name) && /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text;
}

/** "Note", "Warning" or "Stop". */
export function level(severity: Severity): string {
  return t(`level_${severity}`);
}

export type Counts = Readonly<Record<Severity, number>>;

export function countBySeverity(all: readonly { readonly severity: Severity }[]): Counts {
  const counts = { stop: 0, warn: 0, note: 0 };
  for (const { severity } of all) counts[severity] += 1;
  return counts;
}

/** "1 stop and 2 warnings". */
export function counts(by: Counts): string {
  const parts = (['stop', 'warn', 'note'] as const)
    .filter((severity) => by[severity])
    .map((severity) => tn(`count_${severity}`, by[severity]));
  const last = parts.pop() ?? '';
  return parts.length ? t('series', { before: parts.join(', '), last }) : last;
}

/** A day as people write it: "3 November", with the year where it is not this one. */
export function dayOf(date: Date, now = new Date()): string {
  // Not from `Intl`: Chromium has no Welsh months.
  const month = t('months').split(' ')[date.getMonth()] ?? '';
  const year = date.getFullYear() === now.getFullYear() ? '' : ` ${date.getFullYear()}`;
  return `${date.getDate()} ${month}${year}`;
}

/** The same of a day as files give it (`YYYY-MM-DD`). */
export const day = (iso: string, now?: Date): string => dayOf(new Date(`${iso}T12:00`), now);

/** One thing in a settings file that was ignored: where, what is there, what is wrong, what to write. */
export function problem({ path, value: found, message, mend, params }: Problem): string {
  // A path that is empty means the whole file.
  const where = path && t(found ? 'problem_where' : 'problem_where_only', { path, value: found });
  return [where, t(message, params), t(mend, params)].filter(Boolean).join(' ');
}
