// One compose box on one page in one browser, with the words a test needs to write in it, press its
// buttons, and say what must come to be seen. Everything that waits, waits for a thing.

import assert from 'node:assert/strict';
import type { Tab } from '../drivers/driver';
import { until } from '../drivers/until';
import type { Posted } from '../pages/kit/posted';
import type { PageOptions } from '../pages/serve';
import type { Box, Presses } from './boxes';
import {
  type Counts,
  countsOf,
  focusedIn,
  HELD,
  type Mark,
  marksOf,
  pressOurs,
  type Seen,
  see,
  wordsAbove,
} from './overlay';
import type { Stage } from './stage';

/** The text in a box's own model, and the selection on the page, counted in characters from the box's start. */
export interface Draft {
  readonly text: string;
  readonly anchor: number;
  readonly focus: number;
}

export class Bench {
  /** What was announced before the behaviour began. */
  private heard: readonly string[] = [];

  constructor(
    readonly stage: Stage,
    readonly tab: Tab,
    readonly box: Box,
    /** Whether Second Look is there. */
    readonly watched = true,
  ) {}

  /** Makes the box what it is on a page just opened: empty, nothing sent, no card, the caret in it. */
  async renew({ press = 'click', trustedOnly = false }: PageOptions = {}): Promise<void> {
    await this.tab.evaluate(
      ({ press, trustedOnly }) => {
        const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
        for (const page of [document, ...frames]) {
          if (!page) continue;
          const { dataset } = page.documentElement;
          dataset.press = press;
          if (trustedOnly) dataset.trustedOnly = '';
          else delete dataset.trustedOnly;
        }
        window.__posted = [];
      },
      { press, trustedOnly },
    );
    if (!(await this.isOpen())) return this.openBox();
    // Anew each time: a site that has just come back to the box may make it once more.
    await until('the box is empty', async () => {
      await this.tab.evaluateOn(this.box.words, (element) => element.focus());
      if ((await this.draft()).text.trim() === '') return true;
      await this.keys('Control+a', 'Delete');
      return (await this.draft()).text.trim() === '';
    });
    await this.settle();
    const { said } = await this.sees(
      'nothing of the last draft is left',
      ({ badge, card }) => !card && !/stop|warning|waiting/.test(badge ?? ''),
    );
    this.heard = said;
    await this.tab.click(this.box.words);
  }

  /** Whether the box is there to write in. */
  private isOpen(): Promise<boolean> {
    return this.tab.evaluateOn(this.box.words, (element) => element.checkVisibility()).catch(() => false);
  }

  async openBox(): Promise<void> {
    await this.pressAll(this.box.open);
    // A site may make its box once more under the first press.
    await until(`the caret is in ${this.box.words}`, async () => {
      await this.tab.click(this.box.words);
      await this.settle();
      return this.tab.evaluateOn(this.box.words, (element) => {
        const { activeElement } = element.getRootNode() as Document | ShadowRoot;
        return element.contains(activeElement);
      });
    });
  }

  async pressAll(presses: Presses): Promise<void> {
    for (const path of presses) await this.tab.click(path);
  }

  /** Types key by key, with the box's own key for a new line. */
  type(text: string): Promise<void> {
    return this.lines(text, (line) => this.tab.type(line));
  }

  /** Writes each line at once: where it does not matter how the words came in. */
  write(text: string): Promise<void> {
    return this.lines(text, (line) => this.tab.insert(line));
  }

