// Firefox behind the common interface: launched by Puppeteer with the unpacked extension, spoken to
// in WebDriver BiDi. What BiDi has no word for (accessibility tree, clipboard, input methods, host
// permissions, ending the background) runs in the browser's own window, which
// `--remote-allow-system-access` opens to the session.

import { writeFile } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { AxNode, Driver, Launch, Point, Rect, Serve, Tab } from './driver';
import { executable } from './executable';
import {
  axTree,
  closedHosts,
  compositionStage,
  copy,
  givePermissions,
  insert,
  ownHost,
  pressShortcut,
  stopExtension,
} from './firefox-chrome';
import { callOnSource, callSource, functionSource, middleOf } from './page-script';
import { openSink, type Sink } from './sink';
import { stillPoint, until } from './until';

/** The part of Puppeteer's connection that is used: commands and events by their BiDi names. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
  on(event: string, listener: (params: never) => void): void;
}

const QUIET_PREFERENCES = {
  'network.proxy.type': 1,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.region.update.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'media.gmp-manager.updateEnabled': false,
  'dom.push.connection.enabled': false,
};

export const launchFirefox: Launch = async (options) => {
  const sink = await openSink();
  const viewport = options.viewport ?? { width: 1100, height: 800 };
  const { extension } = options;
  const loaded = typeof extension === 'string';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: loaded ? executable('firefox') : extension.executable,
    headless: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [
      '--remote-allow-system-access',
      `--width=${viewport.width}`,
      `--height=${viewport.height + CHROME_HEIGHT}`,
    ],
    extraPrefsFirefox: {
      ...QUIET_PREFERENCES,
      // Firefox ESR lets a school switch the signature off; ours is made in the test.
      ...(loaded ? {} : { 'xpinstall.signatures.required': false }),
      ...(options.language ? { 'intl.accept_languages': `${options.language}, en-GB` } : {}),
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': sink.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': sink.port,
    },
  });
  const extensionId = loaded ? await browser.installExtension(extension) : extension.id;
  const driver = new Firefox(browser, extensionId, sink);
  await driver.start();
  if (loaded) await driver.closeWelcome();
  else await until('the extension is installed', () => driver.chrome(ownHost, extensionId));
  return driver;
};

/** Whom a fresh profile asks whatever the preferences say. Nothing of the extension or of a page goes there. */
const BROWSERS_OWN = /^\S+ (https?:\/\/)?[a-z0-9.-]*\.mozilla\.(com|net|org)[:/]/;

/** Height of the tab strip and the address bar, which the window's height includes. */
const CHROME_HEIGHT = 86;

interface RequestEvent {
  context: string | null;
  isBlocked: boolean;
  request: { request: string; url: string };
}

class Firefox implements Driver {
  readonly name = 'firefox';
  readonly #bidi: Bidi;
  readonly #serves = new Map<string, Serve>();
  readonly #parents = new Map<string, string | null>();
  readonly #unanswered: string[] = [];
  #window = '';

  constructor(
    private readonly browser: Browser,
    private readonly extensionId: string,
    private readonly sink: Sink,
  ) {
    this.#bidi = (browser as unknown as { connection: Bidi }).connection;
  }

