import fs from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';

/**
 * @typedef {import('./find-browser.mjs').BrowserName} BrowserName
 * @typedef {(browser: BrowserName, cacheDir: string) => Promise<string>} Download gives the
 *   program's path
 */

const HOW = {
  chrome: 'Install Chromium or Google Chrome, or set CHROME_PATH to its program',
  firefox: 'Install Firefox, or set FIREFOX_PATH to its program',
};

/**
 * Fetches a browser into the cache folder and notes its place for `findBrowser`.
 *
 * @param {BrowserName} browser
 * @param {string} cacheDir
 * @param {Download} download
 * @returns {Promise<string>}
 */
export async function fetchBrowser(browser, cacheDir, download = downloadWithPuppeteer) {
  fs.mkdirSync(cacheDir, { recursive: true });
  try {
    const program = await download(browser, cacheDir);
    fs.writeFileSync(path.join(cacheDir, `${browser}.path`), program);
    return program;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(`${HOW[browser]} (none was found, and fetching one failed: ${reason}).`);
  }
}

/** @type {Download} */
async function downloadWithPuppeteer(browser, cacheDir) {
  // Only there after npm ci.
  const tools = await import('@puppeteer/browsers');
  const platform = tools.detectBrowserPlatform();
  if (!platform) throw new Error('no builds for this system');
  const which = browser === 'chrome' ? tools.Browser.CHROME : tools.Browser.FIREFOX;
  const buildId = await tools.resolveBuildId(which, platform, 'stable');
  const installed = await tools.install({ browser: which, buildId, cacheDir });
  return installed.executablePath;
}
