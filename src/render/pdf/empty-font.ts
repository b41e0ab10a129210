/** Units of the font's design space to the em, and how they are shared out above and below. */
export const EM = 1000;
export const ASCENT = 800;
export const DESCENT = -200;

/** Big-endian numbers: how many bytes each, and which. */
type Fields = [bytes: 2 | 4, value: number][];

const u16 = (...values: number[]): Fields => values.map((value) => [2, value]);
const u32 = (...values: number[]): Fields => values.map((value) => [4, value]);
const zeros = (count: number): Fields => u16(...new Array<number>(count).fill(0));

/** The six tables that a TrueType font inside a PDF must have (ISO 32000-1, 9.9), in order of tag. */
const TABLES: [tag: string, fields: Fields][] = [
  // One contour: its box, its last point, no instructions, the flags of both points, and how far
  // the second one is to the right.
  ['glyf', u16(1, 0, 0, EM, 0, 1, 0, 0x3121, EM)],
  [
    'head',
    [
      // Version, revision, checksum of the file (filled in below), magic number.
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      // Flags, units to the em, dates, box of all glyphs, style.
      ...[...u16(0, EM), ...zeros(8), ...zeros(4), ...u16(0)],
      // Smallest readable size, direction, short offsets in `loca`, format.
      ...u16(8, 2, 0, 0),
    ],
  ],
  ['hhea', [...u32(0x10000), ...u16(ASCENT, DESCENT, 0, EM, 0, 0, 0, 1), ...zeros(7), ...u16(1)]],
  ['hmtx', u16(EM, 0)],
  // Where glyph 0 begins and ends in `glyf`, in units of two bytes.
  ['loca', u16(0, 9)],
  ['maxp', [...u32(0x10000), ...u16(1, 2, 1, 0, 0, 2), ...zeros(8)]],
];

const HEAD_CHECKSUM = 8;

/**
 * A TrueType font whose only glyph is empty. Some readers do not take a font that is not embedded
 * for text, and one with letters would have to have those of every script.
 */
export function emptyFont(): Uint8Array<ArrayBuffer> {
  const tables = TABLES.map(([tag, fields]) => ({ tag, bytes: bytesOf(fields) }));
  const directory: Fields = [...u32(0x10000), ...u16(tables.length, 64, 2, 32)];
  let offset = 12 + 16 * tables.length;
  let head = 0;
  for (const { tag, bytes } of tables) {
    if (tag === 'head') head = offset;
    const name = [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
    directory.push(...u32(name, checksum(bytes), offset, bytes.length));
    offset += padded(bytes.length);
  }

  const font = new Uint8Array(offset);
  font.set(bytesOf(directory));
  let place = 12 + 16 * tables.length;
  for (const { bytes } of tables) {
    font.set(bytes, place);
    place += padded(bytes.length);
  }
  new DataView(font.buffer).setUint32(head + HEAD_CHECKSUM, 0xb1b0afba - checksum(font));
  return font;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function bytesOf(fields: Fields): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(offset, value);
    else view.setUint32(offset, value);
    offset += size;
  }
  return bytes;
}

/** The sum of a table's 32-bit words, zeros added at its end. */
function checksum(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte, index) => (sum + byte * 2 ** (24 - 8 * (index % 4))) >>> 0, 0);
}
