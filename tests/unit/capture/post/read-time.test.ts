import { describe, expect, it } from 'vitest';
import { isoTime, timeOfId } from '../../../../src/capture/post/read-time.ts';

function timeElement(value: string | null): Element {
  const element = document.createElement('time');
  if (value !== null) element.setAttribute('datetime', value);
  return element;
}

describe('the time of an element', () => {
  it.each([
    ['2026-10-05T09:00:00.000Z', '2026-10-05T09:00:00.000Z'],
    ['2026-10-05T11:00:00+02:00', '2026-10-05T09:00:00.000Z'],
    // From before there was anything to post on, and from after all years of four digits.
    ['1970-01-01T00:00:00.000Z', null],
    ['+020000-01-01T00:00:00.000Z', null],
    ['yesterday', null],
    ['', null],
    [null, null],
  ])('%j is %j', (value, time) => {
    expect(isoTime(timeElement(value))).toBe(time);
  });

  it('is not known without one', () => {
    expect([isoTime(null), isoTime(undefined)]).toEqual([null, null]);
  });
});

describe('the time in an id', () => {
  it.each([
    ['1700000000000000000', '2023-09-08T04:15:59.129Z'],
    ['29700859247', '2010-11-04T01:43:01.738Z'],
    // Counted one by one until then.
    ['29700859246', null],
    ['20', null],
    ['9999999999999999999999999', null],
  ])('%s is %j', (id, time) => {
    expect(timeOfId(id)).toBe(time);
  });

  it('is not known without one', () => {
    expect(timeOfId(null)).toBe(null);
  });
});
