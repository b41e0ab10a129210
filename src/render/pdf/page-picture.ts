import { readImageHeader } from '../../design/image-header.ts';
import { pngImageData } from '../png/png-image-data.ts';
import type { PdfFile } from './pdf-file.ts';

/** A JPEG's header may stand behind a colour profile. */
const HEADER_LENGTH = 65_536;

/**
 * Adds the picture of a page without coding it anew: a JPEG is what PDF calls DCTDecode, and the
 * image data of a PNG is what it calls FlateDecode with the predictors of PNG (ISO 32000-1,
 * 7.4.4.4). Only 8-bit RGB without transparency: PDF wants that apart from the colours.
 *
 * @throws Error when the picture is of another kind
 */
export async function addPicture(file: PdfFile, picture: Blob): Promise<number> {
  const bytes = new Uint8Array(await picture.slice(0, HEADER_LENGTH).arrayBuffer());
  const header = readImageHeader(bytes);
  if (header?.type === 'image/jpeg') {
    return file.addStream(`${entriesOf(header)}/Filter/DCTDecode`, picture);
  }
  if (header?.type !== 'image/png') throw new Error('the picture of a page is no JPEG and no PNG');
  const data = await pngImageData(picture);
  if (data === null) throw new Error('the PNG is not 8-bit RGB');
  const predictor = `/Predictor 15/Colors 3/Columns ${header.width}`;
  return file.addStream(
    `${entriesOf(header)}/Filter/FlateDecode/DecodeParms<<${predictor}>>`,
    data.idat,
  );
}

function entriesOf({ width, height }: { width: number; height: number }): string {
  return `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8`;
}
