// @vitest-environment node
import { crc32 as crcOfZlib } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../src/render/png/crc32.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('the CRC', () => {
  it('of "123456789" is the one in every table of CRCs', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('is the one of zlib', () => {
    fc.assert(fc.property(bytes, (data) => crc32(data) === crcOfZlib(data)));
  });

  it('goes on from part to part', () => {
    fc.assert(
      fc.property(bytes, fc.nat(200), (data, cut) => {
        expect(crc32(data.subarray(cut), crc32(data.subarray(0, cut)))).toBe(crc32(data));
      }),
    );
  });
});
