import puppeteer, { type Browser, type Extension } from 'puppeteer-core';
import { requireBrowser } from '../../../../scripts/lib/find-browser.mjs';
import { type LaunchContext, prepareLaunch } from '../launch-context.ts';
import type { ExtensionBrowser, LaunchOptions } from '../types.ts';
import { PATIENCE, waitUntil } from '../wait-until.ts';
import { Chrome } from './chrome.ts';
import { netLogPath } from './net-log.ts';
import { writePreferences } from './preferences.ts';

// Background tabs and offscreen documents must be as slow as in a user's browser.
const UNFAITHFUL_DEFAULTS = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

export async function launchChrome(options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = requireBrowser('chrome');
  const context = await prepareLaunch(options);
  let launched: Browser | undefined;
  try {
    writePreferences(
      context.folders.profile,
      context.folders.downloads,
      context.extension.folder,
      options.prefs,
    );
    const browser = await puppeteer.launch({
      executablePath,
      timeout: PATIENCE,
      headless: context.headless,
      pipe: true,
      enableExtensions: [context.extension.folder],
      userDataDir: context.folders.profile,
      defaultViewport: null,
      env: context.env,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ignoreDefaultArgs: UNFAITHFUL_DEFAULTS,
      // An attached debugger may change how long a world lives. Puppeteer leaves workers alone
      // by itself; these are offscreen documents.
      targetFilter: (target) => target.type() !== 'background_page',
      args: [...flags(context, options.keepsRequests ?? false), ...(options.args ?? [])],
    });
    launched = browser;
    context.killOnExit(browser.process()?.pid);
    const extension = await waitUntil('Chrome to load the extension', () =>
      findExtension(browser, context.extension.folder),
    );
    const chrome = await Chrome.create(browser, extension, context);
    // Menus and commands are there once the worker has run for the first time.
    await waitUntil('the extension to start', () => chrome.hasStarted());
    return chrome;
  } catch (error) {
    await launched?.close().catch(() => {});
    await context.dispose();
    throw error;
  }
}

async function findExtension(browser: Browser, folder: string): Promise<Extension | undefined> {
  const extensions = [...(await browser.extensions()).values()];
  return extensions.find(({ path }) => path === folder);
}

/** @param keepsRequests every event of the network is a line that Chrome writes: only for who reads it */
function flags(
  { proxy, window, display, headless, folders }: LaunchContext,
  keepsRequests: boolean,
): string[] {
  // Chrome refuses to sandbox itself as root.
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    // The screen bounds the popup, and without this a headless one has 800×600.
    ...(headless ? ['--screen-info={1600x1200}'] : []),
    ...(display ? ['--ozone-platform=x11', '--window-position=0,0'] : []),
    ...(proxy
      ? [
          `--proxy-server=http://127.0.0.1:${proxy.port}`,
          '--proxy-bypass-list=<-loopback>',
          '--ignore-certificate-errors',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ]
      : []),
    ...(keepsRequests ? [`--log-net-log=${netLogPath(folders.root)}`] : []),
    '--disable-quic',
    // No test looks at motion, and of 58 tests it took a tenth of the CPU time.
    '--force-prefers-reduced-motion',
    '--no-first-run',
    '--lang=en-US',
    `--window-size=${window.width},${window.height}`,
  ];
}
