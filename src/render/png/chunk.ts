import { crc32 } from './crc32.ts';

/** Bytes round the data of a chunk: length and type before it, CRC after it (PNG 5.3). */
export const CHUNK_HEAD = 8;
export const CHUNK_TAIL = 4;

/**
 * What every PNG begins with (PNG 5.2; here and elsewhere sections are those of the third edition).
 * It also tells a file that was changed as if it were text.
 */
export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Widths, heights and lengths of chunks are 31 bits (PNG 7.1). */
export const LARGEST = 0x7fffffff;

export const COLOUR_RGB = 2;
export const COLOUR_RGBA = 6;

/** A whole chunk. @param type four letters, whose cases have a meaning (PNG 5.4) */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(CHUNK_HEAD + data.length + CHUNK_TAIL);
  chunk.set(data, CHUNK_HEAD);
  return sealChunk(chunk, type, data.length);
}

/**
 * Writes length, type and CRC round data that already lies in its place, so that large data are
 * not copied once more.
 *
 * @param buffer at least CHUNK_HEAD + length + CHUNK_TAIL bytes
 * @returns the part of the buffer that is the chunk
 */
export function sealChunk(
  buffer: Uint8Array<ArrayBuffer>,
  type: string,
  length: number,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  view.setUint32(0, length);
  for (let i = 0; i < 4; i++) view.setUint8(4 + i, type.charCodeAt(i));
  const end = CHUNK_HEAD + length;
  view.setUint32(end, crc32(buffer.subarray(4, end)));
  return buffer.subarray(0, end + CHUNK_TAIL);
}

/** IHDR (PNG 11.2.1) of a picture of 8 bits a sample, not interlaced. */
export function headerChunk(width: number, height: number, colour: number) {
  const BITS = 8;
  const data = new DataView(new ArrayBuffer(13));
  data.setUint32(0, width);
  data.setUint32(4, height);
  data.setUint8(8, BITS);
  data.setUint8(9, colour);
  return pngChunk('IHDR', new Uint8Array(data.buffer));
}
