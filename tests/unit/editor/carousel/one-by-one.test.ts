import type { Signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oneByOne } from '../../../../src/editor/carousel/one-by-one.ts';
import { running } from '../../../../src/editor/state/export-progress.ts';

vi.mock('../../../../src/editor/state/export-progress.ts', async () => {
  const { signal } = await import('@preact/signals');
  return { running: signal<object[]>([]) };
});

const exports = running as unknown as Signal<object[]>;
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (call: () => void) => queueMicrotask(call));
  exports.value = [];
});
afterEach(() => vi.unstubAllGlobals());

it('works for one after the other', async () => {
  const done: string[] = [];
  oneByOne(['a', 'b'], async (item) => void done.push(item));
  await turns();
  expect(done).toEqual(['a', 'b']);
});

it('lets exports go first, and goes on behind them', async () => {
  const done: string[] = [];
  oneByOne(['a', 'b'], async (item) => {
    done.push(item);
    if (item === 'a') exports.value = [{}];
  });
  await turns();
  expect(done).toEqual(['a']);
  exports.value = [];
  await turns();
  expect(done).toEqual(['a', 'b']);
});

it('waits no longer for an export that waits itself', async () => {
  vi.useFakeTimers();
  exports.value = [{}];
  const done: string[] = [];
  oneByOne(['a', 'b'], async (item) => void done.push(item));
  await vi.advanceTimersByTimeAsync(9_000);
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(done).toEqual(['a', 'b']);
  vi.useRealTimers();
});

it('does no more once it is ended, also while it waits for an export', async () => {
  exports.value = [{}];
  const work = vi.fn(async () => undefined);
  const end = oneByOne(['a'], work);
  await turns();
  end();
  exports.value = [];
  await turns();
  expect(work).not.toHaveBeenCalled();
});
