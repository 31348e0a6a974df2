// "Check some words": a box with live marks, the circumstances, and what was found, in rows that open
// in place. Asks the engine and draws the answer; the words live in the box and nowhere else.

import type { EngineHost } from '../engine/host';
import type { Finding, NotChecked, PolicyStatus, Report } from '../generated/engine';
import type { ContactsList } from '../store/contacts';
import { h } from '../ui/dom';
import { type Item, itemOfFinding, itemOfNotChecked } from '../ui/finding';
import { findingRow } from '../ui/finding-row';
import { icon } from '../ui/icons';
import { countBySeverity, counts, t } from '../ui/messages';
import { createChoices } from './choices';
import { createMarkedText } from './marked-text';

/** News is spoken when the writer has been still for so long. */
const QUIET_MS = 1000;

export interface Check {
  readonly element: HTMLElement;
  /** Checks what is in the box anew: after a change of policy. */
  again(): void;
  /** Puts a text into the box and checks it. */
  fill(text: string): void;
  offerLists(lists: readonly ContactsList[]): void;
  suggestSite(id: string, name: string): void;
  focus(): void;
}

export function createCheck(
  engine: EngineHost,
  takeSelection: () => void,
  openRule: (rule: string) => void,
  signal: AbortSignal,
): Check {
  const box = createMarkedText({ id: 'words', placeholder: t('popup_empty') }, signal);
  const choices = createChoices(() => void check(), signal);
  const results = h('div', { class: 'results' });
  const spoken = h('p', { class: 'spoken', role: 'status' });
  let latest = 0;
  let speech: ReturnType<typeof setTimeout> | undefined;

  async function check(): Promise<void> {
    latest += 1;
    const mine = latest;
    const text = box.textarea.value;
    // Marks of the text before this edit would stand under the wrong words.
    box.mark([]);
    if (text.trim() === '') {
      show(results, []);
      say('');
      return;
    }
    try {
      const [report, status] = await Promise.all([engine.check(choices.post(text), null), engine.status()]);
      if (mine === latest) draw(text, report, status);
    } catch {
      if (mine !== latest) return;
      show(results, [h('p', { class: 'failed' }, t('popup_failed'))]);
      say(t('popup_failed'));
    }
  }

  function draw(text: string, report: Report, status: PolicyStatus): void {
    const findings = sorted(report.findings).map((finding) => ({
      finding,
      words: finding.span ? text.slice(finding.span.start, finding.span.end) : '',
    }));
    box.mark(
      strongestLast(report.findings).flatMap(({ span, severity }) => (span ? [{ span, severity }] : [])),
    );
    const summary = findings.length > 0 ? counts(countBySeverity(report.findings)) : t('popup_clear');
    // That no audience was chosen is answered below the box, and is no fault to report in a row.
    const open = report.notChecked.filter(noAudienceChosen);
    const rows = [
      ...findings.map(({ finding, words }) => itemOfFinding(finding, words)),
      ...report.notChecked.filter((one) => !open.includes(one)).map(itemOfNotChecked),
    ].map((item) => row(item, status));
    show(results, [
      findings.length > 0
        ? h('h2', { class: 'summary' }, summary)
        : h(
            'div',
            { class: 'clear' },
            icon('check', 16),
            h('h2', {}, summary),
            h('p', {}, t('popup_clear_detail')),
          ),
      rows.length > 0 && h('div', { class: 'rows' }, ...rows),
      open.length > 0 && h('p', { class: 'not-checked' }, t('popup_audience_open')),
    ]);
    say(summary);
  }

  /** A row stays open, or closed, over checks: by rule and words, for positions move as one writes. */
  function row(item: Item, status: PolicyStatus): HTMLElement {
    const key = `${item.key} ${item.words}`;
    const before = rowOf(results, key);
    const open = before?.querySelector('[aria-expanded="true"]') != null;
    const element = findingRow(item, { status, open, say, page: openRule });
    element.dataset.key = key;
    return element;
  }

  function say(words: string): void {
    clearTimeout(speech);
    speech = setTimeout(() => {
      if (spoken.textContent !== words) spoken.textContent = words;
    }, QUIET_MS);
  }

  box.textarea.addEventListener('input', () => void check(), { signal });
  signal.addEventListener('abort', () => clearTimeout(speech));

  const element = h(
    'main',
    { class: 'check' },
    h(
      'div',
      { class: 'check-head' },
      h('label', { for: 'words' }, t('popup_check')),
      h(
        'button',
        { type: 'button', class: 'link', onclick: takeSelection },
        icon('cursor', 16),
        t('popup_selection'),
      ),
    ),
    box.element,
    choices.element,
    results,
    spoken,
  );

  return {
    element,
    again: () => void check(),
    fill(text) {
      box.textarea.value = text;
      void check();
    },
    offerLists: choices.offerLists,
    suggestSite: choices.suggestSite,
    focus: () => box.textarea.focus(),
  };
}

/** In text order, then those without words. */
function sorted(findings: readonly Finding[]): Finding[] {
  const at = ({ span }: Finding): number => span?.start ?? Number.POSITIVE_INFINITY;
  return findings.toSorted((one, other) => Math.sign(at(one) - at(other) || 0));
}

/** Of several findings in the same words the strongest is drawn on top. */
function strongestLast(findings: readonly Finding[]): Finding[] {
  const rank = { note: 0, warn: 1, stop: 2 };
  return findings.toSorted((one, other) => rank[one.severity] - rank[other.severity]);
}

function noAudienceChosen({ subject, reason }: NotChecked): boolean {
  return subject === 'audience' && reason === 'audience_unknown';
}

function rowOf(results: HTMLElement, key: string | undefined): HTMLElement | undefined {
  return [...results.querySelectorAll<HTMLElement>('[data-key]')].find((one) => one.dataset.key === key);
}

/** Replaces the results, keeping the focus on the row that had it. */
function show(results: HTMLElement, children: readonly (HTMLElement | false)[]): void {
  const focused = results.contains(document.activeElement)
    ? document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key
    : undefined;
  results.replaceChildren(...children.filter((child) => child !== false));
  if (focused !== undefined) rowOf(results, focused)?.querySelector('button')?.focus();
}
