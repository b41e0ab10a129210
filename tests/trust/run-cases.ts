import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seed } from '../support/depth.ts';
import { type Random, seededRandom } from '../support/local-x/images/drawing/random.ts';
import { GROUPS, type GroupName, type Outcome, type Share } from './plan.ts';

const HOUR = 3_600_000; // ms
/** Who has so many need not look for more. */
const MOST_FAULTS = 20;
/** Characters of a fault that are told. */
const LONGEST_FAULT = 400;

/** ms that this process has computed: of a busy machine others may have minutes in between. */
export function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What this run takes of a group: what `npm run trust` asks for, or what is in `npm test`. */
export function shareOf(group: GroupName): Share {
  const asked = process.env.TRUST;
  if (asked) return JSON.parse(asked) as Share;
  return { group, place: 'node', seed, from: 0, to: GROUPS[group].inTest };
}

/**
 * One test that runs the cases of this run one after the other, whatever becomes of each, and tells
 * those that failed.
 *
 * @param run throws when its case fails. The random numbers hang on the seed and the case alone
 * @param figures told with the outcome
 * @param tidy takes away what a case that failed has left behind
 */
export function runCases(
  group: GroupName,
  run: (number: number, random: Random) => unknown,
  figures: Record<string, number> = {},
  tidy: () => unknown = () => undefined,
): void {
  const { seed: from, ...share } = shareOf(group);
  test(`${group}: cases ${share.from} to ${share.to - 1}`, { timeout: 3 * HOUR }, async () => {
    const outcome: Outcome = { cases: 0, faults: [], figures };
    for (let number = share.from; number < share.to; number++) {
      if (outcome.faults.length === MOST_FAULTS) break;
      outcome.cases++;
      try {
        await run(number, seededRandom(`${group} ${from} ${number}`));
      } catch (error) {
        outcome.faults.push(`${number}: ${String(error)}`.slice(0, LONGEST_FAULT));
        await tidy();
      }
    }
    if (process.env.TRUST_OUTCOME) {
      writeFileSync(process.env.TRUST_OUTCOME, JSON.stringify(outcome));
    }
    expect(outcome.faults).toEqual([]);
  });
}
