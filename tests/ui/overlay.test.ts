// What a person sees of the overlay, and what a page and an editor must not notice of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { audience, mention, pupil, school, schoolNote, TEXT, THREE } from './examples';
import { launch, type OpenOptions, open } from './harness';
import type { FindingSpec } from './page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

type ShowView = Parameters<Window['harness']['show']>[1];
const show = (page: Page, findings: readonly FindingSpec[], view: ShowView = {}) =>
  page.evaluate(([all, given]) => window.harness.show(all, given), [findings, view] as const);
const calls = (page: Page) => page.evaluate(() => window.harness.calls);
const caret = (page: Page) => page.evaluate(() => window.harness.caret());
const status = (page: Page) => page.locator('[role=status]').textContent();
const spoken = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector('second-look')?.shadowRoot?.querySelector('[role=status]')?.textContent ===
      wanted,
    text,
  );
const rect = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);

/** The middle of some words in the editor. */
const wordsAt = (page: Page, words: string) =>
  page.evaluate((text) => {
    const node = document.getElementById('editor')?.firstChild as Text;
    const range = document.createRange();
    const start = node.data.indexOf(text);
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    const [box] = range.getClientRects();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
  }, words);

const hover = async (page: Page, words: string) => {
  const { x, y } = await wordsAt(page, words);
  await page.mouse.move(x, y);
  await page.locator('.card:not([hidden])').waitFor();
};

async function withBox(options: Partial<OpenOptions>, run: (page: Page) => Promise<void>): Promise<void> {
  const page = await open(browser, { box: 'facebook-light', text: TEXT, ...options });
  try {
    await run(page);
  } finally {
    await page.close();
  }
}

test('the root is closed and the page sees no words in it', () =>
  withBox({ closed: true }, async (page) => {
    await show(page, THREE);
    const seen = await page.evaluate(() => {
      const host = document.querySelector('second-look');
      return [host?.shadowRoot, host?.textContent, document.body.textContent?.includes('This names')];
    });
    assert.deepEqual(seen, [null, '', false]);
  }));

test('each kind of finding has its own underline, under its own words', () =>
  withBox({}, async (page) => {
    await show(page, [...THREE, { ...schoolNote, words: 'assembly' }]);
    const marks = await page
      .locator('.marks .mark')
      .evaluateAll((all) =>
        all.map((mark) => [(mark as SVGElement).dataset.severity, mark.getBoundingClientRect().top] as const),
      );
    // The pupil's name runs over two lines.
    assert.deepEqual(marks.map(([severity]) => severity).sort(), ['note', 'stop', 'stop', 'warn', 'warn']);
    const { y } = await wordsAt(page, 'Year 5');
    const top = Math.min(...marks.map(([, at]) => at));
    assert.ok(top > y && top < y + 16, `the first mark is at ${top}, the words at ${y}`);
  }));

test('where findings share words, the strongest is drawn and the card lists both', () =>
  withBox({ text: 'Zoë Okonkwo-Hughes’s mum' }, async (page) => {
    const whole = { ...mention, words: 'Zoë Okonkwo-Hughes’s mum' };
    await show(page, [whole, pupil]);
    const marks = await page.locator('.marks .mark').evaluateAll((all) =>
      all.map((mark) => ({
        ...mark.getBoundingClientRect().toJSON(),
        severity: (mark as SVGElement).dataset.severity,
      })),
    );
    const [stop, warn] = ['stop', 'warn'].map((severity) => marks.find((mark) => mark.severity === severity));
    assert.ok(stop.right <= warn.left + 1, 'marks never overlap');
    await hover(page, 'Okonkwo');
    assert.equal(await page.locator('h2').textContent(), 'This names a pupil');
    assert.equal(await page.locator('.pager span').textContent(), '2 of 2');
  }));

test('a finding without words underlines the site’s own label and hangs from the badge', () =>
  withBox({ viewport: { width: 1100, height: 620 } }, async (page) => {
    await show(page, [audience]);
    const mark = await rect(page, '.marks .mark');
    const label = await rect(page, '#label');
    assert.ok(Math.abs(mark.left - label.left) <= 1 && Math.abs(mark.top - label.bottom) < 8);
    await page.locator('.badge').click();
    const [card, badge, frame] = [
      await rect(page, '.card'),
      await rect(page, '.badge'),
      await rect(page, '.frame'),
    ];
    assert.equal(card.top, badge.bottom + 8);
    assert.equal(Math.round(card.left), Math.round(frame.right + 8));
    assert.equal(
      await page.locator('.what').textContent(),
      'Tracey Pike (parent) is one of the 4 people in “Friends”.',
    );
    assert.match(
      (await page.locator('.added').textContent()) ?? '',
      /^From the friend list you added on 3 November/,
    );
    assert.equal(
      await page.locator('.instead span').textContent(),
      'Choose “Close friends”. Nobody you flagged is in it.',
    );
    assert.equal(await page.locator('[data-f=ignore]').count(), 0, 'a stop is not ignored while writing');
  }));

