import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Patience } from '../../../../src/render/images/patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is over when the time is', () => {
  const { signal } = new Patience(1000);
  vi.advanceTimersByTime(999);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(signal.aborted).toBe(true);
});

it('does not count the time that is spent on work of our own', async () => {
  const patience = new Patience(1000);
  vi.advanceTimersByTime(600);
  const work = () => new Promise<void>((resolve) => setTimeout(resolve, 5000));
  const both = Promise.all([patience.during(work), patience.during(work)]);
  await vi.advanceTimersByTimeAsync(5000);
  await both;
  vi.advanceTimersByTime(399);
  expect(patience.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(patience.signal.aborted).toBe(true);
});

it('is never over once nobody waits', () => {
  const patience = new Patience(1000);
  patience.stop();
  vi.advanceTimersByTime(10_000);
  expect(patience.signal.aborted).toBe(false);
});
