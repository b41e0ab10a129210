import { type ConnectProxy, startConnectProxy } from './connect-proxy.ts';
import { killOnProcessExit } from './exit-cleanup.ts';
import { type ExtensionFiles, readExtension } from './extension-manifest.ts';
import type { LaunchOptions, RecordedRequests } from './types.ts';
import { makeWorkingFolders, type WorkingFolders } from './working-folders.ts';
import { type Display, startXvfb } from './xvfb.ts';

/** What both browsers need around them before they start. */
export interface LaunchContext {
  headless: boolean;
  extension: ExtensionFiles;
  folders: WorkingFolders;
  proxy: ConnectProxy | undefined;
  requests: RecordedRequests;
  display: Display | undefined;
  window: { width: number; height: number };
  env: NodeJS.ProcessEnv;
  /** Sees to it that the browser does not outlive this process. */
  killOnExit(pid: number | undefined): void;
  /** Takes everything away again, after the browser is gone. */
  dispose(): Promise<void>;
}

/** Size of a browser's window, CSS px. */
export const USUAL_WINDOW = { width: 1200, height: 900 };

const NO_REQUESTS: RecordedRequests = { allowed: [], refused: [], reset() {} };

export async function prepareLaunch(options: LaunchOptions): Promise<LaunchContext> {
  const { headless = true, mapHosts = true, localXPort } = options;
  const extension = readExtension(options.browser, options.extensionDir);
  if (mapHosts && !localXPort) {
    throw new Error('launchExtensionBrowser needs localXPort, or mapHosts: false.');
  }
  const folders = makeWorkingFolders(options);
  let proxy: ConnectProxy | undefined;
  let ownDisplay: Display | undefined;
  try {
    proxy = mapHosts && localXPort ? await startConnectProxy(localXPort) : undefined;
    if (!headless && options.display === undefined) ownDisplay = await startXvfb();
  } catch (error) {
    await proxy?.close();
    folders.remove();
    throw error;
  }
  let unguard = () => {};
  const display = options.display === 'inherit' ? undefined : (options.display ?? ownDisplay);
  return {
    headless,
    extension,
    folders,
    proxy,
    requests: proxy?.requests ?? NO_REQUESTS,
    display,
    window: options.window ?? USUAL_WINDOW,
    env: { ...(display?.env ?? process.env), LANGUAGE: 'en_US' },
    killOnExit(pid) {
      unguard = killOnProcessExit(pid);
    },
    async dispose() {
      unguard();
      await proxy?.close();
      await ownDisplay?.close();
      folders.remove();
    },
  };
}