test('the badge says how many and how serious, in every state', () =>
  withBox({}, async (page) => {
    const name = () => page.locator('.badge').getAttribute('aria-label');
    await show(page, []);
    assert.equal(await name(), 'Second Look: nothing found');
    const { width, height } = await rect(page, '.badge');
    assert.deepEqual([width, height], [28, 28]);
    await show(page, [schoolNote]);
    assert.equal(await name(), 'Second Look: 1 note');
    await show(page, [mention, school]);
    assert.equal(await name(), 'Second Look: 2 warnings');
    await show(page, THREE);
    assert.equal(await name(), 'Second Look: 3 found, 1 stop and 2 warnings');
    await show(page, [pupil], { status: { trip: { name: 'Year 5 residential', until: '2026-11-25' } } });
    assert.equal(await name(), 'Second Look: trip day, 1 stop');
    assert.equal(await page.locator('.badge').textContent(), '1Trip day');
    await show(page, [], { state: 'not-checked' });
    assert.equal(await name(), 'Second Look: not checked. Find out why');
    assert.equal(await page.locator('.badge').textContent(), 'Not checked');
    await show(page, [], { state: 'paused' });
    assert.equal(await name(), 'Second Look is paused on this site. Change');
    await show(page, THREE, { held: true });
    assert.equal(await name(), 'Your post is waiting. Open your choices');
    await show(page, [], { notChecked: [{ subject: 'audience', reason: 'audience_unknown' }] });
    assert.equal(await name(), 'Second Look: 1 note', 'what could not be checked counts');
  }));

test('starting is shown only when it takes long', () =>
  withBox({}, async (page) => {
    const atOnce = await page.evaluate(() => {
      window.harness.show([], { state: 'starting' });
      return document.querySelector('second-look')?.shadowRoot?.querySelector<HTMLElement>('button')?.hidden;
    });
    assert.equal(atOnce, true);
    await page.locator('.badge:not([hidden])').waitFor();
    assert.equal(await page.locator('.badge').getAttribute('aria-label'), 'Second Look is starting');
  }));

