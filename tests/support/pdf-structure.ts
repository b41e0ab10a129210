import { execFileSync } from 'node:child_process';
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** What of the structure of a PDF a reader finds, tags in the order of the document. */
export interface PdfStructure {
  tags: string[];
  /** The bookmarks, two spaces deeper for each level. */
  marks: string[];
  /** What figures say to whoever cannot see them. */
  alts: string[];
  /** How many places lead somewhere. */
  links: number;
}

/** The tags that poppler finds. */
export function popplerTags(pdf: Uint8Array): string[] {
  const text = execFileSync('pdfinfo', ['-struct', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\n').flatMap((line) => /^\s*([A-Z]\w*)/.exec(line)?.[1] ?? []);
}

/** The functions of PDFium’s own interface, which the package has and gives no types to. */
type Call = (...args: number[]) => number;
interface Module {
  _malloc: Call;
  _free: Call;
  HEAPU8: Uint8Array;
  [name: `_FPDF${string}`]: Call;
}

const LONGEST = 4096; // bytes
const BYTES_OF_POINTER = 4;

/** What PDFium finds, the program in Chrome. */
export async function pdfiumStructure(pdf: Uint8Array): Promise<PdfStructure> {
  const library = await PDFiumLibrary.init();
  const { module } = library as unknown as { module: Module };
  const opened = await library.loadDocument(pdf);
  const found: PdfStructure = { tags: [], marks: [], alts: [], links: 0 };
  const buffer = module._malloc(LONGEST);
  const call = (name: `_FPDF${string}`, ...args: number[]) => module[name]!(...args);
  const textOf = (name: `_FPDF${string}`, of: number): string => {
    const bytes = call(name, of, buffer, LONGEST);
    const end = Math.max(0, Math.min(LONGEST, bytes) - 2);
    return Buffer.from(module.HEAPU8.slice(buffer, buffer + end)).toString('utf16le');
  };
  const readElement = (element: number): void => {
    const tag = textOf('_FPDF_StructElement_GetType', element);
    found.tags.push(tag);
    if (tag === 'Figure') found.alts.push(textOf('_FPDF_StructElement_GetAltText', element));
    const count = call('_FPDF_StructElement_CountChildren', element);
    for (let at = 0; at < count; at++) {
      const child = call('_FPDF_StructElement_GetChildAtIndex', element, at);
      if (child !== 0) readElement(child);
    }
  };
  const readMarks = (document: number, parent: number, depth: number): void => {
    let mark = call('_FPDFBookmark_GetFirstChild', document, parent);
    for (; mark !== 0; mark = call('_FPDFBookmark_GetNextSibling', document, mark)) {
      found.marks.push('  '.repeat(depth) + textOf('_FPDFBookmark_GetTitle', mark));
      readMarks(document, mark, depth + 1);
    }
  };
  const { documentIdx } = opened as unknown as { documentIdx: number };
  readMarks(documentIdx, 0, 0);
  for (const page of opened.pages()) {
    const { pageIdx } = page as unknown as { pageIdx: number };
    const tree = call('_FPDF_StructTree_GetForPage', pageIdx);
    const count = call('_FPDF_StructTree_CountChildren', tree);
    for (let at = 0; at < count; at++) {
      readElement(call('_FPDF_StructTree_GetChildAtIndex', tree, at));
    }
    call('_FPDF_StructTree_Close', tree);
    // Each call gives the next link, and writes down in the buffer where it goes on.
    new DataView(module.HEAPU8.buffer).setInt32(buffer, 0, true);
    while (call('_FPDFLink_Enumerate', pageIdx, buffer, buffer + BYTES_OF_POINTER) !== 0) {
      found.links += 1;
    }
  }
  module._free(buffer);
  opened.destroy();
  library.destroy();
  return found;
}
