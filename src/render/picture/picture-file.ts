import type { ExportSettings } from '../../design/export-settings.ts';
import { FORMAT_FACTS, hasQuality } from '../../design/formats.ts';
import { encode, encodeSmaller } from './encode.ts';
import { lastRow } from './last-row.ts';
import { askWorker } from './picture-workers.ts';

/** Quality at which the pages of a PDF lose nothing, %: it takes the pixels of our PNGs as they are. */
const LOSSLESS = 100;

/**
 * Encodes a painted slide as the settings want it, and frees it. What comes out is looked at before
 * it is used.
 *
 * @param isOpaque nothing shines through it
 * @param mostBytes what a file should not be larger than, if that can be had
 * @throws Error when it is not what was painted
 */
export async function pictureFile(
  bitmap: ImageBitmap,
  { format, quality, smaller }: Pick<ExportSettings, 'format' | 'quality' | 'smaller'>,
  isOpaque: boolean,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<Blob> {
  const { type } = FORMAT_FACTS[FORMAT_FACTS[format].picture ?? 'png'];
  const { width, height } = bitmap;
  const expected = { width, height, lastRow: lastRow(bitmap, type) };
  const isPacked = format === 'pdf' ? quality === LOSSLESS : type === 'image/png' && smaller;
  const blob = isPacked
    ? await encodeSmaller(bitmap, !isOpaque)
    : await encode(bitmap, type, hasQuality(format) ? quality / 100 : undefined, mostBytes);
  const isLarge = blob.size > mostBytes && (isPacked ? format === 'pdf' : type === 'image/png');
  const file = isLarge ? await encodeAgain(blob, isPacked, !isOpaque, mostBytes) : blob;
  return askWorker({ kind: 'check', file, expected });
}

/** What lost nothing and is too large: a PNG of ours is smaller, and after that only a JPEG. */
async function encodeAgain(
  blob: Blob,
  isPacked: boolean,
  alpha: boolean,
  mostBytes: number,
): Promise<Blob> {
  const bitmap = await createImageBitmap(blob);
  return isPacked ? encode(bitmap, 'image/jpeg', 1, mostBytes) : encodeSmaller(bitmap, alpha);
}
