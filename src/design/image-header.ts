export interface ImageHeader {
  type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  /** px */
  width: number;
  height: number;
}

/**
 * Kind and size of a picture from its first bytes, without decoding: a file of 31 KB can decode to
 * a gigabyte. Null for anything that is none of the four kinds, whatever its MIME type says.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const header = headerSoFar(bytes);
  return header === 'unfinished' ? null : header;
}

/**
 * The same of a file that is still on its way: `unfinished` as long as more bytes may bring the header.
 * A JPEG can carry megabytes of metadata before it says how large it is.
 *
 * Layouts: PNG 11.2.2 (IHDR), JPEG T.81 B.2.2 (SOF), GIF89a 18, RIFF/WebP container specification.
 */
export function headerSoFar(bytes: Uint8Array): ImageHeader | 'unfinished' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readPng(view) ?? readGif(view) ?? readWebp(view) ?? readJpeg(view);
  } catch (error) {
    // The file ends within its header.
    if (error instanceof RangeError) return 'unfinished';
    throw error;
  }
}

function ascii(view: DataView, offset: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, i) => view.getUint8(offset + i)));
}

function readPng(view: DataView): ImageHeader | null {
  if (view.getUint32(0) !== 0x89504e47 || ascii(view, 12, 4) !== 'IHDR') return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(view: DataView): ImageHeader | null {
  if (ascii(view, 0, 4) !== 'GIF8') return null;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function readWebp(view: DataView): ImageHeader | null {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP') return null;
  const uint24 = (offset: number) =>
    view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
  switch (ascii(view, 12, 4)) {
    case 'VP8X':
      return { type: 'image/webp', width: uint24(24) + 1, height: uint24(27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return {
        type: 'image/webp',
        width: (bits & 0x3fff) + 1,
        height: ((bits >> 14) & 0x3fff) + 1,
      };
    }
    case 'VP8 ': {
      const side = (offset: number) => view.getUint16(offset, true) & 0x3fff;
      return { type: 'image/webp', width: side(26), height: side(28) };
    }
    default:
      return null;
  }
}

function readJpeg(view: DataView): ImageHeader | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let offset = 2;
  for (;;) {
    const marker = view.getUint16(offset);
    if (marker >> 8 !== 0xff) return null;
    if (marker === 0xffff) {
      // A fill byte: any number of them may stand before a marker.
      offset += 1;
      continue;
    }
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf;
    const isTable = marker === 0xffc4 || marker === 0xffc8 || marker === 0xffcc;
    if (isFrame && !isTable) {
      return {
        type: 'image/jpeg',
        width: view.getUint16(offset + 7),
        height: view.getUint16(offset + 5),
      };
    }
    if (marker === 0xffda || marker === 0xffd9) return null; // the picture itself, or its end
    offset += 2 + view.getUint16(offset + 2);
  }
}
