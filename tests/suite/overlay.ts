// Second Look as a person meets it: what a screen reader is told of the badge, the card and the
// announcements, read from the accessibility tree; and the marks, which are for the eye alone, read
// from the closed shadow root by the debugging protocol.

import type { AxNode, Tab } from '../drivers/driver';
import { stillPoint } from '../drivers/until';

export interface Card {
  readonly title: string;
  /** Every piece of text on the card, in reading order. */
  readonly text: string;
  readonly buttons: readonly string[];
  readonly focused: boolean;
}

export interface Seen {
  /** The badge's accessible name; null while there is none. */
  readonly badge: string | null;
  readonly card: Card | null;
  /** What the live regions hold now. */
  readonly said: readonly string[];
}

export interface Counts {
  readonly stop: number;
  readonly warn: number;
}

/** What a badge's name counts; null while it stands for no checked words. */
export function countsOf(badge: string | null): Counts | null {
  const summary = /^Second Look: (.*)/.exec(badge ?? '')?.[1];
  if (summary === undefined || summary.startsWith('not checked')) return null;
  const count = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
  return { stop: count('stop'), warn: count('warning') };
}

const FOOT = 'Only you can see this';
export const HELD = 'Your post is waiting';

/** A node and everything under it, in reading order. */
export const flat = (node: AxNode): AxNode[] => [node, ...node.children.flatMap(flat)];

const textOf = (node: AxNode): string =>
  flat(node)
    .filter((each) => each.role === 'text')
    .map((each) => each.name.trim())
    .filter((words) => words !== '')
    .join(' ');

/** Every character: what is said again differs in a space at its end. */
const spokenBy = (node: AxNode): string =>
  flat(node)
    .filter((each) => each.role === 'text')
    .map((each) => each.name)
    .join('') || node.name;

const isBadge = (node: AxNode): boolean =>
  node.role === 'button' && /^(Second Look|Your post is waiting)/.test(node.name);

const isCard = (node: AxNode): boolean => {
  if (node.role !== 'dialog') return false;
  if (node.children.flatMap(flat).some(isCard)) return false;
  return node.name === HELD || textOf(node).includes(FOOT);
};

/** The card, if one is open. */
export function cardOf(tree: AxNode): AxNode | null {
  return flat(tree).find(isCard) ?? null;
}

/** What is there to be seen and heard of Second Look at this moment. */
export async function see(tab: Tab): Promise<Seen> {
  const tree = await tab.tree();
  const nodes = flat(tree);
  const card = cardOf(tree);
  return {
    badge: nodes.find(isBadge)?.name ?? null,
    card: card && {
      title: card.name,
      text: textOf(card),
      buttons: flat(card)
        .filter((node) => node.role === 'button')
        .map((node) => node.name),
      focused: await isFocused(tab, card, nodes.find(isBadge)),
    },
    said: nodes
      .filter((node) => node.role === 'status' || node.role === 'alert')
      .map(spokenBy)
      .filter((words) => words !== ''),
  };
}

/**
 * Whether the focus is on the card or in it. Once in some hundred times, on a busy machine, Firefox does not tell
 * assistive technology of a focus on what has only just been shown; then the document is asked.
 */
async function isFocused(tab: Tab, card: AxNode, badge: AxNode | undefined): Promise<boolean> {
  if (flat(card).some((node) => node.focused)) return true;
  if (badge?.focused) return false;
  return tab.evaluate(() => {
    let at = document.activeElement;
    for (let inner = at; inner; ) {
      at = inner;
      const page = inner instanceof HTMLIFrameElement ? inner.contentDocument : inner.shadowRoot;
      inner = page?.activeElement ?? null;
    }
    return at?.localName === 'second-look';
  });
}

/** The deepest object that has the focus. */
export async function focusedIn(tab: Tab): Promise<AxNode | undefined> {
  return flat(await tab.tree()).findLast((node) => node.focused);
}

/** Presses a button of ours where it is drawn: the badge, or one on the card, by the start of its name. */
export async function pressOurs(tab: Tab, name: string): Promise<void> {
  const at = await stillPoint(`a button “${name}” of ours`, async () => {
    const tree = await tab.tree();
    const card = cardOf(tree);
    const buttons = [...(card ? flat(card) : []), ...flat(tree).filter(isBadge)];
    const box = await buttons.find((node) => node.role === 'button' && node.name.startsWith(name))?.box();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  });
  await tab.click(at);
}

export interface Mark {
  readonly severity: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The marks on screen, in the coordinates of the frame they are in, from top to bottom and left to right. */
export async function marksOf(tab: Tab): Promise<Mark[]> {
  const roots = await tab.inClosedRoots((root) =>
    [...root.querySelectorAll<HTMLElement>('.mark')]
      .filter((mark) => mark.checkVisibility() && !mark.closest('button, [role=dialog]'))
      .map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return { severity: mark.dataset.severity ?? '', x, y, width, height };
      })
      .filter(({ width, height }) => width > 0 && height > 0),
  );
  return roots.flat().sort((a, b) => a.y - b.y || a.x - b.x);
}

/**
 * The words that stand right above a mark, found from the outside: by the character positions that the
 * browser gives for the mark's two ends.
 */
export function wordsAbove(tab: Tab, editor: string, mark: Mark): Promise<string> {
  return tab.evaluateOn(
    editor,
    (element, mark) => {
      const scope = element.getRootNode();
      const options =
        scope.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? { shadowRoots: [scope as ShadowRoot] } : undefined;
      const at = (x: number) => element.ownerDocument.caretPositionFromPoint(x, mark.y - 5, options);
      const start = at(mark.x + 1);
      const end = at(mark.x + mark.width - 1);
      if (!start || !end) return '';
      if (element.localName === 'textarea') {
        return (element as HTMLTextAreaElement).value.slice(start.offset, end.offset);
      }
      const range = element.ownerDocument.createRange();
      range.setStart(start.offsetNode, start.offset);
      range.setEnd(end.offsetNode, end.offset);
      return range.toString();
    },
    mark,
  );
}
