import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../../../src/editor/state/saving.ts', () => ({
  keepDesign: vi.fn(),
  keepEdits: vi.fn(),
}));

let moving: typeof import('../../../../src/editor/state/moving.ts');
let work: typeof import('../../../../src/editor/state/work.ts');

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  moving = await import('../../../../src/editor/state/moving.ts');
  work = await import('../../../../src/editor/state/work.ts');
  moving.followMoves();
});
afterEach(() => {
  vi.useRealTimers();
});

const setMargin = (margin: number) => work.changeDesign((d) => ({ ...d, margin }), 'margin');

test('one change alone is no movement', () => {
  setMargin(10);
  expect(moving.isMoving.value).toBe(false);
  vi.advanceTimersByTime(1000);
  setMargin(11);
  expect(moving.isMoving.value).toBe(false);
});

test('changes from frame to frame are one, until they rest', () => {
  for (let margin = 10; margin < 40; margin++) {
    setMargin(margin);
    vi.advanceTimersByTime(16);
  }
  expect(moving.isMoving.value).toBe(true);
  vi.advanceTimersByTime(240);
  expect(moving.isMoving.value).toBe(false);
});

test('what changes nothing of the design moves nothing', () => {
  setMargin(10);
  work.endGesture();
  work.endGesture();
  expect(moving.isMoving.value).toBe(false);
});
