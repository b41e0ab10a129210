import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest';
import { during } from '../../bench/progress.ts';

let toStdout: Mock;
const told: string[] = [];

beforeEach(() => {
  told.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line));
  toStdout = vi.spyOn(process.stdout, 'write') as never;
});
afterEach(() => vi.restoreAllMocks());

/** What was told, without the time of day. */
const news = () => told.map((line) => line.replace(/^\d\d:\d\d:\d\d {2}/, ''));

it('tells of each part as it begins and of its figures as it ends, on stderr alone', async () => {
  const result = await during('files, chrome', async () => {
    expect(news()).toEqual(['files, chrome: …']);
    await during('run 1 of 2', async () => 12.345);
    await during('run 2 of 2', async () => ({ paint: 3.04, encode: 5, name: 'not a figure' }));
    return 'no figure';
  });
  expect(result).toBe('no figure');
  expect(news().slice(0, -1)).toEqual([
    'files, chrome: …',
    'files, chrome, run 1 of 2: …',
    'files, chrome, run 1 of 2: 12.3',
    'files, chrome, run 2 of 2: …',
    'files, chrome, run 2 of 2: paint 3; encode 5',
  ]);
  expect(news().at(-1)).toMatch(/^files, chrome: done in \d+\.\d s$/);
  expect(toStdout).not.toHaveBeenCalled();
});

it('goes on at the right place after a part that failed', async () => {
  const failing = during('first', async () => {
    throw new Error('no browser');
  });
  await expect(failing).rejects.toThrow('no browser');
  await during('second', async () => 1);
  expect(news()).toEqual(['first: …', 'second: …', 'second: 1']);
});
