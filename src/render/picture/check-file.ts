import { readImageHeader } from '../../design/image-header.ts';
import { isSameRow, lastRow } from './last-row.ts';

/** What a file must show. */
export interface Expected {
  /** px */
  width: number;
  height: number;
  /** As `lastRow` gives it. */
  lastRow: Uint8ClampedArray;
}

/**
 * Makes sure that a file is what was asked for: browsers crop pictures beyond a format's limits
 * and give blank canvases without an error.
 * @throws Error saying what is wrong
 */
export async function checkFile(blob: Blob, expected: Expected): Promise<void> {
  const { width, height } = expected;
  const header = readImageHeader(new Uint8Array(await blob.slice(0, 65_536).arrayBuffer()));
  if (header?.type !== blob.type) throw new Error(`the file is no ${blob.type}`);
  if (header.width !== width || header.height !== height) {
    throw new Error(`${header.width}×${header.height} came out instead of ${width}×${height}`);
  }
  const decoded = await createImageBitmap(blob);
  try {
    if (!isSameRow(lastRow(decoded, blob.type), expected.lastRow, blob.type)) {
      throw new Error('the end of the picture is missing');
    }
  } finally {
    decoded.close();
  }
}
