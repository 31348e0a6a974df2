// How a finding reads: what the card, the rows of a held post and the rows of the popup have in common.
// It turns a finding's keys and parameters into words and elements; it decides nothing.

import type { Finding, NotChecked, PolicyStatus, Severity, Source, Span, Subject } from '../generated/engine';
import { type Child, h } from './dom';
import { icon } from './icons';
import { isCoarse, underline } from './marks';
import { day, level, type Params, pieces, t } from './messages';

/** One page of the card, or one row: a finding, or something that could not be checked. */
export interface Item {
  readonly key: string;
  /** Rule id; empty where no rule could look. */
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: Subject;
  readonly span: Span | null;
  /** The words as written; empty where there are none. */
  readonly words: string;
  /** Message key stem. */
  readonly stem: string;
  /** Message key of what to do instead. */
  readonly advice: string;
  readonly params: Params;
  readonly sources: readonly Source[];
}

export function itemOfFinding(
  finding: Finding,
  words: string,
  span = finding.span,
  key = finding.rule,
): Item {
  const { rule, severity, subject, message, advice, sources } = finding;
  const params = { words, ...finding.params };
  return { key, rule, severity, subject, span, words, stem: message, advice, params, sources };
}

/** What could not be checked is a quiet page like a note: silence is never a pass. */
export const itemOfNotChecked = ({ subject, reason, params }: NotChecked): Item => ({
  key: `not-checked:${subject}:${reason}`,
  rule: '',
  severity: 'note',
  subject,
  span: null,
  words: '',
  stem: reason,
  advice: `${reason}_instead`,
  params: params ?? {},
  sources: [],
});

const RANK: Record<Severity, number> = { note: 0, warn: 1, stop: 2 };

/** The stronger first, order otherwise kept. */
export const byStrength = (items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => RANK[b.severity] - RANK[a.severity]);

export const title = (item: Item): string => t(`${item.stem}_title`, item.params);
export const what = (item: Item): string => t(`${item.stem}_what`, item.params);
export const why = (item: Item): string => t(`${item.stem}_why`, item.params);

/** `what` as nodes: quoted words isolated from the direction of the sentence, people in bold. */
export const whatNodes = (item: Item): Child[] =>
  pieces(`${item.stem}_what`, item.params).map((piece) => {
    if (typeof piece === 'string') return piece;
    const value = h('bdi', {}, piece.value);
    return /^(name|a|b)$/.test(piece.name) ? h('b', {}, value) : value;
  });

/** What to do instead; `copy` where it is words to put in place of the marked ones. */
export function instead(item: Item, status: PolicyStatus | null): { text: string; copy: boolean } {
  const text = t(item.advice, { reportTo: status?.reportTo ?? '', ...item.params });
  return { text, copy: item.advice.endsWith('_copy') };
}

/** "Note", "Warning", "Stop", each over its underline. */
export function levelWord(severity: Severity): HTMLElement {
  // Longer than any word; the style sheet cuts it at the last whole dot or wave.
  const line = underline(severity, 240, { coarse: isCoarse(window) });
  return h('span.level', { 'data-severity': severity }, level(severity), line);
}

const OLD_AFTER_MS = 60 * 86_400_000;

/** "From the friend list you added on 3 November.", and after sixty days that it may be out of date. */
export function addedLine({ params: { added } }: Item): Child {
  if (typeof added !== 'string') return null;
  const old = Date.now() - Date.parse(added) > OLD_AFTER_MS;
  const line = t('friend_list_added', { date: day(added) });
  return h('p.added', {}, old ? `${line} ${t('friend_list_old')}` : line);
}

/** The school's own policy first, where there is one, then the guidance document. */
export function sourceLines(item: Item, status: PolicyStatus | null): HTMLElement[] {
  const line = (child: Child) => h('div.source', {}, icon('book', 14), h('span', {}, child));
  const lines: HTMLElement[] = [];
  const [source] = item.sources;
  const href = status?.policyUrl;
  // A link only where it can be nothing but a page.
  if (source && href && /^https?:\/\//i.test(href))
    lines.push(line(h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, t('source_own'))));
  // Of the school's own rules there is no more to say than that.
  if (source && !(lines.length && source.document === 'school')) {
    const name = t(`source_${source.document.replace('-', '_')}`) || source.document;
    lines.push(line(source.clause ? `${name}, ${source.clause}` : name));
  }
  return lines;
}

/** Opens the page about the rule. A school's own rules have none. */
export const pageLink = ({ rule, sources }: Item, open: (rule: string) => void): Child =>
  !!sources[0] &&
  sources[0].document !== 'school' &&
  h('button.link', { type: 'button', 'data-f': `page ${rule}`, onclick: () => open(rule) }, t('why_page'));

/** What to do instead, on its tinted ground, with Copy where the words can be copied. */
export function insteadBox(item: Item, status: PolicyStatus | null, say: (text: string) => void): Child {
  const { text, copy } = instead(item, status);
  if (!text) return null;
  const words = h('span', {}, text);
  const label = h('span', {}, t('copy'));
  const press = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(t('said_copied'));
      label.textContent = t('copied');
      setTimeout(() => {
        label.textContent = t('copy');
      }, 2000);
    } catch {
      // The page forbids it: select the words in a field of our own, whose selection is not the editor's.
      label.textContent = t('copy_by_hand');
      const field = h('input', { readonly: true, value: text, 'aria-label': t('copy_by_hand') });
      words.replaceChildren(field);
      field.select();
      field.focus({ preventScroll: true });
    }
  };
  return h(
    'div',
    { class: 'instead' },
    h('div', {}, h('small', {}, t(copy ? 'instead_copy' : 'instead_do')), words),
    copy && h('button.link', { type: 'button', 'data-f': 'copy', onclick: press }, icon('copy', 14), label),
  );
}

let rows = 0;

/** A row that opens in place: level, title and a line under it; opened, whatever `body` is. */
export function row(item: Item, open: boolean, line: readonly Child[], body: readonly Child[]): HTMLElement {
  rows += 1;
  const id = `sl-row-${rows}`;
  const more = h('div.row-body', { id, hidden: !open }, ...body);
  const head = h(
    'button.row-head',
    {
      type: 'button',
      'data-f': `row ${item.key}`,
      'aria-expanded': String(open),
      'aria-controls': id,
      onclick: () => {
        more.hidden = !more.hidden;
        head.ariaExpanded = String(!more.hidden);
      },
    },
    levelWord(item.severity),
    h('span', {}, h('strong', {}, title(item)), h('span.what', {}, ...line)),
    icon('down', 14),
  );
  return h('div.row', {}, head, more);
}
