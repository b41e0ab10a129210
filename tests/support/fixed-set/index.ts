import { BROWSERS } from '../browsers/names.ts';
import type { BrowserName } from '../browsers/types.ts';
import { isDeep } from '../depth.ts';
import { type Choice, FIXED_SET, type Group } from './choices.ts';
import { noteLeft, type Place, WHOLE_GROUP } from './left.ts';

/** Whether anything of a group runs in this browser; in a deep run all of it does. */
export function runsIn(group: Group, browser: BrowserName): boolean {
  const runs = isDeep || FIXED_SET[group][browser].length > 0;
  if (!runs) noteLeft(group, browser, [WHOLE_GROUP]);
  return runs;
}

/** The browsers in which a group runs. */
export function chosenBrowsers(group: Group): readonly BrowserName[] {
  return BROWSERS.filter((browser) => runsIn(group, browser));
}

/**
 * The cases of a group that run in a browser, in the order of `cases`; all of them in a deep run.
 *
 * @param nameOf how FIXED_SET calls a case; a text is its own name, a list is called by its first
 * @throws when the names of FIXED_SET and of the cases do not fit: one would be left out unseen
 */
export function chosenCases<Case>(
  group: Group,
  browser: BrowserName,
  cases: readonly Case[],
  nameOf: (one: Case) => string = firstOf,
): readonly Case[] {
  const choice: Choice = FIXED_SET[group];
  const problem = problemOf(choice, cases.map(nameOf));
  if (problem) throw Error(`${problem} (tests/support/fixed-set/choices.ts, "${group}")`);
  const chosen = choice[browser];
  const isChosen = (one: Case) => chosen === 'all' || chosen.includes(nameOf(one));
  return chosenFrom(group, browser, cases, isChosen, nameOf);
}

/**
 * The same for lists that have a rule of their own for what belongs to the fixed set.
 *
 * @param isChosen whether a case runs without a deep run
 */
export function chosenFrom<Case>(
  group: string,
  place: Place,
  cases: readonly Case[],
  isChosen: (one: Case, index: number) => boolean,
  nameOf: (one: Case) => string = firstOf,
): readonly Case[] {
  if (isDeep) return cases;
  const left = cases.filter((one, index) => !isChosen(one, index));
  noteLeft(group, place, left.map(nameOf));
  return cases.filter(isChosen);
}

/** One case after the other in the next browser: for cases that are alike. */
export function inTurn(browser: BrowserName): (one: unknown, index: number) => boolean {
  return (_, index) => index % BROWSERS.length === BROWSERS.indexOf(browser);
}

/** How many there are of something that is done again and again: `fixed`, or `deep` in a deep run. */
export function countOf(group: string, place: Place, fixed: number, deep: number): number {
  const all = Array.from({ length: deep }, (_, index) => `${index + 1} of ${deep}`);
  return chosenFrom(group, place, all, (_, index) => index < fixed).length;
}

/** What is wrong with a choice among cases of these names, in a sentence; '' for nothing. */
export function problemOf(choice: Choice, names: readonly string[]): string {
  const { chrome, firefox, deep = [] } = choice;
  const named = [chrome, firefox, deep].flatMap((part) => (typeof part === 'string' ? [] : part));
  const gone = named.find((name) => !names.includes(name));
  if (gone !== undefined) return `The fixed set names a case that is not there: ${gone}`;
  if ([chrome, firefox].includes('all') || deep === 'others') return '';
  const forgotten = names.find((name) => !named.includes(name));
  return forgotten === undefined
    ? ''
    : `Say where this case runs, or that it is deep: ${forgotten}`;
}

function firstOf(one: unknown): string {
  return String(Array.isArray(one) ? one[0] : one);
}
