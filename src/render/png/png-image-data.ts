import { BlobWindow } from './blob-window.ts';
import { COLOUR_RGB } from './chunk.ts';
import { pngChunks } from './read-chunks.ts';

export interface PngImageData {
  /** px */
  width: number;
  height: number;
  /** One zlib stream of filtered rows. */
  idat: Blob;
}

/** Chunks that change what the numbers in IDAT look like, which is lost without them. */
const CHANGES_COLOURS = new Set(['tRNS', 'iCCP', 'cICP']);

/**
 * The compressed pixels of a PNG as they stand, without decoding. A PDF shows them with
 * `/FlateDecode` and `/Predictor 15`, three colours of eight bits.
 *
 * @returns null when the picture is of another form: alpha, palette, grey, 16 bits, interlaced, or
 *   with colours of another space than sRGB
 * @throws Error when it is no PNG or is cut
 */
export async function pngImageData(png: Blob): Promise<PngImageData | null> {
  const file = new BlobWindow(png);
  const parts: Blob[] = [];
  let size = { width: 0, height: 0 };
  for await (const { type, dataStart, dataLength } of pngChunks(file)) {
    if (type === 'IHDR') {
      const header = await file.view(dataStart, 13);
      if (!isPlainRgb(header)) return null;
      size = { width: header.getUint32(0), height: header.getUint32(4) };
    }
    if (CHANGES_COLOURS.has(type)) return null;
    if (type === 'IDAT') parts.push(png.slice(dataStart, dataStart + dataLength));
  }
  if (size.width === 0 || parts.length === 0) throw new Error('the PNG has no picture');
  return { ...size, idat: new Blob(parts) };
}

/** IHDR (PNG 11.2.1): bits, colour type, compression, filter and interlace follow the size. */
function isPlainRgb(header: DataView): boolean {
  const form = Array.from({ length: 5 }, (_, i) => header.getUint8(8 + i));
  return form.join() === [8, COLOUR_RGB, 0, 0, 0].join();
}
