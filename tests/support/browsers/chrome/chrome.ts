import type { Browser, CDPSession, Extension, Page, Target } from 'puppeteer-core';
import { DrivenBrowser } from '../driven-browser.ts';
import type { ExtensionView } from '../extension-view.ts';
import type { LaunchContext } from '../launch-context.ts';
import { pageExpression } from '../page-expression.ts';
import type { BackgroundState, ExtensionBrowser, Popup } from '../types.ts';
import { PATIENCE, waitUntil, within } from '../wait-until.ts';
import { CHROME_WINDOWS, chooseExtensionMenuItem, requireDisplay } from './native-input.ts';
import { netLogPath, requestsOf } from './net-log.ts';
import { chromeView } from './page-view.ts';

/** Chrome or Chromium, driven by the DevTools protocol. */
export class Chrome extends DrivenBrowser implements ExtensionBrowser {
  readonly name = 'chrome';
  readonly closed: Promise<void>;
  readonly #browser: Browser;
  readonly #extension: Extension;
  readonly #session: CDPSession;
  #helper: Promise<Page> | undefined;
  readonly version: string;
  /** Popups that a caller already has, and tabs with the same page. */
  readonly #knownEditors = new WeakSet<Target>();

  private constructor(
    browser: Browser,
    extension: Extension,
    context: LaunchContext,
    session: CDPSession,
    version: string,
  ) {
    super(context);
    this.#browser = browser;
    this.#extension = extension;
    this.#session = session;
    this.version = version;
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  static async create(browser: Browser, extension: Extension, context: LaunchContext) {
    const session = await browser.target().createCDPSession();
    return new Chrome(browser, extension, context, session, await browser.version());
  }

  get extensionOrigin() {
    return `chrome-extension://${this.#extension.id}`;
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.#newTab();
    await page.goto(url);
    return page;
  }

  async openExtensionPage(path: string): Promise<ExtensionView> {
    const page = await this.#newTab();
    await page.goto(`${this.extensionOrigin}/${path}`);
    return chromeView(`the tab ${path}`, page);
  }

  async waitForTab(addressPart: string): Promise<ExtensionView> {
    const page = await waitUntil(`the tab ${addressPart}`, async () => {
      const pages = await this.#browser.pages();
      return pages.find(
        (tab) => tab.url().startsWith(this.extensionOrigin) && tab.url().includes(addressPart),
      );
    });
    return chromeView(`the tab ${addressPart}`, page);
  }

  async clickToolbarButton(page: Page): Promise<Popup> {
    await page.bringToFront();
    this.#forgetOpenPopups();
    await page.triggerExtensionAction(this.#extension);
    return this.waitForPopup();
  }

  async waitForPopup(timeout = PATIENCE): Promise<Popup> {
    const page = await waitUntil('the popup to open', () => this.#findNewPopup(), { timeout });
    const popup = chromeView('the popup', page);
    await popup.waitFor('its document', () => document.readyState === 'complete');
    return popup;
  }

  async pressQuickExport(page: Page): Promise<void> {
    await this.#pressKeys(page, 'alt+shift+q');
  }

  async pressOpenEditor(page: Page): Promise<Popup> {
    this.#forgetOpenPopups();
    // On a busy machine Chrome now and then loses a key that comes right after the tab's change.
    await this.#pressKeys(page, 'alt+shift+d');
    return this.waitForPopup(20_000).catch(async () => {
      await this.#pressKeys(page, 'alt+shift+d');
      return this.waitForPopup();
    });
  }

  async chooseContextMenuItem(page: Page, _label?: string, where = 'body') {
    const display = requireDisplay(this.context.display, 'Menus');
    await page.bringToFront();
    await chooseExtensionMenuItem(display, page, where);
  }

  async evaluateInExtension<Args extends unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    this.#helper ??= this.#openHelper();
    return (await (await this.#helper).evaluate(pageExpression(fn, args))) as Result;
  }

  async killBackground(): Promise<void> {
    const worker = await this.#findWorker();
    if (!worker) return;
    await this.#session.send('Target.closeTarget', { targetId: worker.targetId });
    await waitUntil(
      'the worker to stop',
      async () => (await this.#findWorker())?.targetId !== worker.targetId,
    );
  }

  async backgroundState(): Promise<BackgroundState> {
    return (await this.#findWorker()) ? 'running' : 'stopped';
  }

  /** Whether the service worker has been seen running. */
  async hasStarted(): Promise<boolean> {
    return (await this.#findWorker()) !== undefined;
  }

  extensionRequests(): Promise<string[]> {
    return requestsOf(this.extensionOrigin, netLogPath(this.context.folders.root));
  }

  async readClipboard(type: string): Promise<Buffer> {
    return requireDisplay(this.context.display, 'The clipboard').readClipboard(type);
  }

  async openTabs(): Promise<string[]> {
    return (await this.#tabs()).map(idOf);
  }

  async closeTabsBut(kept: readonly string[]): Promise<void> {
    const helper = await this.#helper;
    for (const page of await this.#tabs()) {
      if (page === helper || kept.includes(idOf(page))) continue;
      // The last tab would take the browser with it.
      if ((await this.#browser.pages()).length === 1) await page.goto('about:blank');
      else await page.close().catch(() => undefined);
    }
  }

  async #tabs(): Promise<Page[]> {
    return (await this.#browser.pages()).filter((page) => !page.isClosed());
  }

  async kill(): Promise<void> {
    this.#browser.process()?.kill('SIGKILL');
    await this.closed;
    await this.context.dispose();
  }

  async close(): Promise<void> {
    try {
      await within('Chrome to close', 15_000, this.#browser.close());
    } catch {
      this.#browser.process()?.kill('SIGKILL');
    }
    await this.context.dispose();
  }

  async #newTab(): Promise<Page> {
    const blank = (await this.#browser.pages()).find((tab) => tab.url() === 'about:blank');
    const page = blank ?? (await this.#browser.newPage());
    page.setDefaultTimeout(PATIENCE);
    return page;
  }

  /** A tab behind the others. Any address of the extension has its APIs; this runs no code of it. */
  async #openHelper(): Promise<Page> {
    const url = `${this.extensionOrigin}/manifest.json`;
    const { targetId } = await this.#session.send('Target.createTarget', { url, background: true });
    const find = async () =>
      (await this.#browser.pages()).find((page) => page.url() === url && !page.isClosed());
    return waitUntil(`the helper tab ${targetId}`, find);
  }

  async #pressKeys(page: Page, combination: string): Promise<void> {
    const display = requireDisplay(this.context.display, 'Shortcuts');
    await page.bringToFront();
    await display.focus(CHROME_WINDOWS);
    await display.pressKeys(combination);
  }

  #targetsOfEditor(): Target[] {
    const address = `${this.extensionOrigin}/${this.context.extension.popupPath}`;
    return this.#browser.targets().filter((target) => target.url().split(/[?#]/)[0] === address);
  }

  #forgetOpenPopups(): void {
    for (const target of this.#targetsOfEditor()) this.#knownEditors.add(target);
  }

  async #findNewPopup(): Promise<Page | undefined> {
    for (const target of this.#targetsOfEditor()) {
      if (this.#knownEditors.has(target)) continue;
      const page = await target.asPage();
      // The same page in a tab looks the same from outside.
      const isTab = await page.evaluate(async () => (await chrome.tabs.getCurrent()) !== undefined);
      this.#knownEditors.add(target);
      if (!isTab) return page;
    }
    return undefined;
  }

  async #findWorker() {
    const { targetInfos } = await this.#session.send('Target.getTargets');
    return targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionOrigin),
    );
  }
}

/** Of DevTools; not in the public types. */
function idOf(page: Page): string {
  return (page.target() as unknown as { _targetId: string })._targetId;
}
