import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../../src/messaging/call.ts';
import { tellBackground } from '../../../../src/render/job/tell-background.ts';

vi.mock('../../../../src/messaging/call.ts', () => ({ call: vi.fn() }));

beforeEach(() => {
  vi.mocked(call).mockReset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const stopped = new Error('the background was stopped');

describe('telling the background', () => {
  it('is done when it has listened', async () => {
    await tellBackground('jobMoved', { jobId: 7 });
    expect(vi.mocked(call).mock.calls).toEqual([['background', 'jobMoved', { jobId: 7 }]]);
  });

  it('is tried again when it was stopped meanwhile', async () => {
    vi.mocked(call).mockRejectedValueOnce(stopped).mockRejectedValueOnce(stopped);
    const told = tellBackground('jobMoved', { jobId: 7 });
    await vi.runAllTimersAsync();
    await told;
    expect(call).toHaveBeenCalledTimes(3);
  });

  it('is given up after five times', async () => {
    vi.mocked(call).mockRejectedValue(stopped);
    const told = expect(tellBackground('jobMoved', { jobId: 7 })).rejects.toBe(stopped);
    await vi.runAllTimersAsync();
    await told;
    expect(call).toHaveBeenCalledTimes(5);
  });
});
