// What bundle.mjs and the tests use of pages.mjs.

export interface RuleSample {
  readonly post: { readonly text?: string };
  readonly words: readonly string[];
  /** How serious each finding is, in the order of the words; one for a finding without words. */
  readonly severity: readonly string[];
  readonly also: readonly string[];
}

/** A rule as `secondlook rules --format json` gives it. */
export interface RuleOfPage {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly instead: string;
  readonly severity: { readonly personal: string; readonly professional: string; readonly school: string };
  /** The documents that ask for it with other levels, where a school follows one of them alone. */
  readonly packs: readonly { readonly name: string; readonly severity: RuleOfPage['severity'] }[];
  readonly sources: readonly {
    readonly name: string;
    readonly clause: string;
    readonly points: readonly { readonly point: string; readonly says: string }[];
  }[];
  readonly flagged: readonly RuleSample[];
  readonly fine: readonly RuleSample[];
}

/** The files by name, for a folder beside `icons`. */
export function rulePages(rules: readonly RuleOfPage[]): Map<string, string>;
