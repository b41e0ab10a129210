import type { Page } from 'puppeteer-core';
import type { ExtensionView } from './extension-view.ts';
import type { Display } from './xvfb.ts';

export type BrowserName = 'chrome' | 'firefox';

export interface LaunchOptions {
  browser: BrowserName;
  /** Port of the local X; needed unless `mapHosts` is false. */
  localXPort?: number;
  /**
   * Default true. With false and no `display`, the browser is put on a private Xvfb, where real
   * keys, menus and the clipboard can be used.
   */
  headless?: boolean;
  /** An Xvfb to share, or 'inherit' for the screen of whoever runs this. */
  display?: Display | 'inherit';
  /** A profile to keep. Without it a temporary one is made and removed on close. */
  profileDir?: string;
  /** Where downloads go. Default: a temporary folder, removed on close. */
  downloadsDir?: string;
  /** Default true: x.com and twimg.com are the local X, every other host is refused. */
  mapHosts?: boolean;
  /** The unpacked extension. Default: dist/chrome or dist/firefox. */
  extensionDir?: string;
  /** Chrome: merged into the profile's Preferences. Firefox: about:config preferences. */
  prefs?: Record<string, unknown>;
  /** More command-line flags. */
  args?: string[];
  /** Has Chrome write down what `extensionRequests` tells; Firefox always does. */
  keepsRequests?: boolean;
  /** Window size in CSS pixels. */
  window?: { width: number; height: number };
}

/** Hosts (`name:port`) that the browser asked the proxy for, in order, with repetitions. */
export interface RecordedRequests {
  readonly allowed: readonly string[];
  readonly refused: readonly string[];
  /** Forgets what was recorded so far. */
  reset(): void;
}

export type BackgroundState = 'running' | 'stopped';

/** The toolbar popup that a real click, key or `openPopup` has opened. */
export type Popup = ExtensionView;

/** A real browser with the extension loaded, the same for Chrome and Firefox. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** The downloads folder on disk. */
  readonly downloads: string;
  readonly headless: boolean;
  /** The hosts that were asked for; empty lists when `mapHosts` is false. */
  readonly requests: RecordedRequests;

  /** Opens an address in a new tab in front and waits for its load event. */
  openPage(url: string): Promise<Page>;
  /** Opens a page of the extension in a new tab, e.g. `src/editor/editor.html?tab=1`. */
  openExtensionPage(path: string): Promise<ExtensionView>;

  /** The tab that the extension has opened or is about to, by a part of its address. */
  waitForTab(addressPart: string): Promise<ExtensionView>;

  /** Clicks the toolbar button over this tab: the real popup opens and `activeTab` is granted. */
  clickToolbarButton(page: Page): Promise<Popup>;
  /** The popup that is open or about to open without a click, e.g. after `action.openPopup()`. */
  waitForPopup(timeout?: number): Promise<Popup>;
  /** Alt+Shift+Q. Chrome: only when not headless. */
  pressQuickExport(page: Page): Promise<void>;
  /** Alt+Shift+D. Chrome: only when not headless. */
  pressOpenEditor(page: Page): Promise<Popup>;
  /**
   * Right-clicks an element (CSS selector; default: the body) and chooses an item of the real menu,
   * by default "Export thread". Chrome: only when not headless, and always the extension's item.
   */
  chooseContextMenuItem(page: Page, label?: string, where?: string): Promise<void>;

  /** Runs a function in a tab with a page of the extension, where `browser.*` can be used. */
  evaluateInExtension<Args extends unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** The id that `tabs.*` uses for the tab of this page. */
  tabIdOf(page: Page): Promise<number>;

  /** Stops the service worker or the event page as the browser does when it is idle. */
  killBackground(): Promise<void>;
  backgroundState(): Promise<BackgroundState>;

  /**
   * Web addresses that the extension itself has asked for since the start, told by the browser.
   * What pages ask for is not among them. Chrome: only with
   * `keepsRequests`. Only in front of the local X: nobody's browsing is kept.
   */
  extensionRequests(): Promise<string[]>;

  /** Paths of the finished files, sorted, as soon as there are `count` of them. */
  waitForDownloads(count: number, timeout?: number): Promise<string[]>;
  /** What is on the clipboard of a MIME type. Only when not headless. */
  readClipboard(type: string): Promise<Buffer>;

  /** What is open in tabs, to be kept by `closeTabsBut`. */
  openTabs(): Promise<string[]>;
  /** Closes all other tabs; with none to keep, the popup too. */
  closeTabsBut(kept: readonly string[]): Promise<void>;
  /** As when it was started: no tabs, and an extension that remembers nothing. */
  reset(): Promise<void>;

  /** Resolves when the browser has gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
  /** Ends it as a crash does, without time to write anything down. A given profile stays. */
  kill(): Promise<void>;
}
