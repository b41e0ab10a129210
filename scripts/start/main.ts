import fs from 'node:fs';
import path from 'node:path';
import {
  type ExtensionBrowser,
  type LaunchOptions,
  launchExtensionBrowser,
} from '../../tests/support/browsers/index.ts';
import { drawPictures } from '../../tests/support/local-x/images/draw-all.ts';
import { type LocalX, SAMPLE, SAMPLE_URL, startLocalX } from '../../tests/support/local-x/index.ts';
import { Problem, runScript } from '../lib/problem.mjs';
import { PROJECT, runPackage } from '../lib/run.mjs';
import { exportThread } from './export-thread.ts';
import { HELP, hasDisplay, readOptions, type StartOptions } from './options.ts';
import { savedAddress } from './saved-address.ts';

await runScript(async () => {
  const options = readOptions(process.argv.slice(2), hasDisplay(process.platform, process.env));
  if (options.mode === 'help') {
    console.log(HELP);
    return 0;
  }
  const savedPage = options.savedPage ? openSavedPage(options.savedPage, options.url) : undefined;
  const extensionDir = await build(options.browser);
  const localX = await openLocalX(options, savedPage);
  try {
    const url = savedPage?.url ?? options.url ?? SAMPLE_URL;
    const run = options.mode === 'export' ? runExport : runOpen;
    await run(options, url, { ...launchOptions(options, localX?.port), extensionDir });
  } finally {
    await localX?.close();
  }
  return 0;
});

/** @param url its address; without it the one that it says itself */
function openSavedPage(file: string, url: string | undefined): { url: string; html: string } {
  if (!fs.existsSync(file)) throw new Problem(`There is no file ${file}.`);
  const html = fs.readFileSync(file, 'utf8');
  const address = url ?? savedAddress(html);
  if (!address) {
    throw new Problem(`${file} does not say where on X it was saved: give that address, too.`);
  }
  return { url: address, html };
}

/** Not for pages of the real X. */
async function openLocalX(
  { url }: StartOptions,
  savedPage: { url: string; html: string } | undefined,
): Promise<LocalX | undefined> {
  if (savedPage) return startLocalX({ savedPage });
  if (url) return undefined;
  // Drawn only when they are asked for, they come later than an export waits for pictures.
  await drawPictures([SAMPLE]);
  return startLocalX();
}

/** Builds into a folder of its own: the one of `npm run build` may be loaded in a browser. */
async function build(browser: string): Promise<string> {
  const folder = path.join(PROJECT, '.cache/start', browser);
  const args = ['build', '--mode', browser, '--outDir', folder];
  const { code, output } = await runPackage('vite/bin/vite.js', args);
  if (code !== 0) throw new Problem(`The build failed:\n${output}`);
  return folder;
}

function launchOptions({ browser }: StartOptions, localXPort?: number): LaunchOptions {
  if (localXPort) return { browser, localXPort };
  // A profile to log in with, once.
  return { browser, mapHosts: false, profileDir: path.join(PROJECT, `.cache/profile-${browser}`) };
}

async function runExport(options: StartOptions, url: string, launch: LaunchOptions) {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const downloadsDir = path.join(PROJECT, '.cache/exports', time);
  const browser = await launchExtensionBrowser({ ...launch, headless: true, downloadsDir });
  try {
    console.log(`Exporting ${url} with ${browser.version}, without a window:`);
    for (const file of await exportThread(browser, url, options.format)) console.log(file);
  } finally {
    await browser.close();
  }
}

async function runOpen(_: StartOptions, url: string, launch: LaunchOptions) {
  const downloadsDir = path.join(PROJECT, '.cache/exports');
  const screen = { headless: false, display: 'inherit' } as const;
  const browser = await launchExtensionBrowser({ ...launch, ...screen, downloadsDir });
  try {
    await browser.openPage(url);
    console.log(whatToClick(browser, url));
    await browser.closed;
  } finally {
    await browser.close();
  }
}

function whatToClick({ version, downloads }: ExtensionBrowser, url: string): string {
  return `${version} shows ${url}
- Visual Editor: the Thread Navigator button in the toolbar, or Alt+Shift+D
- Export at once: Alt+Shift+Q, or "Export thread" in the context menu of the page
Files go to ${downloads}
Close the browser or press Ctrl+C to end.`;
}
