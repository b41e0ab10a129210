import { beforeEach, expect, it } from 'vitest';
import { limitReached, unlessFull } from '../../../../src/editor/state/limit-reached.ts';
import { EditsFull } from '../../../../src/edits/edit-limits.ts';

const full = () => {
  throw new EditsFull('too-many-copies');
};

beforeEach(() => {
  limitReached.value = null;
});

it('a bound is told when it is reached, until something else is done', () => {
  expect(unlessFull(full)).toBe(null);
  expect(limitReached.value).toBe('too-many-copies');
  expect(unlessFull(() => 'made')).toBe('made');
  expect(limitReached.value).toBe(null);
});

it('another failure stays one', () => {
  const broken = () => {
    throw new Error('broken');
  };
  expect(() => unlessFull(broken)).toThrow('broken');
  expect(limitReached.value).toBe(null);
});
