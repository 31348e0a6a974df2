// How a finding reads: one view for the card, the rows of a held post and the rows of the popup.
// It turns a finding's keys and parameters into words and elements; it decides nothing.

import type { Finding, NotChecked, PolicyStatus, Severity, Source, Span, Subject } from '../generated/engine';
import { type Child, h } from './dom';
import { icon } from './icons';
import { isCoarse, underline } from './marks';
import { day, level, type Params, pieces, t } from './messages';

/** One page of the card, or one row: a finding, or something that could not be checked. */
export interface Item {
  readonly key: string;
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
  const { severity, subject, message, advice, sources } = finding;
  return {
    key,
    severity,
    subject,
    span,
    words,
    stem: message,
    advice,
    params: { words, ...finding.params },
    sources,
  };
}

/** What could not be checked is a quiet page like a note: silence is never a pass. */
export function itemOfNotChecked({ subject, reason }: NotChecked): Item {
  const key = `not-checked:${subject}:${reason}`;
  return {
    key,
    severity: 'note',
    subject,
    span: null,
    words: '',
    stem: reason,
    advice: `${reason}_instead`,
    params: {},
    sources: [],
  };
}

const RANK: Record<Severity, number> = { note: 0, warn: 1, stop: 2 };

/** For sorting: the stronger first, order otherwise kept. */
export const byStrength = (a: { severity: Severity }, b: { severity: Severity }): number =>
  RANK[b.severity] - RANK[a.severity];

export const title = (item: Item): string => t(`${item.stem}_title`, item.params);
export const what = (item: Item): string => t(`${item.stem}_what`, item.params);

/** A sentence as nodes: quoted words isolated from the direction of the sentence, people in bold. */
function rich(key: string, params: Params): Child[] {
  return pieces(key, params).map((piece) => {
    if (typeof piece === 'string' || /^\d+$/.test(piece.value))
      return typeof piece === 'string' ? piece : piece.value;
    const value = h('bdi', {}, piece.value);
    return /^(name|a|b)$/.test(piece.name) ? h('b', {}, value) : value;
  });
}

export const whatNodes = (item: Item): Child[] => rich(`${item.stem}_what`, item.params);

function withContacts(item: Item, status: PolicyStatus | null): Params {
  return { ...(status?.reportTo ? { reportTo: status.reportTo } : {}), ...item.params };
}

/** What to do instead; `copy` where it is words to put in place of the marked ones. */
export function instead(item: Item, status: PolicyStatus | null): { text: string; copy: boolean } | null {
  const text = t(item.advice, withContacts(item, status));
  return text ? { text, copy: item.advice.endsWith('_copy') } : null;
}

/** "Note", "Warning", "Stop", each over its underline. */
export function levelWord(severity: Severity): HTMLElement {
  return h(
    'span',
    { class: 'level', 'data-severity': severity },
    level(severity),
    // Longer than any word; the style sheet cuts it at the last whole dot or wave.
    underline(severity, 240, { coarse: isCoarse(window) }),
  );
}

const DAY = 86_400_000;
const OLD_AFTER_DAYS = 60;

/** "From the friend list you added on 3 November.", and that it may be out of date. */
export function addedLine(item: Item, now = Date.now()): string {
  const { added } = item.params;
  if (typeof added !== 'string') return '';
  const line = t('friend_list_added', { date: day(added, new Date(now)) });
  return now - Date.parse(added) > OLD_AFTER_DAYS * DAY ? `${line} ${t('friend_list_old')}` : line;
}

/** The school's own policy first, where there is one, then the guidance document. */
export function sourceLines(item: Item, status: PolicyStatus | null): HTMLElement[] {
  const line = (...children: Child[]) =>
    h('div', { class: 'source' }, icon('book', 14), h('span', {}, ...children));
  const lines: HTMLElement[] = [];
  const [source] = item.sources;
  // A link only where it can be nothing but a page.
  if (source && status?.policyUrl && /^https?:\/\//i.test(status.policyUrl))
    lines.push(
      line(h('a', { href: status.policyUrl, target: '_blank', rel: 'noopener noreferrer' }, t('source_own'))),
    );
  if (source) {
    const name = t(`source_${source.document.replaceAll('-', '_')}`) || source.document;
    lines.push(line(source.clause ? `${name}, ${source.clause}` : name));
  }
  return lines;
}

/** What to do instead, on its tinted ground, with Copy where the words can be copied. */
export function insteadBox(
  item: Item,
  status: PolicyStatus | null,
  say: (text: string) => void,
): HTMLElement | null {
  const advice = instead(item, status);
  if (!advice) return null;
  const words = h('span', {}, advice.text);
  const text = h('div', {}, h('small', {}, t(advice.copy ? 'instead_copy' : 'instead_do')), words);
  return h('div', { class: 'instead' }, text, advice.copy && copyButton(advice.text, words, say));
}

function copyButton(text: string, words: HTMLElement, say: (text: string) => void): HTMLElement {
  const label = h('span', {}, t('copy'));
  const show = (key: string) => {
    label.textContent = t(key);
    setTimeout(() => {
      label.textContent = t('copy');
    }, 2000);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      show('copied');
      say(t('said_copied'));
    } catch {
      // The page forbids it: select the words in a field of our own, whose selection is not the editor's.
      const field = h('input', { readonly: true, value: text, 'aria-label': t('copy_by_hand') });
      words.replaceChildren(field);
      field.select();
      field.focus({ preventScroll: true });
      label.textContent = t('copy_by_hand');
    }
  };
  return h(
    'button',
    { class: 'link', type: 'button', 'data-f': 'copy', onclick: copy },
    icon('copy', 14),
    label,
  );
}

export interface RowOptions {
  readonly status: PolicyStatus | null;
  readonly open?: boolean;
  /** Closed, show only the quoted words; open, everything with its own Copy (the popup). */
  readonly full?: boolean;
  readonly say?: (text: string) => void;
}

let rows = 0;

/** A row that opens in place: level, title, quote; then why, what to do, and the source. */
export function findingRow(
  item: Item,
  { status, open = false, full = false, say = () => {} }: RowOptions,
): HTMLElement {
  rows += 1;
  const id = `sl-row-${rows}`;
  const quote = full && item.words ? [t('quote', { words: item.words })] : whatNodes(item);
  const why = t(`${item.stem}_why`, item.params);
  const advice = instead(item, status);
  const inline = advice?.copy ? t('instead_sentence', { text: advice.text }) : advice?.text;
  const body = h(
    'div',
    { class: 'row-body', id, hidden: !open },
    ...(full
      ? [
          item.words && h('p', { class: 'what' }, ...whatNodes(item)),
          addedLine(item) && h('p', { class: 'added' }, addedLine(item)),
          insteadBox(item, status, say),
          h('p', { class: 'why' }, why),
        ]
      : [h('p', { class: 'why' }, [why, inline].filter(Boolean).join(' '))]),
    ...sourceLines(item, status),
  );
  const chevron = icon(full ? 'right' : 'down', 14, full);
  chevron.style.setProperty('--turn', full ? '90deg' : '180deg');
  const head = h(
    'button',
    {
      class: 'row-head',
      type: 'button',
      'data-f': `row ${item.key}`,
      'aria-expanded': String(open),
      'aria-controls': id,
      onclick: () => {
        body.hidden = !body.hidden;
        head.setAttribute('aria-expanded', String(!body.hidden));
      },
    },
    levelWord(item.severity),
    h('span', {}, h('strong', {}, title(item)), h('span', { class: 'what' }, ...quote)),
    chevron,
  );
  return h('div', { class: 'row' }, head, body);
}
