import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type {
  Block,
  Box,
  Line,
  PageContent,
  Word,
} from '../../../../src/render/pdf/page-content.ts';
import { type PdfInfo, type PdfPage, writePdf } from '../../../../src/render/pdf/write-pdf.ts';

/** Contents of pages made by hand, as a browser would have laid them out. Lengths in CSS px. */

export const SIZE = { width: 540, height: 675 };
const MARGIN = 30;
const HEIGHT = 20;
const LETTER = 9;
const EMOJI = 24;
const SPACE = 5;

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });
const widthOf = (text: string): number =>
  Array.from(SEGMENTER.segment(text), ({ segment }) =>
    /\p{Emoji_Presentation}|[\ufe0f\u200d]/u.test(segment) ? EMOJI : LETTER,
  ).reduce((sum, width) => sum + width, 0);

interface LineOptions {
  /** Words begin at the right. */
  isRtl?: boolean;
  /** Place of the link that words of this beginning belong to. */
  links?: Record<string, number>;
}

/** A line of words whose letters are all of the same width, emoji apart. */
export function line(text: string, y = 40, { isRtl = false, links = {} }: LineOptions = {}): Line {
  let x = isRtl ? SIZE.width - MARGIN : MARGIN;
  return text.split(/(?= )|(?<= )/).map((piece): Word => {
    const width = piece === ' ' ? SPACE : widthOf(piece);
    if (isRtl) x -= width;
    const box: Box = { x, y, width, height: HEIGHT };
    if (!isRtl) x += width;
    const isHebrewOrArabic = /^[^\p{L}\p{N}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(piece);
    return { text: piece, box, isRtl: isHebrewOrArabic, link: links[piece] ?? null };
  });
}

export function block(lines: Line[], facts: Partial<Block> = {}): Block {
  return { kind: 'block', tag: 'P', lang: null, lines, ...facts };
}

export const content = (facts: Partial<PageContent>): PageContent => ({
  children: [],
  links: [],
  ...facts,
});

type Colour = readonly [red: number, green: number, blue: number];
const SAND: Colour = [239, 230, 216];

const pixels = (width: number, height: number, colour: Colour) =>
  Uint8Array.from({ length: 4 * width * height }, (_, i) => [...colour, 255][i % 4]!);

export function jpegPicture(colour = SAND, width = 54, height = 68): Blob {
  const { data } = jpeg.encode({ width, height, data: pixels(width, height, colour) }, 90);
  return new Blob([new Uint8Array(data)], { type: 'image/jpeg' });
}

/** @param colorType 2 is RGB, 6 is RGBA */
export function pngPicture(colorType: 2 | 6, colour = SAND, width = 54, height = 68): Blob {
  const png = new PNG({ width, height });
  png.data = Buffer.from(pixels(width, height, colour));
  return new Blob([new Uint8Array(PNG.sync.write(png, { colorType }))], { type: 'image/png' });
}

export const page = (facts: Partial<PageContent>, picture = jpegPicture()): PdfPage => ({
  size: SIZE,
  picture,
  content: content(facts),
});

const INFO: PdfInfo = {
  title: 'Thread',
  language: 'en',
  author: null,
  created: new Date('2026-11-20T10:20:30Z'),
};

export async function pdfOf(pages: PdfPage[], info: Partial<PdfInfo> = {}): Promise<Uint8Array> {
  const pdf = await writePdf(pages, { ...INFO, ...info });
  return new Uint8Array(await pdf.arrayBuffer());
}
