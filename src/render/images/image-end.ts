import type { ImageHeader } from '../../design/image-header.ts';

/**
 * Whether a file goes on to the end of its picture. Firefox decodes what was cut off to grey and says
 * nothing. Whatever follows the end does no harm, and a preview within the metadata is no end.
 *
 * @param bytes all of the file
 *
 * Layouts: PNG 11.2.5 (IEND), JPEG T.81 B.1.1 (EOI), GIF89a 27, RIFF/WebP container specification.
 */
export function hasEnd(bytes: Uint8Array, type: ImageHeader['type']): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return ENDS[type](view, bytes);
  } catch (error) {
    // It says of itself that it goes on here.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const ENDS: Record<ImageHeader['type'], (view: DataView, bytes: Uint8Array) => boolean> = {
  'image/png': pngEnds,
  'image/jpeg': jpegEnds,
  'image/webp': (view, bytes) => 8 + view.getUint32(4, true) <= bytes.length,
  'image/gif': gifEnds,
};

function pngEnds(view: DataView): boolean {
  let offset = 8;
  while (view.getUint32(offset + 4) !== 0x49454e44) offset += 12 + view.getUint32(offset);
  return offset + 12 <= view.byteLength;
}

function jpegEnds(view: DataView, bytes: Uint8Array): boolean {
  let offset = 2;
  for (;;) {
    const marker = nextMarker(bytes, offset);
    const code = view.getUint8(marker + 1);
    if (code === 0xd9) return true;
    offset = marker + 2 + view.getUint16(marker + 2);
  }
}

/** Where the next marker with a length begins, or the end: what is compressed has 0xff in it too. */
function nextMarker(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const code = bytes[at + 1] ?? 0;
    const isRestart = code >= 0xd0 && code <= 0xd7;
    if (code !== 0 && code !== 0xff && !isRestart) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  throw new RangeError('no marker');
}

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

function gifEnds(view: DataView): boolean {
  const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterBlocks = (from: number): number => {
    let at = from;
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    return at + 1;
  };
  let offset = 13 + tableSize(view.getUint8(10));
  for (;;) {
    const block = view.getUint8(offset);
    if (block === EXTENSION) offset = afterBlocks(offset + 2);
    else if (block === IMAGE)
      offset = afterBlocks(offset + 11 + tableSize(view.getUint8(offset + 9)));
    else return block === TRAILER;
  }
}
