import { BROWSERS } from './browsers/names.ts';
import type { BrowserName } from './browsers/types.ts';

/** The seed of this run, from which tests draw their samples. */
export const seed = Number(process.env.SEED);

/** `npm run test:deep`: whole ranges in place of seeded samples. */
export const isDeep = process.env.DEEP === '1';

/**
 * One case, drawn by the seed; all of them in a deep run. Not by its last bit, which draws the browser:
 * every second case would be tried in one of them only.
 */
export function sampled<Case>(cases: readonly Case[]): readonly Case[] {
  return isDeep ? cases : [cases[Math.floor(seed / 2) % cases.length]!];
}

/**
 * Whether a slow test runs in this browser: the seed draws one of them for it, a deep run takes
 * both. `test` is its name, so that not all of them draw the same one.
 */
export function drawsBrowser(test: string, name: BrowserName): boolean {
  return isDeep || BROWSERS[(seed + saltOf(test)) % BROWSERS.length] === name;
}

const saltOf = (test: string): number =>
  [...test].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

/** Whether a test that is among the slowest runs at all: in one run of three, and in every deep run. */
export function isDrawn(test: string): boolean {
  return isDeep || (Math.floor(seed / 2) + saltOf(test)) % 3 === 0;
}

/** The browsers in which a slow file of tests runs: the drawn one, both in a deep run. */
export function drawnBrowsers(test: string): readonly BrowserName[] {
  return BROWSERS.filter((name) => drawsBrowser(test, name));
}
