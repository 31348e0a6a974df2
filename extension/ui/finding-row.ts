// A finding as a row of the popup: the quoted words while closed, everything that the card says when open.

import type { PolicyStatus } from '../generated/engine';
import { h } from './dom';
import { addedLine, type Item, insteadBox, pageLink, row, sourceLines, whatNodes, why } from './finding';
import { t } from './messages';

export interface RowOptions {
  readonly status: PolicyStatus | null;
  readonly open?: boolean;
  readonly say: (text: string) => void;
  /** Opens the page about a rule. */
  readonly page: (rule: string) => void;
}

export function findingRow(item: Item, { status, open = false, say, page }: RowOptions): HTMLElement {
  const sentence = whatNodes(item);
  const reason = why(item);
  const element = row(item, open, item.words ? [t('quote', { words: item.words })] : sentence, [
    item.words && h('p.what', {}, ...sentence),
    addedLine(item),
    insteadBox(item, status, say),
    reason && h('p.why', {}, reason),
    ...sourceLines(item, status),
    pageLink(item, page),
  ]);
  element.classList.add('full');
  return element;
}
