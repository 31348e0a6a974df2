// What the checker last said about one box, as it stands now: spans carried over edits since, and
// the findings left out that the writer does not want to see again.

import type { Finding, NotChecked, Report, Severity, Span } from '../generated/engine';
import type { Shown } from '../ui/overlay';
import { carry, type Edit, editBetween } from './carry';

const rank: Record<Severity, number> = { note: 1, warn: 2, stop: 3 };

/** How grave a finding may be and still be left out; graver ones show again. */
type Ignored = Map<string, number>;

/** "Don't warn about this again here": by kind of box, for as long as the page's script lives. */
const forTab = new Map<string, Ignored>();

interface Item {
  readonly base: string;
  readonly finding: Finding;
  readonly words: string;
  span: Span | null;
}

export class Findings {
  readonly #lasting: Ignored;
  readonly #ignored: Ignored = new Map();
  #items: Item[] = [];
  #notChecked: readonly NotChecked[] = [];

  /** `kind` names the box: what is ignored for good is ignored in boxes of this name. */
  constructor(kind: string) {
    this.#lasting = forTab.get(kind) ?? new Map();
    forTab.set(kind, this.#lasting);
  }

  /** Takes a report on `checked`, while the text is already `now`. */
  take(report: Report, checked: string, now: string): void {
    this.#items = report.findings.map((finding) => {
      const { rule, subject, span, params } = finding;
      const words = span ? checked.slice(span.start, span.end) : '';
      return { base: JSON.stringify([rule, subject, span ? words : params]), finding, words, span };
    });
    this.#notChecked = report.notChecked;
    this.edited(editBetween(checked, now));
  }

  /** Moves spans over an edit; one that it touched is gone until the next report. */
  edited(edit: Edit | null): void {
    if (!edit) return;
    this.#items = this.#items.filter((item) => {
      if (!item.span) return true;
      item.span = carry(item.span, edit);
      return item.span;
    });
  }

  clear(): void {
    this.#items = [];
    this.#notChecked = [];
  }

  shown(): Shown[] {
    const seen = new Map<string, number>();
    const shown: Shown[] = [];
    for (const { base, finding, span, words } of this.#items) {
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      if (!this.#leftOut(base, rank[finding.severity]))
        shown.push({ key: `${base}#${count}`, finding, span, words });
    }
    return shown;
  }

  notChecked(): NotChecked[] {
    return this.#notChecked.filter((one) => !this.#leftOut(notCheckedKey(one), 0));
  }

  stops(): boolean {
    return this.shown().some(({ finding }) => finding.severity === 'stop');
  }

  /** Leaves out one of those shown, and its like; `forgetIgnored` brings them back. */
  ignore(key: string): void {
    const found = this.shown().find((one) => one.key === key);
    this.#ignored.set(found ? key.replace(/#\d+$/, '') : key, found ? rank[found.finding.severity] : 0);
  }

  forgetIgnored(): void {
    this.#ignored.clear();
  }

  ignoreAllForTab(): void {
    for (const { key, finding } of this.shown())
      this.#lasting.set(key.replace(/#\d+$/, ''), rank[finding.severity]);
  }

  #leftOut(base: string, grave: number): boolean {
    return [this.#ignored, this.#lasting].some((ignored) => (ignored.get(base) ?? -1) >= grave);
  }
}

function notCheckedKey({ subject, reason }: NotChecked): string {
  return `not-checked:${subject}:${reason}`;
}