  async start(): Promise<void> {
    const { contexts } = await this.command<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    this.#window = contexts[0]?.context ?? '';
    this.#bidi.on('browsingContext.contextCreated', ((created: {
      context: string;
      parent: string | null;
    }) => {
      this.#parents.set(created.context, created.parent);
    }) as never);
    this.#bidi.on('network.beforeRequestSent', ((event: RequestEvent) => {
      // A request of a tab that is closing has nobody to answer to.
      if (event.isBlocked) this.answer(event).catch(() => {});
    }) as never);
    await this.command('session.subscribe', {
      events: ['network.beforeRequestSent', 'browsingContext.contextCreated'],
    });
    await this.command('network.addIntercept', { phases: ['beforeRequestSent'] });
  }

  /** On its first day the extension opens its settings, in front of whatever is there by then. */
  async closeWelcome(): Promise<void> {
    const welcome = await until('the settings have opened by themselves', async () => {
      const { contexts } = await this.command<{ contexts: { context: string; url: string }[] }>(
        'browsingContext.getTree',
        {},
      );
      return contexts.find(({ url }) => url.endsWith('settings/index.html'));
    });
    await this.command('browsingContext.close', { context: welcome.context });
  }

  get leaks(): readonly string[] {
    return [...this.#unanswered, ...this.sink.asked.filter((line) => !BROWSERS_OWN.test(line))];
  }

  private serveOf(context: string | null): Serve | undefined {
    for (let at = context; at !== null; at = this.#parents.get(at) ?? null) {
      const serve = this.#serves.get(at);
      if (serve) return serve;
    }
    return undefined;
  }

  private async answer(event: RequestEvent): Promise<void> {
    const { request, url } = event.request;
    const serve = this.serveOf(event.context);
    if (!url.startsWith('http') || !serve) {
      await this.command('network.continueRequest', { request });
      return;
    }
    const found = await serve(url);
    if (!found && new URL(url).pathname !== '/favicon.ico') {
      this.#unanswered.push(url);
      await this.command('network.failRequest', { request });
      return;
    }
    const reply = found ?? { status: 404, headers: {}, body: '' };
    await this.command('network.provideResponse', {
      request,
      statusCode: reply.status,
      reasonPhrase: reply.status === 200 ? 'OK' : 'Not Found',
      headers: Object.entries(reply.headers).map(([name, value]) => ({
        name,
        value: { type: 'string', value },
      })),
      body: { type: 'base64', value: Buffer.from(reply.body).toString('base64') },
    });
  }

  async command<R>(method: string, params: object): Promise<R> {
    return (await this.#bidi.send(method, params)).result as R;
  }

  /** Runs a function in the browser's own window. */
  async chrome<R, A = undefined>(fn: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    return this.evaluateIn(this.#window, callSource(fn as never, argument));
  }

  async evaluateIn<R>(context: string, expression: string): Promise<R> {
    return read<R>(
      await this.command<Evaluated>('script.evaluate', {
        expression,
        awaitPromise: true,
        target: { context },
      }),
    );
  }

  async open(url: string, serve: Serve): Promise<Tab> {
    const { context } = await this.command<{ context: string }>('browsingContext.create', { type: 'tab' });
    const tab = new FirefoxTab(this, context, () => this.#serves.delete(context));
    await tab.go(url, serve);
    return tab;
  }

  /** Opens an address in a tab, answered by `serve`. */
  async navigate(context: string, url: string, serve: Serve): Promise<void> {
    this.#serves.set(context, serve);
    await this.command('browsingContext.navigate', { context, url, wait: 'complete' });
  }

  /** Navigation to an extension page never reports its end to the session; the page's own state does. */
  async openOwn(path: string): Promise<Tab> {
    const host = await this.chrome(ownHost, this.extensionId);
    const { context } = await this.command<{ context: string }>('browsingContext.create', { type: 'tab' });
    await this.command('browsingContext.navigate', {
      context,
      url: `moz-extension://${host}/${path}`,
      wait: 'none',
    });
    const tab = new FirefoxTab(this, context, () => {});
    await until(`${path} is loaded`, () =>
      tab.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
    );
    return tab;
  }

  async opened(path: string): Promise<Tab> {
    const address = `moz-extension://${await this.chrome(ownHost, this.extensionId)}/${path}`;
    const found = await until(`${path} has opened`, async () => {
      const { contexts } = await this.command<{ contexts: { context: string; url: string }[] }>(
        'browsingContext.getTree',
        {},
      );
      return contexts.find(({ url }) => url === address);
    });
    const tab = new FirefoxTab(this, found.context, () => {});
    await until(`${path} is loaded`, () => tab.evaluate(() => document.readyState === 'complete'));
    return tab;
  }

  async grant(origins: readonly string[]): Promise<void> {
    await this.chrome(givePermissions, { id: this.extensionId, origins: [...origins] });
  }

  async shortcut(command: string): Promise<void> {
    await this.chrome(pressShortcut, { id: this.extensionId, command });
  }

  async stopBackground(): Promise<void> {
    await this.chrome(stopExtension, this.extensionId);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.sink.close();
  }
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

function read<R>(answer: Evaluated): R {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'unknown exception');
  return JSON.parse(String(answer.result?.value ?? 'null')) as R;
}

interface Context {
  context: string;
  children: Context[] | null;
}

class FirefoxTab implements Tab {
  constructor(
    private readonly driver: Firefox,
    private readonly context: string,
    private readonly closed: () => void,
  ) {}

  go(url: string, serve: Serve): Promise<void> {
    return this.driver.navigate(this.context, url, serve);
  }

  async front(): Promise<void> {
    await this.driver.command('browsingContext.activate', { context: this.context });
  }

  evaluate<R, A>(fn: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    return this.driver.evaluateIn(this.context, callSource(fn as never, argument));
  }

  evaluateOn<R, A>(
    path: string,
    fn: (element: HTMLElement, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R> {
    return this.driver.evaluateIn(this.context, callOnSource(path, fn as never, argument));
  }

  async inClosedRoots<R>(fn: (root: ShadowRoot) => R): Promise<R[]> {
    const { contexts } = await this.driver.command<{ contexts: Context[] }>('browsingContext.getTree', {
      root: this.context,
    });
    const answers: R[] = [];
    const walk = async ({ context, children }: Context): Promise<void> => {
      const hosts = await this.driver.command<{
        result?: { value?: { value?: { shadowRoot?: { sharedId: string; value: { mode: string } } } }[] };
      }>('script.callFunction', {
        functionDeclaration: `() => { const __name = (f) => f; return (${closedHosts.toString()})(); }`,
        awaitPromise: false,
        target: { context },
        serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
      });
      for (const { value } of hosts.result?.value ?? []) {
        if (value?.shadowRoot?.value.mode !== 'closed') continue;
        answers.push(
          read<R>(
            await this.driver.command<Evaluated>('script.callFunction', {
              functionDeclaration: functionSource(fn as never),
              arguments: [{ sharedId: value.shadowRoot.sharedId }],
              awaitPromise: false,
              target: { context },
            }),
          ),
        );
      }
      for (const child of children ?? []) await walk(child);
    };
    for (const context of contexts) await walk(context);
    return answers;
  }

  find(path: string): Promise<Point> {
    return stillPoint(path, () => this.evaluateOn(path, middleOf));
  }

  async click(target: string | Point): Promise<void> {
    const { x, y } = typeof target === 'string' ? await this.find(target) : target;
    await this.act('pointer', [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async move({ x, y }: Point): Promise<void> {
    await this.act('pointer', [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
  }

  async press(...keys: string[]): Promise<void> {
    for (const combination of keys) {
      const values = combination.split('+').map(keyValue);
      await this.act('key', [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.reverse().map((value) => ({ type: 'keyUp', value })),
      ]);
    }
  }

  async type(text: string): Promise<void> {
    const strokes = [...text].flatMap((character) => {
      const value = character === '\n' ? keyValue('Enter') : character;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    });
    await this.act('key', strokes);
  }

  private async act(type: 'key' | 'pointer', actions: object[]): Promise<void> {
    await this.driver.command('input.performActions', {
      context: this.context,
      actions: [{ type, id: type, actions }],
    });
  }

  async insert(text: string): Promise<void> {
    await this.driver.chrome(insert, text);
  }

  async paste(text: string): Promise<void> {
    await this.driver.chrome(copy, text);
    await this.press('Control+v');
  }

  async compose(stages: readonly string[], commit: string): Promise<void> {
    for (const text of stages) await this.driver.chrome(compositionStage, { text, commit: false });
    await this.driver.chrome(compositionStage, { text: commit, commit: true });
  }

  async tree(): Promise<AxNode> {
    await this.front();
    const found = await until('the accessibility tree is built', () => this.driver.chrome(axTree));
    return wrap(found, found.box);
  }

  async screenshot(path?: string): Promise<Buffer> {
    const { data } = await this.driver.command<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    const image = Buffer.from(data, 'base64');
    if (path !== undefined) await writeFile(path, image);
    return image;
  }

  async close(): Promise<void> {
    await this.driver.command('browsingContext.close', { context: this.context });
    this.closed();
  }
}

type FoundAx = NonNullable<ReturnType<typeof axTree>>;

/** Boxes are given on the screen; the document's own corner makes them the viewport's. */
function wrap(node: FoundAx, origin: Rect): AxNode {
  const box = { ...node.box, x: node.box.x - origin.x, y: node.box.y - origin.y };
  return {
    role: ROLES[node.role] ?? node.role,
    name: node.name,
    description: node.description,
    focused: node.focused,
    expanded: node.expanded,
    children: node.children.map((child) => wrap(child, origin)),
    box: async () => (box.width > 0 && box.height > 0 ? box : null),
  };
}

const ROLES: Record<string, string> = {
  pushbutton: 'button',
  'toggle button': 'button',
  'text leaf': 'text',
  statictext: 'text',
  statusbar: 'status',
  entry: 'textbox',
};

/** WebDriver's code points for keys that are not characters. `\uE007`, called Enter there, is the number pad's. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

function keyValue(key: string): string {
  const value = KEYS[key] ?? key;
  if ([...value].length !== 1) throw new Error(`no such key: ${key}`);
  return value;
}
