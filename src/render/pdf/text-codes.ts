import { lettersOf, seenText } from './letters.ts';
import { hex16, utf16 } from './pdf-values.ts';

/** Codes have 16 bits; 0 stands for no character. */
const MOST = 0xffff;
/** UTF-16 units that one code may stand for; readers keep little room for it. */
const LONGEST = 32;
/** Entries of one block in a ToUnicode map (Adobe Technical Note 5014). */
const BLOCK = 100;

/** Flags, families, keycaps, hands with a colour: signs whose parts mean nothing by themselves. */
const SIGN = /\p{RI}|\p{Extended_Pictographic}|\u20e3/u;

/**
 * The codes of the characters of a document, given out as they come. A code says nothing about a
 * glyph: it leads to the one empty glyph of the font, and to the characters that a reader takes it
 * for.
 *
 * There is one for each code point. One for each letter as people see it would be simpler, but
 * pdf.js then puts spaces into the middle of Devanagari and Thai words, and PDFium loses words.
 * Only signs of several code points have a single one.
 */
export class TextCodes {
  readonly #codes = new Map<string, number>();
  readonly #narrow: number[] = [];

  /**
   * @returns the codes of a text in hexadecimal digits, and the sum of their widths in em
   */
  codesOf(text: string, isReversed: boolean): { hex: string; width: number } {
    const letters = lettersOf(seenText(text));
    const codes = letters.flatMap((letter) =>
      partsOf(letter, isReversed).map((part, index) => this.#codeOf(part, index > 0)),
    );
    if (isReversed) codes.reverse();
    return { hex: codes.map(hex16).join(''), width: letters.length };
  }

  /** How many codes there are, the one for no character counted. */
  get size(): number {
    return this.#codes.size + 1;
  }

  /** The widths that are not one em, as entries of an array `/W`. */
  widths(): string {
    return this.#narrow.map((code) => `${code}[0]`).join(' ');
  }

  /** The CMap that tells the characters of each code (ISO 32000-1, 9.10.3). */
  toUnicode(): string {
    const rows = Array.from(
      this.#codes,
      ([key, code]) => `<${hex16(code)}><${utf16(key.slice(1))}>`,
    );
    const blocks: string[] = [];
    for (let from = 0; from < rows.length; from += BLOCK) {
      const block = rows.slice(from, from + BLOCK);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`);
    }
    return [
      '/CIDInit/ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def',
      '/CMapName/Adobe-Identity-UCS def/CMapType 2 def',
      `1 begincodespacerange<0000><FFFF>endcodespacerange\n${blocks.join('')}endcmap`,
      'CMapName currentdict/CMap defineresource pop end end',
    ].join('\n');
  }

  /** @param isMark stands over or under what is before it, and takes no room */
  #codeOf(part: string, isMark: boolean): number {
    const key = (isMark ? 'm' : 'b') + part;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    // No thread has as many different characters; one that was made to have them loses the last.
    if (this.#codes.size === MOST) return 0;
    const code = this.size;
    this.#codes.set(key, code);
    if (isMark) this.#narrow.push(code);
    return code;
  }
}

function partsOf(letter: string, isReversed: boolean): string[] {
  const points = [...letter];
  if (!SIGN.test(letter) || letter.length > LONGEST) return points;
  // Among its characters may be one that chooses the coloured form. pdf.js takes what has such a
  // mark in it for a mark, without a width: the rest of the line would move to the left.
  if (isReversed || !/\p{Mn}/u.test(letter)) return [letter];
  return [points[0]!, points.slice(1).join('')];
}
