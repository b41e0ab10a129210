import { MARK } from '../../trust/hostile-text.ts';
import { measureEngine } from './engines.ts';
import { runJob } from './run-job.ts';
import { lookAtThread, storeHostileThread, storeThread } from './sample.ts';
import { showSlide } from './show-slide.ts';

/**
 * A page that the bench adds to the extension: there it has the store, the fonts and the modules that
 * are shipped, and other engines to compare them with. Work takes longer than a protocol waits, so
 * each piece is begun and then asked for.
 */
const bench = {
  storeThread,
  storeHostileThread,
  lookAtThread,
  runJob,
  measureEngine,
  showSlide,
  hasRun: async () => MARK in window,
};
export type Bench = typeof bench;

const results: ({ value: unknown } | { error: string } | null)[] = [];

Object.assign(window, {
  begin(name: keyof Bench, args: unknown[]): number {
    const place = results.push(null) - 1;
    const work = bench[name] as (...args: unknown[]) => Promise<unknown>;
    work(...args).then(
      (value) => {
        results[place] = { value: value ?? null };
      },
      (error) => {
        results[place] = { error: String(error?.stack ?? error) };
      },
    );
    return place;
  },
  result: (place: number) => results[place],
});
