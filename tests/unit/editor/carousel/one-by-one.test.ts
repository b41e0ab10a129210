import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oneByOne } from '../../../../src/editor/carousel/one-by-one.ts';

/** What waits until the page has nothing to do. */
const waiting: (() => void)[] = [];
const idle = async () => {
  waiting.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
};

beforeEach(() => {
  waiting.length = 0;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => waiting.push(work));
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('begins each when the one before is done and the page is idle', async () => {
  const done: string[] = [];
  oneByOne(['a', 'b'], async (item, index) => void done.push(`${index}${item}`));
  expect(done).toEqual([]);
  await idle();
  expect(done).toEqual(['0a']);
  await idle();
  expect(done).toEqual(['0a', '1b']);
});

it('ends when it is told to, the one under way by its signal', async () => {
  const work = vi.fn(async (_item: string, _index: number, signal: AbortSignal) => {
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  const end = oneByOne(['a', 'b'], work);
  await idle();
  end();
  await idle();
  expect(work).toHaveBeenCalledOnce();
  expect(console.error).not.toHaveBeenCalled();
});

it('tells of what fails', async () => {
  const failure = new Error('no room');
  oneByOne(['a', 'b'], async () => Promise.reject(failure));
  await idle();
  expect(console.error).toHaveBeenCalledWith(failure);
});
