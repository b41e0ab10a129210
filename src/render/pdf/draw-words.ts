import { DESCENT, EM } from './empty-font.ts';
import type { Word } from './page-content.ts';
import type { PageScale } from './page-scale.ts';
import { decimal } from './pdf-values.ts';
import type { TextCodes } from './text-codes.ts';

/** What of a pen's place is lost by writing numbers with two decimals, pt. */
const ROUNDING = 0.02;

/** Writes the commands that put words on a page, without those that would only repeat. */
export class WordPen {
  readonly #codes: TextCodes;
  readonly #scale: PageScale;
  #size = '';
  #stretch = '';
  #x = Number.NaN;
  #y = Number.NaN;

  constructor(codes: TextCodes, scale: PageScale) {
    this.#codes = codes;
    this.#scale = scale;
  }

  /**
   * Words of right-to-left scripts are written backwards: readers expect characters in the order in
   * which they stand along the line, and turn them back. Written forwards, pdf.js leaves out the
   * spaces between such words; under a mirrored matrix, as OCR tools do it, it returns them
   * backwards.
   */
  draw({ text, box, isRtl }: Word): string {
    const { hex, width } = this.#codes.codesOf(text, isRtl);
    const [left, bottom, right] = this.#scale.edges(box);
    const size = this.#scale.length(box.height);
    if (width === 0 || !(size > 0) || !(right > left)) return '';
    const y = bottom - (size * DESCENT) / EM;
    const commands = [
      this.#setSize(size),
      this.#setStretch((100 * (right - left)) / (width * size)),
      this.#moveTo(left, y),
      `<${hex}>Tj\n`,
    ];
    this.#x = right;
    return commands.join('');
  }

  #setSize(size: number): string {
    const text = decimal(size);
    if (text === this.#size) return '';
    this.#size = text;
    return `/F ${text} Tf `;
  }

  #setStretch(percent: number): string {
    const text = decimal(percent);
    if (text === this.#stretch) return '';
    this.#stretch = text;
    return `${text} Tz `;
  }

  #moveTo(x: number, y: number): string {
    const isThere = Math.abs(x - this.#x) < ROUNDING && Math.abs(y - this.#y) < ROUNDING;
    if (isThere) return '';
    this.#y = y;
    return `1 0 0 1 ${decimal(x)} ${decimal(y)} Tm `;
  }
}
