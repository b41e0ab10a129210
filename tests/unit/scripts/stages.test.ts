import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STAGES } from '../../../scripts/test/stages.mjs';

/** Ten minutes, of which `npm ci` has one, s. */
const MOST = 540;

it('have the budgets that CONTRIBUTING tells, within ten minutes', () => {
  const rows = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(
    /^\| ([\w -]+?) +\| +(\d+) \| (?:\d+|not measured in a quiet clone yet) +\|$/gm,
  );
  const told = [...rows].map(([, name, seconds]) => [name, Number(seconds)]);
  expect(STAGES.map(({ name, budget }) => [name, budget])).toEqual(told);
  expect(STAGES.reduce((sum, { budget }) => sum + budget, 0)).toBeLessThanOrEqual(MOST);
});
