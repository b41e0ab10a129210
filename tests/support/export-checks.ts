import path from 'node:path';
import { expect } from 'vitest';
import type { ExportSettings } from '../../src/design/export-settings.ts';
import { FORMAT_FACTS, isFilePerSlide, PICTURE_FORMATS } from '../../src/design/formats.ts';
import { readImageHeader } from '../../src/design/image-header.ts';
import { DEFAULT_DESIGN } from '../../src/design/schema.ts';
import type { NamedFile } from './carousel-files.ts';
import { isWhole } from './file-crops.ts';
import { pdfJsPages } from './pdf-readers.ts';

type Wanted = Pick<ExportSettings, 'format' | 'layout' | 'scale'>;

/** A CSS px is three quarters of a point. */
const POINTS = 0.75;

/** How many files come out of a thread of so many posts, before they are packed. */
export function expectedCount({ format, layout }: Wanted, posts: number): number {
  return isFilePerSlide(format) && layout === 'per-post' ? posts : 1;
}

/** Checks that these are the files of an export of posts with these texts, with the default design. */
export async function expectExport(
  files: readonly NamedFile[],
  wanted: Wanted,
  texts: readonly string[],
): Promise<void> {
  const { format, layout, scale } = wanted;
  const { extension, type } = FORMAT_FACTS[format];
  expect(files).toHaveLength(expectedCount(wanted, texts.length));
  for (const { name } of files) expect(path.extname(name)).toBe(`.${extension}`);

  const picture = PICTURE_FORMATS.find((one) => one === format);
  if (picture) {
    const sizes = files.map(({ name, bytes }) => {
      expect(isWhole(bytes, picture), name).toBe(true);
      return readImageHeader(bytes)!;
    });
    for (const size of sizes) {
      expect(size).toMatchObject({ type, width: DEFAULT_DESIGN.pageWidth * scale });
      expect(size.height % scale, 'whole CSS px').toBe(0);
    }
    return;
  }
  if (format === 'pdf') {
    const pages = await pdfJsPages(files[0]!.bytes);
    expect(pages).toHaveLength(layout === 'per-post' ? texts.length : 1);
    for (const { width } of pages) expect(width).toBe(DEFAULT_DESIGN.pageWidth * POINTS);
    expectInOrder(pages.map(({ text }) => text).join('\n'), texts);
    return;
  }
  expectInOrder(files.map(({ bytes }) => bytes.toString('utf8')).join('\n'), texts);
}

function expectInOrder(content: string, texts: readonly string[]): void {
  const words = content.replace(/\s+/g, ' ');
  const places = texts.map((text) => words.indexOf(text));
  for (const [at, place] of places.entries()) {
    expect(place, texts[at]).toBeGreaterThan(places[at - 1] ?? -1);
  }
}
