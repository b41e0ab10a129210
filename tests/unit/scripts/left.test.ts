import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginLeft, endLeft } from '../../../scripts/test/left.mjs';
import { isDeep } from '../../support/depth.ts';
import { FIXED_SET, type Group } from '../../support/fixed-set/choices.ts';
import {
  chosenBrowsers,
  chosenCases,
  chosenFrom,
  countOf,
  runsIn,
} from '../../support/fixed-set/index.ts';
import { noteLeft } from '../../support/fixed-set/left.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'thread-navigator-left-'));
  file = path.join(folder, 'test/left.txt');
  const env: NodeJS.ProcessEnv = {};
  beginLeft(file, env);
  vi.stubEnv('LEFT_FILE', env.LEFT_FILE);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const lines = () => readFileSync(file, 'utf8').split('\n').filter(Boolean);
const groupWith = (isWanted: (group: Group) => boolean) =>
  (Object.keys(FIXED_SET) as Group[]).find(isWanted)!;

it('is sorted at the end, each case once, whoever wrote when', () => {
  noteLeft('fonts', 'firefox', ['b', 'a']);
  noteLeft('edits', 'chrome', ['all of it']);
  noteLeft('fonts', 'firefox', ['a']);
  expect(endLeft(file)).toEqual({ cases: 2, groups: 1 });
  expect(lines()).toEqual([
    'edits > chrome > all of it',
    'fonts > firefox > a',
    'fonts > firefox > b',
  ]);
});

it('begins empty', () => {
  appendFileSync(file, 'of the last run\n');
  beginLeft(file, {});
  expect(endLeft(file)).toEqual({ cases: 0, groups: 0 });
});

it('is not written when nobody has asked for it', () => {
  vi.stubEnv('LEFT_FILE', undefined);
  noteLeft('fonts', 'chrome', ['a']);
  expect(lines()).toEqual([]);
});

it.skipIf(isDeep)('has the cases of a list that the fixed set does not name', () => {
  const chosen = chosenFrom('lamps', 'chrome', ['red', 'green', 'blue'], (one) => one === 'red');
  expect(chosen).toEqual(['red']);
  expect(countOf('rounds', 'unit', 2, 4)).toBe(2);
  const { chrome } = FIXED_SET['editor: tall picture'];
  expect(chosenCases('editor: tall picture', 'chrome', [...chrome, 'another'])).toEqual(chrome);
  expect(lines()).toEqual([
    'lamps > chrome > green',
    'lamps > chrome > blue',
    'rounds > unit > 3 of 4',
    'rounds > unit > 4 of 4',
    'editor: tall picture > chrome > another',
  ]);
});

it.skipIf(isDeep)('has a group where none of it runs, and none that runs whole', () => {
  const one = groupWith(
    (group) => FIXED_SET[group].chrome === 'all' && !FIXED_SET[group].firefox.length,
  );
  expect(runsIn(one, 'chrome')).toBe(true);
  expect(lines()).toEqual([]);
  expect(chosenBrowsers(one)).toEqual(['chrome']);
  expect(lines()).toEqual([`${one} > firefox > all of it`]);
});
