import { ASCENT, DESCENT, EM, emptyFont } from './empty-font.ts';
import type { PdfFile } from './pdf-file.ts';
import { ref } from './pdf-values.ts';
import type { TextCodes } from './text-codes.ts';

const NAME = '/NoLetters';

/** Writes the one font of a document as object `font`, when all its characters are known. */
export async function writeFont(file: PdfFile, font: number, codes: TextCodes): Promise<void> {
  const bytes = emptyFont();
  const program = await file.addPacked(`/Length1 ${bytes.length}`, bytes);
  const toUnicode = await file.addPacked('', new TextEncoder().encode(codes.toUnicode()));
  // Every code leads to glyph 0. Without the map a code would be taken for the number of a glyph,
  // and the font has no others.
  const glyphs = await file.addPacked('', new Uint8Array(2 * codes.size));

  const box = `0 ${DESCENT} ${EM} ${ASCENT}`;
  const heights = `/Ascent ${ASCENT}/Descent ${DESCENT}/CapHeight ${ASCENT}`;
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName${NAME}/Flags 4/FontBBox[${box}]/ItalicAngle 0${heights}` +
      `/StemV 80/FontFile2 ${ref(program)}>>`,
  );
  const widths = codes.widths();
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${NAME}` +
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>' +
      `/DW ${EM}${widths && `/W[${widths}]`}/CIDToGIDMap ${ref(glyphs)}` +
      `/FontDescriptor ${ref(descriptor)}>>`,
  );
  file.write(
    font,
    `<</Type/Font/Subtype/Type0/BaseFont${NAME}/Encoding/Identity-H` +
      `/DescendantFonts[${ref(descendant)}]/ToUnicode ${ref(toUnicode)}>>`,
  );
}
