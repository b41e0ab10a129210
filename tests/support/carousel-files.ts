import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decode as decodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { readImageHeader } from '../../src/design/image-header.ts';
import type { PlatformFormat } from '../../src/design/platforms.ts';
import type { CarouselSlide } from './carousel-slides.ts';
import { isWhole } from './file-crops.ts';
import { pdfJsPages } from './pdf-readers.ts';
import { lettersOf } from './said.ts';
import { filesInZip } from './zip-files.ts';

export interface NamedFile {
  name: string;
  bytes: Buffer;
}

/** One picture in so many is decoded: it takes longer than all else. */
const DECODED = 10;
/** Characters, where a platform says nothing. */
const USUAL_ALT_TEXT = 1000;

/** The files of an export, out of their ZIP if they came in one. */
export async function openFiles(paths: readonly string[]): Promise<NamedFile[]> {
  const files = await Promise.all(
    paths.map(async (file) => ({ name: path.basename(file), bytes: await readFile(file) })),
  );
  const [first] = files;
  return first?.name.endsWith('.zip') ? filesInZip(first.bytes) : files;
}

/** Checks that there is a whole picture of the platform's pixels for each slide, under its limit. */
export function expectPictures(
  pictures: readonly NamedFile[],
  { width, height, formats, mostBytes }: PlatformFormat,
  slides: number,
): void {
  const format = formats[0]!;
  expect(pictures.length).toBe(slides);
  for (const [place, { name, bytes }] of pictures.entries()) {
    expect(readImageHeader(bytes), name).toEqual({ width, height, type: `image/${format}` });
    expect(isWhole(bytes, format), name).toBe(true);
    expect(bytes.length, name).toBeLessThanOrEqual(mostBytes ?? Infinity);
    if (place % DECODED > 0) continue;
    const decoded = format === 'png' ? PNG.sync.read(bytes) : decodeJpeg(bytes);
    expect([decoded.width, decoded.height], name).toEqual([width, height]);
  }
}

/** Checks that the text of each picture is there, and no longer than the platform takes. */
export function expectAltTexts(
  file: string,
  { altText }: PlatformFormat,
  slides: readonly CarouselSlide[],
): void {
  const parts = file.trim().split('\n\n---\n\n');
  expect(parts.length).toBe(slides.length);
  for (const [place, part] of parts.entries()) {
    const [number, ...lines] = part.split('\n');
    const text = lines.join('\n').trim();
    expect(number).toBe(`${place + 1}/${slides.length}`);
    expect(text.length, number).toBeLessThanOrEqual(altText ?? USUAL_ALT_TEXT);
    const { isTold, isPictureMissing } = slides[place]!;
    // What a missing picture would show is in the text also where its box has no room to say it.
    if (isTold || !isPictureMissing) {
      expect.soft(text !== '', `there is a text for ${number}`).toBe(isTold);
    }
  }
}

/** Checks that each slide is a page of its proportions, with its words in their order. */
export async function expectDocument(
  pdf: Buffer,
  { width, height, mostBytes }: PlatformFormat,
  slides: readonly CarouselSlide[],
): Promise<void> {
  expect(pdf.length).toBeLessThanOrEqual(mostBytes ?? Infinity);
  const pages = await pdfJsPages(pdf);
  expect(pages.length).toBe(slides.length);
  for (const [place, page] of pages.entries()) {
    expect(page.width / page.height).toBeCloseTo(width / height, 4);
    expect.soft(missingOn(page.text, slides[place]!.said), `page ${place + 1}`).toEqual([]);
  }
}

/** Pieces that a page does not have after one another, and as much of each as it has. */
function missingOn(page: string, said: readonly string[]): string[] {
  const read = seenIn(page);
  let from = 0;
  return said.map(seenIn).flatMap((piece) => {
    if (RIGHT_TO_LEFT.test(piece)) return [...piece].filter((letter) => !read.includes(letter));
    const at = read.indexOf(piece, from);
    if (at === -1) return [`${piece} in ${read}`];
    from = at + piece.length;
    return [];
  });
}

/** pdf.js has ways of its own with figures and brackets among these. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Marks of direction, joiners and places to break are nothing that is read. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
const seenIn = (text: string): string => lettersOf(text.normalize('NFC')).replace(UNSEEN, '');
