import { expect, test, vi } from 'vitest';
import { latestOnly } from '../../../../src/editor/state/latest-only.ts';
import { turn, until } from '../../../support/waiting.ts';

/** Work that ends when the test says so. */
function heldWork() {
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const work = (value: number) => {
    started.push(value);
    return new Promise<void>((end) => ends.push(end));
  };
  const endNext = async () => {
    ends.shift()!();
    await turn();
  };
  return { work, started, endNext };
}

test('starts at once and skips what was overtaken', async () => {
  const { work, started, endNext } = heldWork();
  const writer = latestOnly(work);
  for (const value of [1, 2, 3, 4]) writer.run(value);
  expect(started).toEqual([1]);
  await endNext();
  expect(started).toEqual([1, 4]);
  await endNext();
  expect(started).toEqual([1, 4]);
});

test('tells the last value until its work is done', async () => {
  const { work, endNext } = heldWork();
  const writer = latestOnly(work);
  expect(writer.unfinished()).toBe(undefined);
  writer.run(1);
  expect(writer.unfinished()).toBe(1);
  writer.run(2);
  expect(writer.unfinished()).toBe(2);
  await endNext();
  expect(writer.unfinished()).toBe(2);
  await endNext();
  await until(() => expect(writer.unfinished()).toBe(undefined));
});

test('a failure does not stop the next', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const started: number[] = [];
  const writer = latestOnly(async (value: number) => {
    started.push(value);
    if (value === 1) throw new Error('disk full');
  });
  writer.run(1);
  writer.run(2);
  await until(() => expect(started).toEqual([1, 2]));
});
