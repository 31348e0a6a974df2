// What the checker last said about one box, as it stands now: spans carried over edits since, and
// the findings left out that the writer does not want to see again.

import type { Finding, NotChecked, Report, Span } from '../generated/engine';
import type { Shown } from '../ui/overlay';
import { carry, type Edit, editBetween } from './carry';

export interface Findings {
  /** Takes a report on `checked`, while the text is already `now`. */
  take(report: Report, checked: string, now: string): void;
  /** Moves spans over an edit; one that it touched is gone until the next report. */
  edited(edit: Edit | null): void;
  clear(): void;
  shown(): Shown[];
  notChecked(): NotChecked[];
  stops(): boolean;
  /** Leaves out one of those shown, and its like, until `forgetIgnored`. */
  ignore(key: string): void;
  forgetIgnored(): void;
  /** "Don't warn about this again here": all that is shown. */
  ignoreAllForTab(): void;
}

/** How grave a finding may be and still be left out, by what it is about; graver ones show again. */
type Ignored = Map<string, number>;

interface Item {
  readonly about: string;
  readonly finding: Finding;
  readonly words: string;
  span: Span | null;
}

const grave = ({ severity }: Finding): number => ['note', 'warn', 'stop'].indexOf(severity);
/** Two findings about the same are told apart by a number at the end of the key. */
const aboutOf = (key: string): string => key.replace(/#\d+$/, '');

/** By kind of box, for as long as the page's script lives. */
const forTab = new Map<string, Ignored>();

/** `kind` names the box: what is ignored for the tab is ignored in boxes of this name. */
export function createFindings(kind: string): Findings {
  const lasting: Ignored = forTab.get(kind) ?? new Map();
  forTab.set(kind, lasting);
  const ignored: Ignored = new Map();
  let items: Item[] = [];
  let notChecked: readonly NotChecked[] = [];

  const isLeftOut = (about: string, weight: number): boolean =>
    Math.max(ignored.get(about) ?? -1, lasting.get(about) ?? -1) >= weight;

  const edited = (edit: Edit | null): void => {
    if (!edit) return;
    items = items.filter((item) => {
      if (!item.span) return true;
      item.span = carry(item.span, edit);
      return item.span;
    });
  };

  const shown = (): Shown[] => {
    const seen = new Map<string, number>();
    return items.flatMap(({ about, finding, span, words }) => {
      const count = (seen.get(about) ?? 0) + 1;
      seen.set(about, count);
      return isLeftOut(about, grave(finding)) ? [] : [{ key: `${about}#${count}`, finding, span, words }];
    });
  };

  return {
    take(report, checked, now) {
      items = report.findings.map((finding) => {
        const { rule, subject, span, params } = finding;
        const words = span ? checked.slice(span.start, span.end) : '';
        return { about: JSON.stringify([rule, subject, span ? words : params]), finding, words, span };
      });
      notChecked = report.notChecked;
      edited(editBetween(checked, now));
    },
    edited,
    clear() {
      items = [];
      notChecked = [];
    },
    shown,
    notChecked: () =>
      notChecked.filter(({ subject, reason }) => !isLeftOut(`not-checked:${subject}:${reason}`, 0)),
    stops: () => shown().some(({ finding }) => finding.severity === 'stop'),
    ignore(key) {
      const found = shown().find((one) => one.key === key);
      ignored.set(aboutOf(key), found ? grave(found.finding) : 0);
    },
    forgetIgnored: () => ignored.clear(),
    ignoreAllForTab() {
      for (const { key, finding } of shown()) lasting.set(aboutOf(key), grave(finding));
    },
  };
}
