// One browser with the extension, its settings, and the pages that are open in it. A page stays open
// from one behaviour to the next as long as both want the same one; what is done on it is the bench's.

import type { Driver, Serve, Tab } from '../drivers/driver';
import { type PageOptions, pageAt, pageFor } from '../pages/serve';
import { Bench } from './bench';
import type { Box } from './boxes';
import { type Settings, stored } from './school';

/** Where the engine runs: the page's security policy decides in Chromium. */
export type Host = 'page' | 'background';

/** A page that behaviours write on one after the other, as long as it is as they left it for the next. */
interface Desk {
  tab: Tab;
  /** What it shows and under which settings; null when the next behaviour needs it opened anew. */
  shows: string | null;
}

/** A browser with the extension, and one of the extension's own pages to set it up from. */
export class Stage {
  private settled = '';
  /** Two desks: the site's own page, and the same where the extension is not. */
  private readonly desks = new Map<'site' | 'control', Desk>();
  private readonly expectations = new Map<string, unknown>();
  private front: Tab | null = null;

  private constructor(
    readonly driver: Driver,
    readonly host: Host,
    private readonly office: Tab,
  ) {}

  static async open(driver: Driver, host: Host): Promise<Stage> {
    return new Stage(driver, host, await driver.openOwn('settings/index.html'));
  }

  /** Puts these settings in force for pages opened from now on. */
  async settle(settings: Settings): Promise<void> {
    const values = stored(settings);
    const wanted = JSON.stringify(values);
    if (wanted === this.settled) return;
    await this.office.evaluate((values) => chrome.storage.local.set(values), values);
    this.settled = wanted;
  }

  /** Everything that the extension keeps. */
  stored(): Promise<unknown> {
    return this.office.evaluate(() => chrome.storage.local.get());
  }

  /** The count on the toolbar's icon for the page in front. */
  toolbar(): Promise<string> {
    return this.office.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
    });
  }

  /**
   * Second Look's shortcut, with the background awake: what becomes of a press in the very moment in which the browser
   * ends it is the browser's business.
   */
  async shortcut(): Promise<void> {
    await this.office.evaluate(() => chrome.runtime.sendMessage({ type: 'words', language: 'en' }));
    await this.driver.shortcut('open-card');
  }

  /** A test has changed settings by itself: the next one's are written anew. */
  forget(): void {
    this.settled = '';
  }

  /** How the pages are served: the security policy that puts the engine where this stage wants it. */
  private serve(options: PageOptions): Serve {
    const csp = this.host === 'page' && this.driver.name === 'chromium' ? 'wasm' : 'strict';
    return (url) => (pageAt(url) ? pageFor(url, { csp, ...options }) : null);
  }

  /** An empty box with the caret in it, under these settings. */
  async bench(box: Box, settings: Settings = {}, options: PageOptions = {}): Promise<Bench> {
    const shows = JSON.stringify([box.url, box.options, settings]);
    const desk = this.desks.get('site');
    if (desk?.shows !== shows) {
      await this.settle(settings);
      await this.openAt('site', shows, box.url, this.serve(box.options ?? {}));
    }
    return this.sit('site', box, options);
  }

  /** The page of a box, just opened, where nothing has been done. */
  async visit(box: Box): Promise<Bench> {
    await this.settle({});
    const tab = await this.openAt('site', null, box.url, this.serve(box.options ?? {}));
    return this.at(tab, box);
  }

  /** A box on a page that is already open. */
  at(tab: Tab, box: Box): Bench {
    return new Bench(this, tab, box);
  }

  private async openAt(
    which: 'site' | 'control',
    shows: string | null,
    url: string,
    serve: Serve,
  ): Promise<Tab> {
    const desk = this.desks.get(which);
    if (!desk) {
      const tab = await this.driver.open(url, serve);
      this.desks.set(which, { tab, shows });
      this.front = tab;
      return tab;
    }
    desk.shows = null;
    await this.toFront(desk.tab);
    await desk.tab.go(url, serve);
    desk.shows = shows;
    return desk.tab;
  }

  private async sit(which: 'site' | 'control', box: Box, options: PageOptions): Promise<Bench> {
    const tab = this.desks.get(which)?.tab;
    if (!tab) throw new Error('no page is open');
    await this.toFront(tab);
    const bench = new Bench(this, tab, box, which === 'site');
    await bench.renew(options);
    return bench;
  }

  private async toFront(tab: Tab): Promise<void> {
    if (this.front !== tab) await tab.front();
    this.front = tab;
  }

  /** The next behaviour gets its page anew. */
  leave(): void {
    for (const desk of this.desks.values()) desk.shows = null;
  }

  /** Pictures of what is open, for a failure. */
  async pictures(path: string): Promise<void> {
    for (const [which, { tab }] of this.desks) await tab.screenshot(`${path}-${which}.png`);
  }

  /** What `run` gives in the same box without Second Look; run once for each box and name. `anew`: on a page just opened. */
  async expected<T>(
    box: Box,
    name: string,
    anew: boolean | undefined,
    run: (control: Bench) => Promise<T>,
  ): Promise<T> {
    const key = `${box.site} ${box.editor} ${name}`;
    if (!this.expectations.has(key)) this.expectations.set(key, await run(await this.control(box, anew)));
    return this.expectations.get(key) as T;
  }

  /** The same box at an address that the extension has nothing to do with. */
  private async control(box: Box, anew = false): Promise<Bench> {
    const { pathname, search } = new URL(box.url);
    const options = { csp: 'wasm', ...box.options } as const;
    const url = `https://control.example${pathname}${search}`;
    const shows = JSON.stringify([url, box.options]);
    if (anew || this.desks.get('control')?.shows !== shows) {
      await this.openAt('control', shows, url, (address) => pageFor(address, options, box.page));
    }
    return this.sit('control', box, {});
  }
}
