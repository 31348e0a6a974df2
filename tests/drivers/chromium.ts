// Chromium behind the common interface: launched by Playwright with the unpacked extension, spoken
// to over the DevTools protocol where Playwright has no word for it (accessibility tree, closed
// shadow roots, input methods).

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { AxNode, Driver, Launch, Point, Rect, Serve, Tab } from './driver';
import { executable } from './executable';
import { callOnSource, callSource, functionSource, middleOf } from './page-script';
import { openSink, type Sink } from './sink';
import { stillPoint, until } from './until';

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // Draws with the processor as it is, without pretending to have a graphics card.
  '--disable-gpu',
  '--disable-features=AutofillServerCommunication,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate',
];

/** No connections opened ahead of a request: they would look like requests. */
const PREFERENCES = {
  net: { network_prediction_options: 2 },
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

/** Whom a fresh profile asks whatever the flags say. Nothing of the extension or of a page goes there. */
const BROWSERS_OWN = /^\S+ (https?:\/\/)?[a-z0-9.-]*\.(google\.com|googleapis\.com|gvt1\.com)[:/]/;

export const launchChromium: Launch = async (options) => {
  const profile = await mkdtemp(join(tmpdir(), 'second-look-chromium-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  const sink = await openSink();
  const { extension } = options;
  const loaded = typeof extension === 'string';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: loaded ? executable('chromium') : extension.executable,
    headless: true,
    viewport: options.viewport ?? { width: 1100, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    // Packages are fetched in the background.
    ignoreDefaultArgs: ['--disable-extensions', ...(loaded ? [] : ['--disable-background-networking'])],
    args: [
      ...QUIET.filter((flag) => loaded || flag !== '--disable-background-networking'),
      ...(loaded ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...(options.language ? [`--accept-lang=${options.language},en-GB`] : []),
      `--proxy-server=127.0.0.1:${sink.port}`,
      `--proxy-bypass-list=<-loopback>${loaded || !extension.from ? '' : `;${extension.from}`}`,
    ],
  });
  if (!loaded) {
    const driver = new Chromium(context, extension.id, sink, profile);
    await until('the extension is installed', () => driver.hasWorker());
    return driver;
  }
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // On its first day the extension opens its settings, in front of whatever is there by then.
  const welcome = await until('the settings have opened by themselves', () =>
    context.pages().find((page) => page.url().endsWith('settings/index.html')),
  );
  await welcome.close();
  return new Chromium(context, new URL(worker.url()).host, sink, profile);
};

class Chromium implements Driver {
  readonly name = 'chromium';
  readonly #unanswered: string[] = [];

  constructor(
    private readonly context: BrowserContext,
    private readonly extensionId: string,
    private readonly sink: Sink,
    private readonly profile: string,
  ) {}

  get leaks(): readonly string[] {
    return [...this.#unanswered, ...this.sink.asked.filter((line) => !BROWSERS_OWN.test(line))];
  }

  async open(url: string, serve: Serve): Promise<Tab> {
    const page = await this.context.newPage();
    const tab = new ChromiumTab(page, await this.context.newCDPSession(page));
    await page.route('**/*', async (route) => {
      const address = route.request().url();
      if (!address.startsWith('http')) return route.continue();
      const reply = await tab.serve(address);
      if (reply) return route.fulfill({ ...reply, headers: { ...reply.headers } });
      if (new URL(address).pathname === '/favicon.ico') return route.fulfill({ status: 404 });
      this.#unanswered.push(address);
      return route.abort();
    });
    await tab.go(url, serve);
    return tab;
  }

  async openOwn(path: string): Promise<ChromiumTab> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/${path}`);
    return new ChromiumTab(page, await this.context.newCDPSession(page));
  }

  async opened(path: string): Promise<ChromiumTab> {
    const address = `chrome-extension://${this.extensionId}/${path}`;
    const page = await until(`${path} has opened`, () =>
      this.context.pages().find((each) => each.url() === address),
    );
    await page.waitForLoadState();
    return new ChromiumTab(page, await this.context.newCDPSession(page));
  }

  /**
   * The extensions page may give a host beforehand; the extension's own request, made in a press, is then answered
   * without the question, which a headless browser cannot show.
   */
  async grant(origins: readonly string[]): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    const cdp = await this.context.newCDPSession(page);
    const extensions = new ChromiumTab(page, cdp);
    await extensions.evaluate(
      async ({ id, origins }) => {
        const api = chrome as unknown as {
          developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
        };
        for (const origin of origins) await api.developerPrivate.addHostPermission(id, origin);
      },
      { id: this.extensionId, origins },
    );
    await extensions.close();
    const own = await this.openOwn('settings/index.html');
    const granted = await own.evaluateAsPress(
      (origins) => chrome.permissions.request({ origins }),
      [...origins],
    );
    await own.close();
    if (!granted) throw new Error(`permission was not given for ${origins.join(', ')}`);
  }

  /** Keys that a test sends go to the page, past the browser's own shortcuts; so the worker's event is raised. */
  async shortcut(command: string): Promise<void> {
    const worker = this.context.serviceWorkers().find((each) => each.url().includes(this.extensionId));
    if (!worker) throw new Error('the background is not running');
    await worker.evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const event = chrome.commands.onCommand as unknown as { dispatch(command: string, tab: unknown): void };
      event.dispatch(command, tab);
    }, command);
  }

  async stopBackground(): Promise<void> {
    await this.withWorkers(async (cdp, workers) => {
      for (const targetId of workers) await cdp.send('Target.closeTarget', { targetId });
    });
  }

  hasWorker(): Promise<boolean> {
    return this.withWorkers(async (_cdp, workers) => workers.length > 0);
  }

  private async withWorkers<R>(use: (cdp: CDPSession, workers: string[]) => Promise<R>): Promise<R> {
    const browser = this.context.browser();
    if (!browser) throw new Error('no browser behind the context');
    const cdp = await browser.newBrowserCDPSession();
    const { targetInfos } = await cdp.send('Target.getTargets');
    const workers = targetInfos.filter(
      (target) => target.type === 'service_worker' && target.url.includes(this.extensionId),
    );
    return use(
      cdp,
      workers.map((target) => target.targetId),
    ).finally(() => cdp.detach());
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.sink.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface CdpNode {
  backendNodeId: number;
  shadowRootType?: string;
  attributes?: string[];
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
  contentDocument?: CdpNode;
}

class ChromiumTab implements Tab {
  /** Who answers this tab's requests. */
  serve: Serve = () => null;

  constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  async go(url: string, serve: Serve): Promise<void> {
    this.serve = serve;
    await this.page.goto(url);
  }

  front(): Promise<void> {
    return this.page.bringToFront();
  }

  async evaluate<R, A>(fn: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    return this.run(callSource(fn as never, argument), false);
  }

  async evaluateOn<R, A>(
    path: string,
    fn: (element: HTMLElement, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R> {
    return this.run(callOnSource(path, fn as never, argument), false);
  }

  /** As `evaluate`, counted by the page as done in a press. */
  async evaluateAsPress<R, A>(fn: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    return this.run(callSource(fn as never, argument), true);
  }

  private async run<R>(expression: string, userGesture: boolean): Promise<R> {
    const answer = await this.cdp.send('Runtime.evaluate', {
      expression,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(thrown(answer.exceptionDetails));
    return JSON.parse(answer.result.value as string) as R;
  }

  async inClosedRoots<R>(fn: (root: ShadowRoot) => R): Promise<R[]> {
    const { root } = (await this.cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as {
      root: CdpNode;
    };
    const closed: number[] = [];
    const walk = (node: CdpNode): void => {
      for (const shadow of node.shadowRoots ?? []) {
        if (shadow.shadowRootType === 'closed' && node.attributes?.includes('popover')) {
          closed.push(shadow.backendNodeId);
        }
        walk(shadow);
      }
      for (const child of node.children ?? []) walk(child);
      if (node.contentDocument) walk(node.contentDocument);
    };
    walk(root);
    const answers: R[] = [];
    for (const backendNodeId of closed) {
      const { object } = await this.cdp.send('DOM.resolveNode', { backendNodeId });
      if (!object.objectId) continue;
      const answer = await this.cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: functionSource(fn as never),
        returnByValue: true,
      });
      if (answer.exceptionDetails) throw new Error(thrown(answer.exceptionDetails));
      answers.push(JSON.parse(answer.result.value as string) as R);
    }
    return answers;
  }

  find(path: string): Promise<Point> {
    return stillPoint(path, () => this.evaluateOn(path, middleOf));
  }

  async click(target: string | Point): Promise<void> {
    const { x, y } = typeof target === 'string' ? await this.find(target) : target;
    await this.page.mouse.click(x, y);
  }

  async move({ x, y }: Point): Promise<void> {
    await this.page.mouse.move(x, y);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** All keys are on their way before the first is answered: the browser takes them in order. */
  async type(text: string): Promise<void> {
    await Promise.all([...text].flatMap((character) => this.stroke(character)));
  }

  private stroke(character: string): Promise<unknown>[] {
    const key = keyOf(character);
    if (!key) return [this.insert(character)];
    return [
      this.cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      this.cdp.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp', text: '' }),
    ];
  }

  async insert(text: string): Promise<void> {
    await this.cdp.send('Input.insertText', { text });
  }

  async paste(text: string): Promise<void> {
    await this.front();
    await this.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.page.keyboard.press('Control+v');
  }

  async compose(stages: readonly string[], commit: string): Promise<void> {
    for (const text of stages) {
      await this.cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await this.cdp.send('Input.insertText', { text: commit });
  }

  async tree(): Promise<AxNode> {
    const { frameTree } = await this.cdp.send('Page.getFrameTree');
    const roots: AxNode[] = [];
    const walk = async (frame: typeof frameTree): Promise<void> => {
      const { nodes } = await this.cdp.send('Accessibility.getFullAXTree', { frameId: frame.frame.id });
      roots.push(...this.build(nodes as CdpAxNode[]));
      for (const child of frame.childFrames ?? []) await walk(child);
    };
    await walk(frameTree);
    return { ...EMPTY, role: 'window', children: roots };
  }

  private build(nodes: readonly CdpAxNode[]): AxNode[] {
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const one = (node: CdpAxNode): AxNode[] => {
      const children = (node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child ? one(child) : [];
      });
      const role = node.role?.value ?? '';
      if (role === 'InlineTextBox') return [];
      if (node.ignored) return children;
      const property = (name: string) => node.properties?.find((each) => each.name === name)?.value.value;
      const expanded = property('expanded');
      return [
        {
          role: ROLES[role] ?? role,
          name: String(node.name?.value ?? ''),
          description: String(node.description?.value ?? ''),
          focused: property('focused') === true,
          expanded: expanded === undefined ? null : expanded === true,
          children,
          box: () => this.box(node.backendDOMNodeId),
        },
      ];
    };
    const root = nodes.find((node) => node.parentId === undefined);
    return root ? one(root) : [];
  }

  private async box(backendNodeId: number | undefined): Promise<Rect | null> {
    if (backendNodeId === undefined) return null;
    try {
      const { quads } = await this.cdp.send('DOM.getContentQuads', { backendNodeId });
      const [quad] = quads;
      if (!quad) return null;
      const xs = quad.filter((_, index) => index % 2 === 0);
      const ys = quad.filter((_, index) => index % 2 === 1);
      const x = Math.min(...xs);
      const y = Math.min(...ys);
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    } catch {
      // The protocol's way to say that the node has no layout.
      return null;
    }
  }

  screenshot(path?: string): Promise<Buffer> {
    return this.page.screenshot(path === undefined ? {} : { path });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

interface CdpAxNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: unknown };
  description?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly text: string;
  readonly windowsVirtualKeyCode: number;
}

/** The keys that are no letter or digit, as they are on an American keyboard. */
const OTHER_KEYS: Record<string, readonly [code: string, virtual: number]> = {
  ' ': ['Space', 32],
  '!': ['Digit1', 49],
  "'": ['Quote', 222],
  ',': ['Comma', 188],
  '-': ['Minus', 189],
  '.': ['Period', 190],
  ':': ['Semicolon', 186],
  '?': ['Slash', 191],
};

/** The key that types a character; null where it takes an input method. */
function keyOf(character: string): Key | null {
  if (character === '\n') return { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
  const upper = character.toUpperCase();
  const virtual = upper.charCodeAt(0);
  const [code, windowsVirtualKeyCode] = /^[A-Z]$/.test(upper)
    ? [`Key${upper}`, virtual]
    : /^\d$/.test(character)
      ? [`Digit${character}`, virtual]
      : (OTHER_KEYS[character] ?? []);
  return code && windowsVirtualKeyCode
    ? { key: character, code, text: character, windowsVirtualKeyCode }
    : null;
}

const ROLES: Record<string, string> = { StaticText: 'text', RootWebArea: 'document' };

const EMPTY: AxNode = {
  role: '',
  name: '',
  description: '',
  focused: false,
  expanded: null,
  children: [],
  box: async () => null,
};

function thrown(details: { text: string; exception?: { description?: string; value?: unknown } }): string {
  return details.exception?.description ?? String(details.exception?.value ?? details.text);
}
