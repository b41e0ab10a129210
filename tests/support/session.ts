import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll } from 'vitest';
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

/**
 * Opens a session before the tests and ends it after them; after each test the downloads are gone
 * and the local X is as it was.
 */
export function useSession(
  name: BrowserName,
  options: Partial<LaunchOptions> & { localX?: LocalXOptions } = {},
): Session {
  const session = {} as { browser: ExtensionBrowser; localX: LocalX };
  const { localX: localXOptions, ...launch } = options;
  beforeAll(async () => {
    session.localX = await startLocalX(localXOptions);
    const { port: localXPort } = session.localX;
    session.browser = await launchExtensionBrowser({ browser: name, localXPort, ...launch });
  });
  afterEach(async () => {
    for (const file of await session.browser.waitForDownloads(0)) await rm(file, { force: true });
    Object.assign(session.localX.settings, DEFAULT_SETTINGS);
    session.localX.network.reset();
    session.localX.images = 'there';
  });
  afterAll(async () => {
    await session.browser?.close();
    await session.localX?.close();
  });
  return session;
}
