import { describe, expect, it, vi } from 'vitest';
import { remembering } from '../../../../src/render/images/remembering.ts';
import { dataUrlOf } from '../../../../src/store/data-url.ts';

describe('a data address', () => {
  it('holds kind and bytes', async () => {
    const blob = new Blob([Uint8Array.of(0, 255, 10)], { type: 'font/woff2' });
    expect(await dataUrlOf(blob)).toBe('data:font/woff2;base64,AP8K');
  });
});

describe('remembering', () => {
  it('makes each thing once, also when it is asked for twice at a time', async () => {
    const make = vi.fn(async (key: string) => key.toUpperCase());
    const remembered = remembering(make);
    expect(await Promise.all(['a', 'a', 'b'].map(remembered))).toEqual(['A', 'A', 'B']);
    expect(await remembered('a')).toBe('A');
    expect(make.mock.calls).toEqual([['a'], ['b']]);
  });

  it('keeps those asked for last', async () => {
    const make = vi.fn(async (key: string) => key);
    const remembered = remembering(make, 2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await remembered(key);
    expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not keep a failure', async () => {
    const make = vi.fn(async (key: string) => key);
    make.mockRejectedValueOnce(new Error('no network'));
    const remembered = remembering(make);
    await expect(remembered('a')).rejects.toThrow('no network');
    expect(await remembered('a')).toBe('a');
    expect(make).toHaveBeenCalledTimes(2);
  });
});
