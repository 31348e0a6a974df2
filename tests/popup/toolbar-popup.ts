// The real popup, opened from the toolbar over a page as a press on the icon opens it (Chromium only:
// its DevTools protocol can press the icon). Only so does the extension get `activeTab`, and only so
// is the popup as large as people see it. Playwright does not know such a popup as a page, so it is
// spoken to over the protocol.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { executable } from '../drivers/executable';
import { until } from '../drivers/until';

export interface Opened {
  readonly context: BrowserContext;
  readonly id: string;
  /** Presses the icon over the tab that shows this address. */
  press(url: string): Promise<ToolbarPopup>;
  close(): Promise<void>;
}

export async function openBrowser(extension: string): Promise<Opened> {
  const profile = await mkdtemp(join(tmpdir(), 'second-look-popup-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable('chromium'),
    headless: true,
    deviceScaleFactor: 2,
    viewport: { width: 900, height: 700 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  // On first installation the settings open, in front; a popup would close under them.
  const settings = await until('the settings open', () =>
    context.pages().find((page) => page.url() === `chrome-extension://${id}/settings/index.html`),
  );
  await settings.close();
  const browser = context.browser();
  if (!browser) throw new Error('no browser behind the context');
  return {
    context,
    id,
    async press(url) {
      return pressIcon(await browser.newBrowserCDPSession(), id, url);
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export class ToolbarPopup {
  #next = 0;
  readonly #waiting = new Map<number, (answer: Answer) => void>();

  constructor(
    private readonly cdp: CDPSession,
    private readonly sessionId: string,
  ) {
    cdp.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const answer = JSON.parse(event.message) as Answer & { id?: number };
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  async send<R>(method: string, params: object = {}): Promise<R> {
    this.#next += 1;
    const id = this.#next;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    await this.cdp.send('Target.sendMessageToTarget', {
      sessionId: this.sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const { error, result } = await answered;
    if (error) throw new Error(error.message);
    return result as R;
  }

  /** Runs a function in the popup, counted as done in a press. */
  async run<R, A = undefined>(fn: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    const { result, exceptionDetails } = await this.send<{
      result: { value?: string };
      exceptionDetails?: { text: string };
    }>('Runtime.evaluate', {
      expression: `(async () => { const __name = (f) => f; return JSON.stringify((await (${fn.toString()})(${JSON.stringify(argument)})) ?? null); })()`,
      awaitPromise: true,
      userGesture: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result.value ?? 'null') as R;
  }

  /** Presses the button of this name. */
  async pressButton(name: string): Promise<void> {
    await until(`there is a button “${name}”`, () =>
      this.run((name) => {
        const button = [...document.querySelectorAll('button')].find(
          (one) => one.textContent?.trim() === name,
        );
        button?.click();
        return button !== undefined;
      }, name),
    );
  }

  async says(words: string): Promise<void> {
    // Not textContent: what is hidden must not count as said.
    const text = () => this.run(() => document.body.innerText);
    await until(`the popup says “${words}”`, async () => (await text()).includes(words), { last: text });
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot');
    await writeFile(path, Buffer.from(data, 'base64'));
  }
}

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

async function pressIcon(cdp: CDPSession, id: string, url: string): Promise<ToolbarPopup> {
  const { targetInfos: tabs } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const front = tabs.find((tab) => tab.url === url);
  if (!front) throw new Error(`no tab shows ${url}`);
  await cdp.send('Extensions.triggerAction' as never, { id, targetId: front.targetId } as never);
  const popup = await until('the popup is there', async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find((target) => target.url === `chrome-extension://${id}/popup/index.html`);
  });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: popup.targetId, flatten: false });
  return new ToolbarPopup(cdp, sessionId);
}