for (const box of [
  'facebook-light',
  'x-dark',
  'textarea',
  'one-line',
  'full-width',
  'rtl',
  'dialog',
] as const)
  test(`${box}, in three windows: the badge is over no control, the card over no marked line`, () =>
    withBox({ box }, async (page) => {
      const covered = (selector: string) => page.evaluate((ours) => window.harness.covered(ours), selector);
      const close = () => page.evaluate(() => window.harness.overlay.close());
      await show(page, THREE);
      for (const [width, height] of [
        [1280, 720],
        [800, 600],
        [360, 640],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.evaluate(() => window.harness.overlay.place());
        const badge = await covered('.badge');
        if (badge) {
          assert.equal(badge.control, 0, `${width}: the badge is over a control`);
          await page.locator('.badge').click();
        } else {
          assert.equal(
            (await calls(page)).filter((call) => call.startsWith('placed')).at(-1),
            'placed false',
          );
          await page.evaluate(() => window.harness.overlay.toggleFromKeyboard(0));
        }
        const card = await covered('.card');
        assert.ok(card);
        // A sheet lies along the bottom edge, whatever is there.
        if (width >= 480) {
          assert.deepEqual(
            [card.open, card.badge],
            [0, 0],
            `${width}: the card is over the words or the badge`,
          );
          assert.ok(card.submit <= 0.5, `${width}: ${card.submit} of the submit control is covered`);
        }
        await close();
        if (width < 480 || box === 'textarea') continue;
        await hover(page, 'Larkmoor');
        const under = await covered('.card');
        assert.ok(under && under.open === 0 && under.submit <= 0.5);
        await close();
        await page.mouse.move(2, 2);
      }
    }));

test('opening and closing, by whatever way, leaves focus, caret, selection and text alone', async () => {
  for (const box of ['facebook-light', 'textarea', 'dialog'] as const)
    await withBox({ box }, async (page) => {
      await page.evaluate(() => window.harness.setCaret(7));
      await show(page, THREE);
      const start = await caret(page);
      const same = async (after: string) => assert.equal(await caret(page), start, `${box}: ${after}`);
      await page.locator('.badge').click();
      await same('badge pressed');
      await page.locator('[aria-label=Next]').click();
      await page.locator('.more').click();
      await same('card used');
      await page.locator('[aria-label=Close]').last().click();
      assert.equal(await page.locator('.card').isVisible(), false);
      await same('closed');
      if (box !== 'textarea') {
        await hover(page, 'Larkmoor');
        await same('hovered');
        await page.mouse.move(5, 5);
        await page.locator('.card').waitFor({ state: 'hidden' });
        await same('left');
      }
      await show(page, THREE, { held: true });
      assert.equal(await page.locator('h2').textContent(), 'Your post is waiting');
      await same('held');
      await page.locator('.row-head').nth(1).click();
      await same('row opened');
      await page.evaluate(() => window.harness.overlay.close());
      await show(page, THREE);
      await same('freed');
      assert.deepEqual(
        (await calls(page)).filter((call) => call !== 'placed true'),
        [],
      );
      assert.deepEqual(await page.evaluate(() => window.harness.heard), [], 'the page hears nothing of it');
    });
});

test('typing closes an open card at once, but not a held one', () =>
  withBox({}, async (page) => {
    await show(page, THREE);
    await page.locator('.badge').click();
    await page.evaluate(() => window.harness.overlay.typing());
    assert.equal(await page.locator('.card').isVisible(), false);
    await show(page, THREE, { held: true });
    await page.evaluate(() => window.harness.overlay.typing());
    assert.equal(await page.locator('.card').isVisible(), true);
    await show(page, [pupil, school], { held: true });
    assert.equal(await page.locator('.row').count(), 2, 'and it updates');
  }));

test('a press elsewhere closes the card; resting on the way to it does not', () =>
  withBox({ box: 'full-width', viewport: { width: 800, height: 700 } }, async (page) => {
    await show(page, THREE);
    await hover(page, 'Larkmoor');
    const words = await wordsAt(page, 'Larkmoor');
    const card = await rect(page, '.card');
    const to = { x: card.left + 60, y: card.top + 30 };
    await page.mouse.move(words.x, words.y);
    await page.mouse.move((words.x + to.x) / 2, (words.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    // Longer than the pointer may be away: the card must still be there after the next thing said.
    await page.locator('.more').click();
    assert.equal(await page.locator('.why').isVisible(), true);
    await page.mouse.click(700, 600);
    assert.equal(await page.locator('.card').isVisible(), false);
    const { x, y } = await wordsAt(page, 'Year 5');
    await page.mouse.click(x, y);
    assert.equal(await page.locator('h2').textContent(), 'This talks about your pupils');
    assert.equal(await page.locator('.why').isVisible(), true, '“Why” stays as it was');
  }));

test('a card opened by resting stays once the shortcut has gone into it, though the pointer has left', () =>
  withBox({ viewport: { width: 800, height: 700 } }, async (page) => {
    await show(page, [pupil, school]);
    await hover(page, 'Larkmoor');
    await page.mouse.move(700, 650);
    await page.evaluate(() => window.harness.overlay.toggleFromKeyboard(0));
    // News is told later than a card closes that the pointer has left.
    await show(page, THREE);
    await spoken(page, 'Second Look: 3 found. Strongest: Stop, This names a pupil.');
    assert.equal(await page.locator('.card').isVisible(), true);
  }));

test('“Why” has a way to the rule’s page, in the card and in a held post, and the card stays', () =>
  withBox({}, async (page) => {
    await show(page, THREE);
    await page.locator('.badge').click();
    const more = page.getByRole('button', { name: 'More about this' });
    assert.equal(await more.isVisible(), false);
    await page.getByRole('button', { name: 'Why this matters' }).click();
    await more.click();
    assert.deepEqual((await calls(page)).slice(-1), ['page pupil-name']);
    assert.equal(await page.locator('.card').isVisible(), true);
    await show(page, [mention, pupil], { held: true });
    await page.locator('.row-head').nth(1).click();
    await page.locator('.row').nth(1).getByRole('button', { name: 'More about this' }).click();
    assert.deepEqual((await calls(page)).slice(-1), ['page pupil-mention']);
    assert.equal(await page.locator('.card').isVisible(), true);
  }));

test('what is no rule of the catalogue has no page', () =>
  withBox({}, async (page) => {
    await show(page, [
      { rule: 'no-cranes', words: 'Larkmoor', sources: [{ document: 'school', clause: '' }] },
    ]);
    await page.locator('.badge').click();
    await page.getByRole('button', { name: 'Why this matters' }).click();
    assert.equal(await page.locator('.why').isVisible(), true);
    assert.equal(await page.getByRole('button', { name: 'More about this' }).count(), 0);
  }));

test('keyboard alone: the shortcut, the order of stops, arrows, Escape, and back', () =>
  withBox({}, async (page) => {
    await page.evaluate(() => window.harness.setCaret(50));
    await show(page, [mention, schoolNote]);
    const start = await caret(page);
    await page.evaluate((at) => window.harness.overlay.toggleFromKeyboard(at), 118);
    assert.equal(await page.locator('h2').textContent(), 'This names your school');
    const focus = () =>
      page.evaluate(() => {
        const at = document.querySelector('second-look')?.shadowRoot?.activeElement;
        return at && (at.getAttribute('data-f') ?? at.getAttribute('role') ?? at.className);
      });
    assert.equal(await focus(), 'dialog');
    const order: unknown[] = [];
    for (let stop = 0; stop < 6; stop += 1) {
      await page.keyboard.press('Tab');
      order.push(await focus());
    }
    assert.deepEqual(order, ['previous', 'next', 'close', 'copy', 'why', 'ignore']);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.locator('h2').textContent(), 'This talks about your pupils');
    assert.equal(
      await status(page),
      '1 of 2. Warning. This talks about your pupils. “Year 5” sounds like children you teach.',
    );
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.card').isVisible(), false);
    assert.deepEqual((await calls(page)).slice(-1), ['focusEditor']);
    assert.equal(await caret(page), start);
    // The badge is one stop, after all the site's controls.
    for (let stop = 0; stop < 12 && (await focus()) === null; stop += 1) await page.keyboard.press('Tab');
    assert.match(String(await focus()), /^badge/);
    await page.keyboard.press('Enter');
    assert.equal(await focus(), 'dialog');
    await page.keyboard.press('Escape');
    assert.match(String(await focus()), /^badge/, 'the focus returns to where it was');
  }));

test('held: the choices come first for the keyboard, and each does one thing', () =>
  withBox({}, async (page) => {
    for (const [stop, name, call] of [
      [1, 'Go back and edit', 'goBack'],
      [2, 'Post anyway', 'postAnyway'],
      [3, 'Don’t warn about this again here', 'dontWarnAgain'],
    ] as const) {
      await show(page, THREE, { held: true });
      await page.evaluate(() => window.harness.overlay.toggleFromKeyboard(0));
      for (let press = 0; press < stop; press += 1) await page.keyboard.press('Tab');
      const choice = page.locator('.choices button').nth(stop - 1);
      assert.equal(await choice.textContent(), name);
      await page.keyboard.press('Enter');
      assert.equal((await calls(page)).at(-1), call);
      await show(page, THREE);
    }
    await show(page, THREE, { held: true, status: { gate: 'block' } });
    assert.equal(await page.locator('.choices button').count(), 1);
    assert.equal(
      await page.locator('.choices p').textContent(),
      'Your school asks that posts like this are not sent. Questions? Ask Mrs Helen Carrow.',
    );
  }));

test('what is read aloud', () =>
  withBox({}, async (page) => {
    await show(page, [school]);
    assert.equal(await status(page), '', 'not while the keys may still be going');
    await spoken(page, 'Second Look: Warning. This names your school.');
    await show(page, THREE);
    await spoken(page, 'Second Look: 3 found. Strongest: Stop, This names a pupil.');
    await show(page, []);
    await spoken(page, 'Second Look: nothing found now.');
    await show(page, THREE, { held: true });
    assert.equal(
      await page.locator('[role=alert]').textContent(),
      'Your post is waiting. 3 to check. First: This names a pupil. Press Alt+Shift+L for your choices, or keep writing.',
    );
    await show(page, THREE, { held: true, say: 'still-waiting' });
    assert.equal(
      await page.locator('[role=alert]').textContent(),
      'Still waiting. Press Alt+Shift+L for your choices.',
    );
    await show(page, [school], { say: 'ready' });
    await spoken(page, 'Ready. Press Post again.');
    assert.match(String(await page.locator('.badge').textContent()), /Ready\. Press Post again\./);
    await show(page, [], { state: 'not-checked' });
    await spoken(page, 'Second Look cannot check this box. Nothing will be held.');
  }));

test('ignore, and copy when the page forbids the clipboard', () =>
  withBox({}, async (page) => {
    await show(page, [school]);
    // News waits until no key has been pressed for a while, and would come after the replies.
    await spoken(page, 'Second Look: Warning. This names your school.');
    await page.locator('.badge').click();
    const before = await caret(page);
    await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('no'))`);
    await page.locator('[data-f=copy]').click();
    const field = page.locator('.instead input');
    assert.equal(await field.inputValue(), 'our school');
    assert.equal(await field.evaluate((input) => (input as HTMLInputElement).selectionEnd), 10);
    assert.equal(await page.locator('[data-f=copy]').textContent(), 'Press Ctrl+C to copy.');
    await page.keyboard.press('Escape');
    assert.equal(await caret(page), before);
    await page.locator('.badge').click();
    await page.locator('[data-f=ignore]').click();
    assert.ok((await calls(page)).includes('ignore school-name Larkmoor'));
    await spoken(page, 'Ignored in this post. 0 left.');
  }));

test('the words are copied, and nothing changes in the box', () =>
  withBox({}, async (page) => {
    await page.evaluate(
      `navigator.clipboard.writeText = async (text) => { navigator.clipboard.copied = text; }`,
    );
    await show(page, [school]);
    const before = await caret(page);
    await page.locator('.badge').click();
    await page.locator('[data-f=copy]').click();
    await page.locator('[data-f=copy]', { hasText: 'Copied' }).waitFor();
    assert.equal(await page.evaluate('navigator.clipboard.copied'), 'our school');
    assert.equal(await caret(page), before);
  }));

test('scripted events are not the writer’s', () =>
  withBox({}, async (page) => {
    await show(page, THREE);
    const { x, y } = await wordsAt(page, 'Larkmoor');
    await page.evaluate(
      ([left, top]) => {
        const editor = document.getElementById('editor');
        for (const type of ['pointerdown', 'click'])
          editor?.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: left, clientY: top }));
        document.querySelector<HTMLElement>('second-look')?.click();
        document.querySelector('second-look')?.shadowRoot?.querySelector<HTMLElement>('.badge')?.click();
      },
      [x, y] as const,
    );
    assert.equal(await page.locator('.card').isVisible(), false);
  }));

test('the host comes back when the site takes it out, above a modal dialog, and goes for good at the end', () =>
  withBox({ box: 'dialog' }, async (page) => {
    await show(page, THREE);
    await page.evaluate(() => document.querySelector('second-look')?.remove());
    await page.locator('.badge').click();
    assert.equal(await page.locator('.card').isVisible(), true);
    const inside = await page.evaluate(() => !!document.querySelector('dialog second-look:popover-open'));
    assert.ok(inside);
    await page.evaluate(() => window.harness.abort());
    assert.equal(await page.locator('second-look').count(), 0);
  }));

test('a menu of the site over the words hides their mark', () =>
  withBox({}, async (page) => {
    await show(page, [school]);
    const marks = page.locator('.marks .mark');
    assert.equal(await marks.count(), 1);
    const { x, y } = await wordsAt(page, 'Larkmoor');
    await page.evaluate(
      ([left, top]) => {
        const menu = document.createElement('div');
        menu.style.cssText = `position:fixed;left:${left - 60}px;top:${top - 20}px;width:120px;height:60px;background:#fff`;
        document.body.append(menu);
        window.harness.overlay.place();
      },
      [x, y] as const,
    );
    assert.equal(await marks.count(), 0);
  }));

