import { describe, expect, it } from 'vitest';
import { fileNames } from '../../../src/render/file-names.ts';
import { makeAuthor, makePost, makeThread } from '../thread/make-thread.ts';

const thread = {
  ...makeThread([makePost({ id: '123' })]),
  author: makeAuthor({ handle: 'ada_1815' }),
};

describe('the names of the files of an export', () => {
  it('are handle and id where there is one', () => {
    expect(fileNames(thread, 1, 'png', 'shown')).toEqual(['ada_1815-123.png']);
  });

  it.each(['blurred', 'replaced'] as const)('tell nobody who is %s', (identity) => {
    const names = [1, 2].flatMap((count) => fileNames(thread, count, 'png', identity));
    expect(names).toEqual([
      'thread-2026-11-20.png',
      'thread-2026-11-20/thread-2026-11-20-1.png',
      'thread-2026-11-20/thread-2026-11-20-2.png',
    ]);
  });

  it.each([
    [2, '1', '2'],
    [9, '1', '9'],
    [11, '01', '11'],
    [100, '001', '100'],
  ])('of %i lie in a folder and sort by their number', (count, first, last) => {
    const names = fileNames(thread, count, 'png', 'shown');
    expect(names).toHaveLength(count);
    expect(new Set(names).size).toBe(count);
    expect(names).toEqual([...names].sort());
    expect(names[0]).toBe(`ada_1815-123/ada_1815-123-${first}.png`);
    expect(names.at(-1)).toBe(`ada_1815-123/ada_1815-123-${last}.png`);
  });
});
