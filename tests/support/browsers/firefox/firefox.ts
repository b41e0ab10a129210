import type { Browser, Page } from 'puppeteer-core';
import { DrivenBrowser } from '../driven-browser.ts';
import type { ExtensionView } from '../extension-view.ts';
import type { LaunchContext } from '../launch-context.ts';
import { pageExpression } from '../page-expression.ts';
import type { BackgroundState, ExtensionBrowser, Popup } from '../types.ts';
import { PATIENCE, waitUntil, within } from '../wait-until.ts';
import { Bidi } from './bidi.ts';
import { BrowserWindow } from './browser-window.ts';
import { chooseMenuItem } from './context-menu.ts';
import { firefoxView } from './context-view.ts';
import { pressAltShift } from './keys.ts';
import { Popups } from './popups.ts';
import { EXTENSION_HOST } from './preferences.ts';
import { recordedRequests, recordRequests } from './requests.ts';

/** Firefox, driven by WebDriver BiDi and its privileged window. */
export class Firefox extends DrivenBrowser implements ExtensionBrowser {
  readonly name = 'firefox';
  readonly extensionOrigin = `moz-extension://${EXTENSION_HOST}`;
  readonly closed: Promise<void>;
  readonly version: string;
  readonly #browser: Browser;
  readonly #bidi: Bidi;
  readonly #window: BrowserWindow;
  readonly #popups: Popups;
  #helper: Promise<string> | undefined;
  /** Puppeteer does not see where `#navigate` leads, so these may look blank for ever. */
  readonly #usedTabs = new WeakSet<Page>();

  private constructor(
    browser: Browser,
    context: LaunchContext,
    bidi: Bidi,
    window: BrowserWindow,
    popups: Popups,
    version: string,
  ) {
    super(context);
    this.#browser = browser;
    this.#bidi = bidi;
    this.#window = window;
    this.#popups = popups;
    this.version = version;
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  static async create(browser: Browser, context: LaunchContext): Promise<Firefox> {
    const bidi = new Bidi(browser);
    const window = await BrowserWindow.find(bidi);
    const popups = await Popups.create(bidi, window);
    if (context.proxy) await recordRequests(window, context.extension.geckoId);
    await window.run((widget) => {
      CustomizableUI.addWidgetToArea(`${widget}-browser-action`, 'nav-bar');
    }, widgetId(context.extension.geckoId));

    const firefox = new Firefox(browser, context, bidi, window, popups, await browser.version());
    // Menus and commands are there once the event page has run for the first time.
    await waitUntil('the extension to start', () => firefox.#hasStarted());
    return firefox;
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.#newTab();
    await page.goto(url);
    return page;
  }

  async openExtensionPage(path: string): Promise<ExtensionView> {
    const page = await this.#newTab();
    const context = contextOf(page);
    await this.#navigate(context, path);
    return this.#viewOfTab(context, path);
  }

  async waitForTab(addressPart: string): Promise<ExtensionView> {
    const context = await waitUntil(`the tab ${addressPart}`, async () => {
      const tabs = await this.#bidi.openTabs();
      return tabs.find(
        ({ url }) => url.startsWith(this.extensionOrigin) && url.includes(addressPart),
      )?.context;
    });
    const pages = await this.#browser.pages();
    for (const page of pages) if (contextOf(page) === context) this.#usedTabs.add(page);
    return this.#viewOfTab(context, addressPart);
  }

  #viewOfTab(context: string, path: string): ExtensionView {
    return firefoxView(`the tab ${path}`, this.#bidi, context, {
      // Puppeteer misses the end of tabs that it did not navigate itself.
      isOpen: () => this.#bidi.isOpen(context),
      close: () => this.#bidi.send('browsingContext.close', { context }),
    });
  }