test('small windows get a sheet whose choices stay in sight', () =>
  withBox({ box: 'full-width', viewport: { width: 640, height: 360 } }, async (page) => {
    await show(page, THREE, { held: true });
    const card = await rect(page, '.card');
    assert.ok(card.height <= 360 * 0.6 + 1 && card.bottom === 352 && card.left === 8);
    const choices = await rect(page, '.choices');
    assert.ok(choices.bottom <= card.bottom && choices.height < 60);
  }));

for (const box of ['facebook-light', 'facebook-dark'] as const)
  test(`axe finds nothing in ${box}`, () =>
    withBox({ box, viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.evaluate(axe);
      const violations = async () => {
        const found = await page.evaluate(() => {
          const { axe } = window as unknown as {
            axe: {
              run(
                context: object,
                options: object,
              ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          return axe.run({ include: [['second-look']] }, { rules: { region: { enabled: false } } });
        });
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      };
      await show(page, [...THREE, audience], { status: { policyUrl: 'https://school.example/policy' } });
      assert.deepEqual(await violations(), []);
      await page.locator('.badge').click();
      await page.locator('.more').click();
      assert.deepEqual(await violations(), []);
      await show(page, [...THREE, audience], { held: true });
      assert.deepEqual(await violations(), []);
      await show(page, [], { state: 'not-checked' });
      await page.locator('.badge').click();
      assert.deepEqual(await violations(), []);
    }));
