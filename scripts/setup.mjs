import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchBrowser } from './lib/fetch-browser.mjs';
import { findBrowser, findProgram } from './lib/find-browser.mjs';
import { Problem, runScript } from './lib/problem.mjs';
import { PROJECT, run, tail } from './lib/run.mjs';
import { isInstalled, nodeProblem, planTools } from './lib/setup-plan.mjs';

/** @typedef {import('./lib/find-browser.mjs').BrowserName} BrowserName */

const FONTS = '/usr/share/fonts';

/**
 * Installs every tool that is missing; does nothing, quickly, when all are there.
 * Throws a Problem with one sentence when it cannot.
 *
 * @param {{ browsers?: readonly BrowserName[], say?: (line: string) => void }} [options]
 */
export async function setUp({ browsers = ['chrome', 'firefox'], say = console.log } = {}) {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Problem(problem);

  if (!isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))) {
    say('Installing the npm packages of package-lock.json …');
    await demand('npm', ['ci'], 'npm ci failed');
  }

  const plan = planTools(lookAtMachine(), browsers);
  if (plan.apt.length > 0) {
    say(`Installing with apt-get: ${plan.apt.join(' ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await demand('apt-get', ['update', '-q'], 'apt-get update failed', env);
    const install = ['install', '-q', '-y', '--no-install-recommends', ...plan.apt];
    await demand('apt-get', install, 'apt-get install failed', env);
  }
  for (const browser of plan.fetch) {
    say(`Fetching ${browser} into .cache/browsers …`);
    await fetchBrowser(browser, path.join(PROJECT, '.cache/browsers'));
  }
  for (const sentence of plan.tell) say(sentence);
}

/** @returns {import('./lib/setup-plan.mjs').Machine} */
function lookAtMachine() {
  const osRelease = '/etc/os-release';
  return {
    platform: process.platform,
    osRelease: fs.existsSync(osRelease) ? fs.readFileSync(osRelease, 'utf8') : '',
    isRoot: process.getuid?.() === 0,
    hasApt: findProgram('apt-get') !== undefined,
    has: {
      chrome: findBrowser('chrome') !== undefined,
      firefox: findBrowser('firefox') !== undefined,
      xvfb: findProgram('Xvfb') !== undefined,
      xdotool: findProgram('xdotool') !== undefined,
      xclip: findProgram('xclip') !== undefined,
      poppler: findProgram('pdftotext') !== undefined,
      latin: fs.existsSync(`${FONTS}/truetype/noto/NotoSans-Regular.ttf`),
      cjk: fs.existsSync(`${FONTS}/opentype/noto/NotoSansCJK-Regular.ttc`),
      emoji: fs.existsSync(`${FONTS}/truetype/noto/NotoColorEmoji.ttf`),
    },
  };
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} complaint
 * @param {NodeJS.ProcessEnv} [env]
 */
async function demand(program, args, complaint, env = process.env) {
  const { code, output } = await run(program, args, { env });
  if (code !== 0) throw new Problem(`${complaint}:\n${reasonOf(output)}`);
}

/**
 * npm and apt give their reason first, in lines that say so, and advice after it.
 *
 * @param {string} output
 */
function reasonOf(output) {
  const errors = output.split('\n').filter((line) => /^(npm error|E:|Err:) *\S/.test(line));
  return errors.length > 0 ? errors.slice(0, 8).join('\n') : tail(output, 8);
}

/** @param {string} file */
function readJson(file) {
  const place = path.join(PROJECT, file);
  return fs.existsSync(place) ? JSON.parse(fs.readFileSync(place, 'utf8')) : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    await setUp();
    return 0;
  });
}