  async clickToolbarButton(page: Page): Promise<Popup> {
    await this.#bringToFront(page);
    await this.#window.run((widget) => {
      const button = document.getElementById(`${widget}-BAP`);
      if (!button) throw new Error(`No toolbar button ${widget}`);
      button.click();
    }, widgetId(this.context.extension.geckoId));
    return this.waitForPopup();
  }

  waitForPopup(timeout?: number): Promise<Popup> {
    return this.#popups.waitForNext(timeout);
  }

  async pressQuickExport(page: Page): Promise<void> {
    await this.#pressKeys(page, 'q');
  }

  async pressOpenEditor(page: Page): Promise<Popup> {
    await this.#pressKeys(page, 'd');
    return this.waitForPopup();
  }

  async chooseContextMenuItem(page: Page, label = 'Export thread', where = 'body') {
    await this.#bringToFront(page);
    await chooseMenuItem(this.#window, page, label, where);
  }

  async evaluateInExtension<Args extends unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const call = `Promise.resolve(${pageExpression(fn, args)}).then((v) => JSON.stringify(v))`;
    this.#helper ??= this.#openHelper();
    const json = await this.#bidi.evaluate(await this.#helper, call);
    return (typeof json === 'string' ? JSON.parse(json) : undefined) as Result;
  }

  async killBackground(): Promise<void> {
    const { geckoId } = this.context.extension;
    // An event may wake it again at once, so its state is asked for in the same breath.
    const stop = () =>
      this.#window.run(async (id) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        await extension.terminateBackground({
          ignoreDevToolsAttached: true,
          disableResetIdleForTest: true,
        });
        return extension.backgroundState !== 'running';
      }, geckoId);
    await waitUntil('the event page to stop', stop);
  }

  async backgroundState(): Promise<BackgroundState> {
    return (await this.#hasStarted()) ? 'running' : 'stopped';
  }

  extensionRequests(): Promise<string[]> {
    return recordedRequests(this.#window);
  }

  async readClipboard(type: string): Promise<Buffer> {
    const { display } = this.context;
    if (!display) throw new Error('The clipboard needs Firefox on an Xvfb: use headless: false.');
    return display.readClipboard(type);
  }

  async openTabs(): Promise<string[]> {
    return (await this.#bidi.openTabs()).map(({ context }) => context);
  }

  async closeTabsBut(kept: readonly string[]): Promise<void> {
    if (kept.length === 0) await this.#popups.close();
    // One has to stay, and this is it.
    this.#helper ??= this.#openHelper();
    const stay = [...kept, await this.#helper];
    for (const context of await this.openTabs()) {
      if (!stay.includes(context)) await this.#bidi.send('browsingContext.close', { context });
    }
  }

  async kill(): Promise<void> {
    this.#browser.process()?.kill('SIGKILL');
    await this.closed;
    await this.context.dispose();
  }

  async close(): Promise<void> {
    try {
      await within('Firefox to close', 15_000, this.#browser.close());
    } catch {
      this.#browser.process()?.kill('SIGKILL');
    }
    await this.context.dispose();
  }

  async #newTab(): Promise<Page> {
    const helper = await this.#helper;
    const blank = (await this.#browser.pages()).find(
      (tab) => tab.url() === 'about:blank' && !this.#usedTabs.has(tab) && contextOf(tab) !== helper,
    );
    const page = blank ?? (await this.#browser.newPage());
    this.#usedTabs.add(page);
    page.setDefaultTimeout(PATIENCE);
    return page;
  }

  /** A tab behind the others. Any address of the extension has its APIs; this runs no code of it. */
  async #openHelper(): Promise<string> {
    const params = { type: 'tab', background: true };
    const { context } = await this.#bidi.send<{ context: string }>(
      'browsingContext.create',
      params,
    );
    await this.#navigate(context, 'manifest.json');
    return context;
  }

  async #hasStarted(): Promise<boolean> {
    const { geckoId } = this.context.extension;
    return this.#window.run(
      (id) => WebExtensionPolicy.getByID(id).extension.backgroundState === 'running',
      geckoId,
    );
  }

  async #pressKeys(page: Page, letter: string): Promise<void> {
    const { display } = this.context;
    await this.#bringToFront(page);
    if (display) await display.pressKeys(`alt+shift+${letter}`);
    else await pressAltShift(this.#window, letter);
  }

  async #bringToFront(page: Page): Promise<void> {
    // Does not happen by itself without a screen.
    await this.#popups.close();
    await page.bringToFront();
    // Popups close at once in a window without the focus.
    await this.context.display?.focus('firefox');
  }

  /** Puppeteer's `goto` waits in vain for a load event of extension pages. */
  async #navigate(context: string, path: string): Promise<void> {
    const url = `${this.extensionOrigin}/${path}`;
    await this.#bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
    const look = `document.readyState === 'complete' && location.href`;
    await waitUntil(
      `${url} to load`,
      async () => (await this.#bidi.evaluate(context, look)) === url,
    );
  }
}

/** BiDi's id of a tab; not in the public types. */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** How Firefox makes element ids out of extension ids. */
function widgetId(geckoId: string): string {
  return geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
}
