// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkRows } from '../../../../src/render/png/check-rows.ts';
import { pictures, write } from './pictures.ts';

const checked = (bytes: Uint8Array) =>
  checkRows(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));

it('takes a PNG that is whole, with alpha and without', async () => {
  await fc.assert(
    fc.asyncProperty(pictures, fc.boolean(), async (picture, alpha) => {
      await checked(await write(picture, { alpha }));
    }),
    { numRuns: 40 },
  );
});

it('finds what is missing, wherever it is cut or changed', async () => {
  const bytes = await write({ width: 9, height: 40, rgba: new Uint8ClampedArray(9 * 40 * 4) }, {});
  await expect(checked(bytes.subarray(0, -20))).rejects.toThrow();
  const shorter = Uint8Array.from(bytes);
  new DataView(shorter.buffer).setUint32(20, 41);
  await expect(checked(shorter)).rejects.toThrow('bytes of pixels');
  const changed = Uint8Array.from(bytes);
  const pixels = Buffer.from(bytes).indexOf('IDAT') + 4;
  changed[pixels + 6]! ^= 255;
  await expect(checked(changed)).rejects.toThrow();
});
