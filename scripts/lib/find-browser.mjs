import fs from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';

/**
 * @typedef {'chrome' | 'firefox'} BrowserName
 * @typedef {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, exists(file: string): boolean }} Surroundings
 */

const PROGRAMS = {
  chrome: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC_APPS = {
  chrome: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS_PROGRAMS = {
  chrome: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** @type {Surroundings} */
const HERE = { env: process.env, platform: process.platform, exists: isProgram };

/**
 * The path of an installed browser: CHROME_PATH or FIREFOX_PATH, the usual places, or what an
 * earlier run has fetched into .cache/browsers.
 *
 * @param {BrowserName} browser
 * @param {Surroundings} surroundings
 * @returns {string | undefined}
 */
export function findBrowser(browser, surroundings = HERE) {
  const { env, exists } = surroundings;
  const chosen = env[`${browser.toUpperCase()}_PATH`];
  if (chosen) return exists(chosen) ? chosen : undefined;
  return (
    usualPlaces(browser, surroundings).find((file) => exists(file)) ??
    fetchedBrowser(browser, exists)
  );
}

/**
 * @param {BrowserName} browser
 * @returns {string}
 */
export function requireBrowser(browser) {
  const found = findBrowser(browser);
  if (found) return found;
  const variable = `${browser.toUpperCase()}_PATH`;
  throw new Problem(
    `No ${browser} found; run "npm start" once, or set ${variable} to its program.`,
  );
}

/**
 * @param {BrowserName} browser
 * @param {Surroundings} surroundings
 * @returns {string[]}
 */
function usualPlaces(browser, { env, platform }) {
  if (platform === 'darwin') {
    const roots = ['/Applications', `${env.HOME ?? ''}/Applications`];
    return roots.flatMap((root) => MAC_APPS[browser].map((app) => `${root}/${app}`));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) =>
      root ? WINDOWS_PROGRAMS[browser].map((file) => `${root}\\${file}`) : [],
    );
  }
  const folders = [...pathFolders(env), '/usr/bin', '/usr/local/bin', '/opt/google/chrome'];
  return PROGRAMS[browser].flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

/**
 * @param {BrowserName} browser
 * @param {(file: string) => boolean} exists
 */
function fetchedBrowser(browser, exists) {
  const note = path.resolve(import.meta.dirname, '../../.cache/browsers', `${browser}.path`);
  if (!exists(note)) return undefined;
  const file = fs.readFileSync(note, 'utf8').trim();
  return exists(file) ? file : undefined;
}

/**
 * A program by its name in PATH.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
  const places = pathFolders(process.env).map((folder) => path.join(folder, name));
  return places.find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** @param {NodeJS.ProcessEnv} env */
function pathFolders(env) {
  return (env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
}

/**
 * Whether a file is there and is not a snap: those see neither /tmp nor hidden folders, so
 * profiles and extensions there fail to load. Ubuntu's browser packages are scripts that start one.
 *
 * @param {string} file
 */
function isProgram(file) {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  if (fs.realpathSync(file).startsWith('/snap/') || file.startsWith('/snap/')) return false;
  const start = Buffer.alloc(4096);
  const handle = fs.openSync(file, 'r');
  try {
    fs.readSync(handle, start, 0, start.length, 0);
  } finally {
    fs.closeSync(handle);
  }
  const text = start.toString('latin1');
  return !(text.startsWith('#!') && /\/snap\/bin\//.test(text));
}
