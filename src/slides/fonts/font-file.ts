/** Largest font file of the user's own, bytes. It goes into every slide of the file. */
export const MOST_FONT_BYTES = 10 * 1024 * 1024;

const ascii = (view: DataView, at: number): string =>
  String.fromCharCode(...Array.from({ length: 4 }, (_, i) => view.getUint8(at + i)));

/** First bytes of TrueType (two ways), OpenType, WOFF and WOFF2. */
const SIGNATURES = ['\0\x01\0\0', 'true', 'OTTO', 'wOFF', 'wOF2'];

/** Whether the first bytes are those of a font that browsers know. */
export function looksLikeFont(bytes: ArrayBuffer): boolean {
  return bytes.byteLength > 48 && SIGNATURES.includes(ascii(new DataView(bytes), 0));
}

/** Whether one file holds a range of weights: it has a table of axes. */
export function isVariable(bytes: ArrayBuffer): boolean {
  try {
    return tagsOf(new DataView(bytes)).includes('fvar');
  } catch {
    return false;
  }
}

/** The names of the tables in a font file. */
function tagsOf(view: DataView): string[] {
  switch (ascii(view, 0)) {
    case 'wOF2':
      return woff2Tags(view);
    case 'wOFF':
      return rows(view.getUint16(12)).map((row) => ascii(view, 44 + row * 20));
    default:
      return rows(view.getUint16(4)).map((row) => ascii(view, 12 + row * 16));
  }
}

const rows = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

/** WOFF2 has numbers in place of the names of known tables; only those that matter are here. */
const KNOWN: Record<number, string> = { 10: 'glyf', 11: 'loca', 47: 'fvar' };
const NAMED = 63;

function woff2Tags(view: DataView): string[] {
  let at = 48;
  const skipNumber = () => {
    // Base 128: the last byte has no high bit.
    while (view.getUint8(at++) > 127);
  };
  return rows(view.getUint16(12)).map(() => {
    const flags = view.getUint8(at++);
    const known = flags & 63;
    const version = flags >> 6;
    const tag = known === NAMED ? ascii(view, at) : (KNOWN[known] ?? '');
    if (known === NAMED) at += 4;
    skipNumber();
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    if (isTransformed) skipNumber();
    return tag;
  });
}
