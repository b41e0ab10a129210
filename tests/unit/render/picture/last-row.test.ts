import { expect, it } from 'vitest';
import { isSameRow, meanRow } from '../../../../src/render/picture/last-row.ts';

const row = (...pixels: number[][]) => Uint8ClampedArray.from(pixels.flat());

it('of several rows is their mean', () => {
  const rows = row([0, 0, 0, 255], [10, 20, 30, 255], [100, 0, 0, 255], [20, 40, 50, 255]);
  expect([...meanRow(rows, 8)]).toEqual([50, 0, 0, 255, 15, 30, 40, 255]);
});

it('has no colour where nearly nothing is to be seen', () => {
  const one = meanRow(row([255, 0, 0, 1], [9, 9, 9, 255]), 8);
  const other = meanRow(row([0, 255, 0, 1], [9, 9, 9, 255]), 8);
  expect(isSameRow(one, other, 'image/png')).toBe(true);
});

it('is another one where what can be seen differs', () => {
  const one = meanRow(row([255, 0, 0, 255]), 4);
  expect(isSameRow(one, meanRow(row([0, 0, 0, 255]), 4), 'image/jpeg')).toBe(false);
  expect(isSameRow(one, row([255, 0, 0, 255], [0, 0, 0, 0]), 'image/jpeg')).toBe(false);
});
