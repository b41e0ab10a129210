/** Bytes taken in one step. On 16 MB in node: 6.1 ms/MB for 1, 3.5 for 4, 2.0 for 8. */
const SLICES = 8;
const TABLES = makeTables();

/**
 * CRC-32 of bytes as PNG wants it (PNG 5.5 and annex D; the one of zlib and ISO 3309).
 *
 * @param crc what the bytes before these gave; 0 when these are the first
 * @returns an unsigned number of 32 bits
 */
export function crc32(bytes: Uint8Array, crc = 0): number {
  const wholeSteps = bytes.length - (bytes.length % SLICES);
  let rest = ~crc;
  let i = 0;
  // One byte after the other waits for a table look-up each time; those of a step run side by side.
  for (; i < wholeSteps; i += SLICES) {
    rest ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    rest =
      TABLES[0x700 | (rest & 0xff)]! ^
      TABLES[0x600 | ((rest >>> 8) & 0xff)]! ^
      TABLES[0x500 | ((rest >>> 16) & 0xff)]! ^
      TABLES[0x400 | (rest >>> 24)]! ^
      TABLES[0x300 | bytes[i + 4]!]! ^
      TABLES[0x200 | bytes[i + 5]!]! ^
      TABLES[0x100 | bytes[i + 6]!]! ^
      TABLES[bytes[i + 7]!]!;
  }
  for (; i < bytes.length; i++) rest = TABLES[(rest ^ bytes[i]!) & 0xff]! ^ (rest >>> 8);
  return ~rest >>> 0;
}

/** 8 × 256 remainders: of each byte when 0, 1 … 7 zero bytes follow it. */
function makeTables(): Int32Array {
  const POLYNOMIAL = 0xedb88320;
  const tables = new Int32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? POLYNOMIAL : 0);
    tables[byte] = rest;
  }
  for (let i = 256; i < tables.length; i++) {
    const before = tables[i - 256]!;
    tables[i] = (before >>> 8) ^ tables[before & 0xff]!;
  }
  return tables;
}