  private async lines(text: string, write: (line: string) => Promise<void>): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) {
        // An editor that has not heard yet where the caret is would break the line elsewhere.
        await this.settle();
        await this.tab.press(this.box.newLine[0]);
      }
      if (line) await write(line);
    }
  }

  /** Presses one key at a time: editors learn of a moved caret a task late, and no hand is faster than that. */
  async keys(...names: string[]): Promise<void> {
    await this.settle();
    for (const name of names) {
      await this.tab.press(name);
      await this.settle();
    }
  }

  /** Selects so many words before the caret, as the writer does, and writes others over them. */
  async overwrite(count: number, text: string): Promise<void> {
    await this.keys(...Array.from({ length: count }, () => 'Control+Shift+ArrowLeft'));
    await this.write(text);
  }

  draft(): Promise<Draft> {
    return this.tab.evaluateOn(this.box.words, (element) => {
      const page = element.ownerDocument;
      const text = page.defaultView?.__model() ?? '';
      if (element.localName === 'textarea') {
        const area = element as HTMLTextAreaElement;
        return { text, anchor: area.selectionStart, focus: area.selectionEnd };
      }
      const scope = element.getRootNode() as Document | (ShadowRoot & { getSelection?(): Selection | null });
      const selection = scope.getSelection ? scope.getSelection() : page.getSelection();
      const offset = (node: Node | null, at: number): number => {
        if (!node || !element.contains(node)) return -1;
        const range = page.createRange();
        range.setStart(element, 0);
        range.setEnd(node, at);
        return range.toString().length;
      };
      return {
        text,
        anchor: offset(selection?.anchorNode ?? null, selection?.anchorOffset ?? 0),
        focus: offset(selection?.focusNode ?? null, selection?.focusOffset ?? 0),
      };
    });
  }

  /** Waits until the site's submit control can be pressed, and presses it. */
  async send(): Promise<void> {
    await until('the site lets its submit control be pressed', () =>
      this.tab.evaluateOn(
        this.box.submit,
        (control) => !control.matches(':disabled') && control.getAttribute('aria-disabled') !== 'true',
      ),
    );
    await this.tab.click(this.box.submit);
  }

  posted(): Promise<readonly Posted[]> {
    return this.tab.evaluate(() => window.__posted);
  }

  /** Waits until posts have gone out, and then for everything already under way: their texts. */
  async sent(count = 1): Promise<readonly string[]> {
    await until(`${count} posted`, async () => (await this.posted()).length >= count, {
      last: async () => ({ posted: await this.posted(), seen: await this.seen() }),
    });
    await this.settle();
    return (await this.posted()).map((each) => each.text);
  }

  /**
   * Two frames, and a task after each: whatever a press or a key has set off in the page has happened. More
   * for an editor that has not learnt yet where the caret is.
   */
  async settle(): Promise<void> {
    await this.tab.evaluate(async () => {
      for (let round = 0; round < 2 || (round < 100 && !window.__knowsCaret()); round++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      }
    });
  }

  seen(): Promise<Seen> {
    return see(this.tab);
  }

  /** Waits until what a person sees fits. */
  async sees(what: string, fits: (seen: Seen) => boolean): Promise<Seen> {
    return until(
      what,
      async () => {
        const seen = await this.seen();
        return fits(seen) && seen;
      },
      { last: () => this.seen() },
    );
  }

  async badge(name: string): Promise<void> {
    await this.sees(`the badge says “${name}”`, (seen) => seen.badge === name);
  }

  /** Waits until the words are checked, and so many are counted; notes beside them are no matter. */
  async counts({ stop = 0, warn = 0 }: Partial<Counts>): Promise<Seen> {
    const what = `${stop} stops and ${warn} warnings are counted`;
    if (this.box.badge === 'toolbar') {
      const wanted = stop + warn > 0 ? String(stop + warn) : '';
      let shown = '';
      await until(
        `${what} on the toolbar`,
        async () => {
          shown = await this.stage.toolbar();
          return shown === wanted;
        },
        { last: () => shown },
      );
      return this.seen();
    }
    return this.sees(what, ({ badge }) => {
      const counts = countsOf(badge);
      return counts?.stop === stop && counts.warn === warn;
    });
  }

  /** Waits until the words have been looked at, whatever was found. */
  async checked(): Promise<void> {
    if (this.box.badge === 'toolbar') await this.settle();
    else await this.sees('the text is checked', ({ badge }) => badge !== null);
  }

  /** Waits until something is announced that was not there when the box was empty. */
  async said(words: RegExp): Promise<void> {
    await this.sees(`${words} is announced`, (seen) =>
      seen.said.some((each) => words.test(each) && !this.heard.includes(each)),
    );
  }

  press(button: string): Promise<void> {
    return pressOurs(this.tab, button);
  }

  /** Presses the badge, or the shortcut where there is none, and waits for the card of the first words. */
  async openCard(): Promise<Seen> {
    if (this.box.badge === 'toolbar') {
      await this.keys('Control+Home');
      await this.shortcut();
    } else await this.press('Second Look');
    return this.sees('the card is open', (seen) => seen.card !== null);
  }

  async held(): Promise<Seen> {
    const seen = await this.sees('the post is held', (seen) => seen.card?.title === HELD);
    await this.settle();
    return seen;
  }

  /** The marks of stops and warnings. */
  async marks(): Promise<Mark[]> {
    return (await marksOf(this.tab)).filter(({ severity }) => severity !== 'note');
  }

  /** The words over the marks, by severity; the lines of one severity in order, with a space between. */
  async marked(): Promise<Record<string, string>> {
    const words: Record<string, string> = {};
    for (const mark of await this.marks()) {
      const above = (await wordsAbove(this.tab, this.box.words, mark)).trim();
      words[mark.severity] = words[mark.severity] ? `${words[mark.severity]} ${above}` : above;
    }
    return words;
  }

  /** Waits until exactly these words are marked. */
  async marksAre(wanted: Record<string, string>): Promise<void> {
    await until(
      `marks stand under ${JSON.stringify(wanted)}`,
      async () => {
        assert.deepEqual(await this.marked(), wanted);
        return true;
      },
      { last: async () => ({ marks: await this.marks(), seen: await this.seen() }) },
    );
  }

  /** Presses in the middle of the first marked words of a severity. */
  async pressMark(severity: string): Promise<void> {
    const mark = (await this.marks()).find((each) => each.severity === severity);
    assert.ok(mark, `a mark of severity ${severity}`);
    const frame = await this.tab.evaluateOn(this.box.words, (element) => {
      const { left = 0, top = 0 } =
        element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect() ?? {};
      return { left, top };
    });
    await this.tab.click({ x: frame.left + mark.x + mark.width / 2, y: frame.top + mark.y - 5 });
  }

  async draftIs(wanted: Draft, when: string): Promise<void> {
    await until(`text and selection are as they should ${when}`, async () => {
      assert.deepEqual(await this.draft(), wanted);
      return true;
    });
  }

  /** Does something in the box, and gives the draft once it no longer changes. */
  async after(step: (bench: Bench) => Promise<void>): Promise<Draft> {
    await step(this);
    let draft = '';
    let same = 0;
    return until('the draft has come to rest', async () => {
      await this.settle();
      const now = await this.draft();
      same = JSON.stringify(now) === draft ? same + 1 : 0;
      draft = JSON.stringify(now);
      return same > 0 && now;
    });
  }

  /** Moves the focus with Tab until it is on a button of ours. */
  async focusByTab(name: string): Promise<void> {
    for (let presses = 0; presses < 30; presses++) {
      const focused = await until('something has the focus', () => focusedIn(this.tab));
      if (focused.role === 'button' && focused.name.startsWith(name)) return;
      await this.tab.press('Tab');
      await this.settle();
    }
    assert.fail(`“${name}” cannot be reached with Tab`);
  }

  /** Second Look's shortcut, pressed once the page has the keyboard. */
  async shortcut(): Promise<void> {
    await until('the page has the focus', () => this.tab.evaluate(() => document.hasFocus()));
    await this.stage.shortcut();
  }
}
