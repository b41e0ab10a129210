// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inSlices, type Sliced } from '../../../src/slides/slices.ts';

/** Steps of 8 ms each by the clock that is read. */
function* work(steps: number): Sliced<string> {
  for (let step = 0; step < steps; step++) {
    now += 8;
    done.push(step);
    yield;
  }
  return 'done';
}
let now = 0;
const done: number[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  done.length = 0;
});

describe('work in slices', () => {
  it('gives its result, and others their turn in between', async () => {
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const seen: number[] = [];
    const looking = setInterval(() => seen.push(done.length), 0);
    const turns = new MessageChannel();
    turns.port1.onmessage = () => {
      seen.push(done.length);
      turns.port2.postMessage(null);
    };
    turns.port2.postMessage(null);
    expect(await inSlices(work(30))).toBe('done');
    clearInterval(looking);
    turns.port1.close();
    const stops = [...new Set(seen)].filter((steps) => steps > 0 && steps < 30);
    // Of 3 steps each.
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.every((steps) => steps % 3 === 0)).toBe(true);
  });

  it('ends between two steps when it is not wanted any more', async () => {
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const end = new AbortController();
    const working = inSlices(work(30), end.signal);
    end.abort();
    await expect(working).rejects.toBe(end.signal.reason);
    expect(done.length).toBeLessThanOrEqual(3);
  });

  it('is not begun when it is not wanted', async () => {
    await expect(inSlices(work(1), AbortSignal.abort())).rejects.toThrow();
    expect(done).toEqual([]);
  });
});
