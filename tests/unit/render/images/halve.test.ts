import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { halve } from '../../../../src/render/images/halve.ts';

/** A canvas whose px are numbers; what is drawn at half its size becomes the mean of each four. */
class FakeCanvas {
  static all: FakeCanvas[] = [];
  rows: number[][];
  globalCompositeOperation = 'source-over';
  readonly canvas = this;
  constructor(
    public width: number,
    public height: number,
  ) {
    this.rows = Array.from({ length: height }, () => new Array<number>(width).fill(0));
    FakeCanvas.all.push(this);
  }
  getContext() {
    return this;
  }
  drawImage(from: { rows: number[][] }, ...box: number[]) {
    if (box.length === 2) return this.#copy(from.rows, box[1]!);
    const [left, top, wide, high, , , toWide, toHigh] = box as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    expect([wide, high]).toEqual([2 * toWide, 2 * toHigh]);
    const at = (x: number, y: number) => from.rows[top + y]?.[left + x] ?? 0;
    const mean = (x: number, y: number) =>
      (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) / 4;
    this.rows = Array.from({ length: toHigh }, (_, y) =>
      Array.from({ length: toWide }, (__, x) => mean(2 * x, 2 * y)),
    );
  }
  #copy(rows: number[][], top: number) {
    for (const [y, row] of rows.entries()) if (top + y < this.height) this.rows[top + y] = [...row];
  }
}

beforeEach(() => vi.stubGlobal('OffscreenCanvas', FakeCanvas));
afterEach(() => vi.unstubAllGlobals());

const bitmapOf = (width: number, height: number) => ({
  ...{ width, height, close: vi.fn() },
  rows: Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => (x * 7 + y * 13 + x * y) % 256),
  ),
});

it('gives the mean of each block of px, whatever the size, and frees the picture and its bands', () => {
  const side = fc.integer({ min: 8, max: 300 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 3 }), (width, height, times) => {
      FakeCanvas.all = [];
      const bitmap = bitmapOf(width, height);
      const half = halve(bitmap as never, times) as never as FakeCanvas;
      const parts = 2 ** times;
      expect([half.width, half.height]).toEqual([
        Math.floor(width / parts),
        Math.floor(height / parts),
      ]);
      for (const [y, row] of half.rows.entries()) {
        for (const [x, px] of row.entries()) expect(px).toBe(meanOf(bitmap.rows, [x, y], parts));
      }
      expect(bitmap.close).toHaveBeenCalledOnce();
      expect(FakeCanvas.all.filter((one) => one.width > 0)).toEqual([half]);
    }),
    { numRuns: 20 },
  );
});

function meanOf(rows: number[][], [x, y]: [number, number], parts: number): number {
  let sum = 0;
  for (let row = y * parts; row < (y + 1) * parts; row++) {
    for (let column = x * parts; column < (x + 1) * parts; column++) sum += rows[row]![column]!;
  }
  return sum / parts ** 2;
}
