// The card of each rule, as a person reads it: the rules' own flagged examples go through the engine, and
// the overlay draws their cards in English and in Welsh. `cards.txt` beside this file keeps what they
// said, for people to read and for `cards.test.ts` to hold them to. To write it anew:
// node --import tsx tests/ui/cards.ts

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Finding } from '../../extension/generated/engine';
import { launch, open, root } from './harness';

export const UPDATE = 'node --import tsx tests/ui/cards.ts';
const file = fileURLToPath(new URL('cards.txt', import.meta.url));

/** Whom the examples' school names. */
const { contacts } = JSON.parse(
  readFileSync(`${root}crate/engine/src/rules/example/policy.json`, 'utf8'),
) as { contacts: { reportTo: string } };

export interface Row {
  readonly text: string;
  readonly finding: Finding;
}

let all: readonly Row[] | null = null;

/** For each rule, one finding of each message that its examples give. */
export function rows(): readonly Row[] {
  all ??= JSON.parse(
    execFileSync('cargo', ['run', '--locked', '--quiet', '-p', 'xtask', '--', 'findings'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 24,
    }),
  ) as Row[];
  return all;
}

/** What stands in the card of a finding, its reason opened: a line each, as the eye meets them. */
async function cardLines(page: Page, { text, finding }: Row): Promise<string[]> {
  const words = finding.span ? text.slice(finding.span.start, finding.span.end) : '';
  const badge = await page.evaluate(
    async ([body, shown, quoted, reportTo]) => {
      document.getElementById('editor')?.replaceChildren(body);
      window.harness.show([{ ...shown, words: quoted }], { status: { reportTo } });
      await new Promise(requestAnimationFrame);
      const { x = 0, y = 0 } =
        document.querySelector('second-look')?.shadowRoot?.querySelector('.badge')?.getBoundingClientRect() ??
        {};
      return { x, y };
    },
    [text, finding, words, contacts.reportTo] as const,
  );
  await page.mouse.click(badge.x + 4, badge.y + 4);
  const said = await page.evaluate(() => {
    const card = document.querySelector('second-look')?.shadowRoot?.querySelector<HTMLElement>('.card');
    card?.querySelector<HTMLElement>('.more[aria-expanded=false]')?.click();
    const shown = card?.innerText ?? '';
    card?.querySelector<HTMLElement>('[data-f=close]')?.click();
    return shown;
  });
  const lines = said.split('\n').map((line) => line.trim());
  return lines.filter(Boolean);
}

/** The whole file, in the order of the catalogue. */
export async function cards(): Promise<string> {
  const browser = await launch();
  try {
    const said = new Map<Row, string[]>();
    for (const [language, name] of [
      ['en', 'English'],
      ['cy', 'Welsh'],
    ] as const) {
      const page = await open(browser, { box: 'facebook-light', language });
      // A friend list is as old here as it was on the examples' day.
      await page.clock.setFixedTime('2026-11-10T19:00');
      for (const row of rows()) {
        const lines = (await cardLines(page, row)).map((line) => `    ${line}`);
        said.set(row, [...(said.get(row) ?? []), `  ${name}:`, ...lines]);
      }
    }
    const pages = [...said].map(([{ text, finding }, lines]) =>
      [`${finding.rule}: ${JSON.stringify(text)}`, ...lines].join('\n'),
    );
    return `${pages.join('\n\n')}\n`;
  } finally {
    await browser.close();
  }
}

export const kept = (): string => readFileSync(file, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, await cards());
