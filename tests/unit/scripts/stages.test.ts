import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STAGES } from '../../../scripts/test/stages.mjs';

const MOST = 600; // s

it('have the budgets that CONTRIBUTING tells, within ten minutes', () => {
  const rows = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(
    /^\| ([\w -]+?) +\| +(\d+) \| +\d+ \|$/gm,
  );
  const told = [...rows].map(([, name, seconds]) => [name, Number(seconds)]);
  expect(STAGES.map(({ name, budget }) => [name, budget])).toEqual(told);
  expect(STAGES.reduce((sum, { budget }) => sum + budget, 0)).toBeLessThanOrEqual(MOST);
});
