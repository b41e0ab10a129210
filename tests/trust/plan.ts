import { BROWSERS } from '../support/browsers/names.ts';
import type { BrowserName } from '../support/browsers/types.ts';

/** Where a group runs: with fakes in Node, or in a real browser. */
export type Place = 'node' | BrowserName;

export interface Group {
  places: readonly Place[];
  /** Cases of a whole run, each made from the seed and its own number. */
  cases: number;
  /** Cases that are run and written down together: what is lost when a run is stopped. */
  shard: number;
  /** Cases that `npm test` runs too. */
  inTest: number;
}

const NODE: readonly Place[] = ['node'];

/**
 * All of `npm run trust`. A group's file is tests/trust/node/NAME.test.ts or tests/trust/browser/NAME.test.ts,
 * and says what a case is.
 */
export const GROUPS = {
  presets: { places: NODE, cases: 200_000, shard: 50_000, inTest: 500 },
  // jsdom gives little of a page back: a thousand in one process fill 4 GB.
  threads: { places: NODE, cases: 10_000, shard: 200, inTest: 22 },
  messages: { places: NODE, cases: 20_000, shard: 10_000, inTest: 300 },
  storage: { places: NODE, cases: 336, shard: 336, inTest: 12 },
  interruptions: { places: NODE, cases: 248, shard: 248, inTest: 16 },
  hostile: { places: BROWSERS, cases: 308, shard: 22, inTest: 0 },
  kills: { places: BROWSERS, cases: 200, shard: 25, inTest: 0 },
  steps: { places: BROWSERS, cases: 98, shard: 49, inTest: 0 },
  fights: { places: BROWSERS, cases: 36, shard: 12, inTest: 0 },
  pictures: { places: BROWSERS, cases: 216, shard: 36, inTest: 0 },
  long: { places: BROWSERS, cases: 1, shard: 1, inTest: 0 },
  soak: { places: BROWSERS, cases: 200, shard: 200, inTest: 0 },
} as const satisfies Record<string, Group>;

export type GroupName = keyof typeof GROUPS;

/** A run of some cases of a group, from one number up to but not with another. */
export interface Share {
  group: GroupName;
  place: Place;
  seed: number;
  from: number;
  to: number;
}

/** What a run came to; figures are the group's own. */
export interface Outcome {
  cases: number;
  faults: string[];
  figures: Record<string, number>;
}
