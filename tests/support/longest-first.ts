import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { LONGEST_FIRST } from './fixed-set/order.ts';

/**
 * Starts the browser tests that take longest first, so that the workers end together. Of its own accord
 * vitest goes by the times of the last run, and on a fresh clone by the sizes of the files: the order,
 * and with it what a test runs beside, would differ from machine to machine.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONGEST_FIRST.indexOf(path.basename(moduleId, '.test.ts'));
      return place === -1 ? LONGEST_FIRST.length : place;
    };
    return sorted.some(({ project }) => project.name === 'browser')
      ? sorted.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.moduleId < b.moduleId ? -1 : 1))
      : sorted;
  }
}
