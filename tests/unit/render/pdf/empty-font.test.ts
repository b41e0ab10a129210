import { describe, expect, it } from 'vitest';
import { emptyFont } from '../../../../src/render/pdf/empty-font.ts';

const font = emptyFont();
const view = new DataView(font.buffer);
const sum = (from: number, length: number) => {
  let total = 0;
  for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
};
const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
  const at = 12 + 16 * index;
  const tag = String.fromCharCode(...font.subarray(at, at + 4));
  const [checksum, offset, length] = [4, 8, 12].map((place) => view.getUint32(at + place));
  return { tag, checksum: checksum!, offset: offset!, length: length! };
});

describe('the font without letters', () => {
  it('has the tables that a font in a PDF must have, in order', () => {
    expect(tables.map(({ tag, length }) => [tag, length])).toEqual([
      ['glyf', 18],
      ['head', 54],
      ['hhea', 36],
      ['hmtx', 4],
      ['loca', 4],
      ['maxp', 32],
    ]);
  });

  it('has right checksums, with the sum of the whole file', () => {
    for (const { tag, checksum, offset, length } of tables) {
      // That of `head` is made before the sum of the file is written into it.
      const added = tag === 'head' ? view.getUint32(offset + 8) : 0;
      expect((sum(offset, Math.ceil(length / 4) * 4) - added) >>> 0, tag).toBe(checksum);
    }
    expect(sum(0, font.length)).toBe(0xb1b0afba);
  });
});
