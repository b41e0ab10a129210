import { execFileSync } from 'node:child_process';
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findProgram } from '../../scripts/lib/find-browser.mjs';
import { Problem } from '../../scripts/lib/problem.mjs';

/** The programs that people open PDFs with: Firefox has pdf.js, Chrome has PDFium. */

export async function withPdfJs<T>(
  pdf: Uint8Array,
  work: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  // It takes the bytes away from whoever gives them.
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** The words of a page (from 1) line by line. */
export function pdfJsText(pdf: Uint8Array, number = 1): Promise<string> {
  return withPdfJs(pdf, async (document) => textOf(await document.getPage(number)));
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

/** The words of all pages, and their sizes in pt. */
export function pdfJsPages(
  pdf: Uint8Array,
): Promise<{ text: string; width: number; height: number }[]> {
  return withPdfJs(pdf, async (document) => {
    const pages: Awaited<ReturnType<typeof pdfJsPages>> = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [left, bottom, right, top] = page.view as [number, number, number, number];
      pages.push({ text: await textOf(page), width: right - left, height: top - bottom });
      page.cleanup();
    }
    return pages;
  });
}

let library: Promise<PDFiumLibrary> | undefined;

async function withPdfiumPage<T>(
  pdf: Uint8Array,
  number: number,
  work: (page: PDFiumPage) => T | Promise<T>,
): Promise<T> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    return await work(document.getPage(number - 1));
  } finally {
    document.destroy();
  }
}

export const pdfiumText = (pdf: Uint8Array, number = 1): Promise<string> =>
  withPdfiumPage(pdf, number, (page) => page.getText());

/** The page as it is shown, at a pixel for a pt: red, green, blue and alpha of each. */
export const pdfiumPixels = (pdf: Uint8Array, number = 1): Promise<Uint8Array> =>
  withPdfiumPage(pdf, number, async (page) => (await page.render({ scale: 1 })).data);

/** @throws with a sentence where poppler is missing; setup installs it, or tells how */
export function popplerText(pdf: Uint8Array): string {
  if (!findProgram('pdftotext')) {
    throw new Problem('pdftotext is missing: install poppler-utils, or run npm run setup as root.');
  }
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  // It says which way to write what goes from right to left.
  return text.replace(/[\u202a-\u202e]/g, '');
}

/** Where each object begins according to the table at the end, by the numbers of the objects. */
export function objectOffsets(pdf: Uint8Array): Map<number, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const [, size, rows] = /^xref\n0 (\d+)\n((?:.{18} \n)+)trailer\n/s.exec(text.slice(start))!;
  const offsets = rows!.match(/.{20}/gs)!.map((row) => Number(row.slice(0, 10)));
  if (offsets.length !== Number(size)) throw new Error(`${offsets.length} rows of ${size}`);
  return new Map([...offsets.entries()].slice(1));
}
