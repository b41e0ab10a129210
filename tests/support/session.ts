import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import {
  type BrowserName,
  type ExtensionBrowser,
  type LaunchOptions,
  launchExtensionBrowser,
} from './browsers/index.ts';
import { type LocalX, type LocalXOptions, startLocalX } from './local-x/index.ts';
import { DEFAULT_SETTINGS } from './local-x/page/settings.ts';

/** A browser with the extension in front of the local X, for the tests of one `describe`. */
export interface Session {
  readonly browser: ExtensionBrowser;
  readonly localX: LocalX;
}

interface Options extends Partial<LaunchOptions> {
  localX?: LocalXOptions;
  /** A browser that no other tests have had. */
  isFresh?: boolean;
}

/** Sessions that wait for their next tests: to start a browser takes longer than most tests do. */
const waiting = new Map<string, Session>();

// Loaded anew for another file of tests, this module would forget them: they would run beside all others
// until the end, and each file would start its own.
const LOADED = Symbol.for('sessions of browsers');
if (LOADED in globalThis) throw Error('session.ts is loaded a second time in this process');
Object.assign(globalThis, { [LOADED]: true });

/**
 * Opens a session before the tests and ends it after them; after each test the downloads and its tabs
 * are gone and the local X is as it was. Browsers that are started alike are used again, with all that
 * they knew of the extension forgotten.
 */
export function useSession(name: BrowserName, options: Options = {}): Session {
  const session = {} as { browser: ExtensionBrowser; localX: LocalX };
  const { localX: { threads = [], ...localX } = {}, isFresh = false, ...launch } = options;
  const kind = JSON.stringify({ name, localX, headless: true, ...launch });
  let tabs: string[] = [];
  // biome-ignore lint/correctness/noEmptyPattern: vitest takes no other first parameter
  beforeAll(async ({}, { tasks }) => {
    // All its cases may be left to a deep run: vitest runs the hooks of an empty `describe`.
    if (tasks.length === 0) return;
    const known = isFresh ? undefined : waiting.get(kind);
    waiting.delete(kind);
    Object.assign(session, known ?? (await open(name, launch, localX)));
    session.localX.know(threads);
  });
  beforeEach(async () => {
    tabs = await session.browser.openTabs();
  });
  afterEach(async () => {
    await session.browser.closeTabsBut(tabs);
    // Whoever has downloaded nothing need not wait for it to rest.
    const { browser } = session;
    const files =
      readdirSync(browser.downloads).length > 0 ? await browser.waitForDownloads(0) : [];
    for (const file of files) await rm(file, { force: true });
    Object.assign(session.localX.settings, DEFAULT_SETTINGS);
    session.localX.network.reset();
    session.localX.fault = null;
    session.localX.images = 'there';
    session.localX.photo = null;
  });
  afterAll(async () => {
    const { browser, localX: server } = session;
    if (!browser) return;
    if (isFresh) {
      await browser.close();
      await server.close();
      return;
    }
    // One that cannot be asked any more is of no use to others.
    await browser.reset().catch(async (error) => {
      await browser.close();
      await server.close();
      throw error;
    });
    server.forgetRequests();
    waiting.set(kind, { browser, localX: server });
  });
  return session;
}

async function open(
  name: BrowserName,
  launch: Partial<LaunchOptions>,
  options: LocalXOptions,
): Promise<Session> {
  const localX = await startLocalX(options);
  try {
    const { port: localXPort } = localX;
    return {
      browser: await launchExtensionBrowser({ browser: name, localXPort, ...launch }),
      localX,
    };
  } catch (error) {
    await localX.close();
    throw error;
  }
}
