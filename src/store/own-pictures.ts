import { readImageHeader } from '../design/image-header.ts';
import { LARGEST_SIDE } from '../design/own-images.ts';
import type { OwnFile } from './database.ts';
import { saveOwnFile } from './own-files.ts';

export type PictureProblem = 'picture-too-large' | 'picture-damaged';

/**
 * Keeps a picture of the user's own, or says why not. Its header is looked at before anything
 * decodes it; the size is that of the decoded picture, which may lie on its side.
 *
 * @param most bytes
 */
export async function saveOwnPicture(
  blob: Blob,
  name: string,
  most: number,
): Promise<OwnFile | PictureProblem> {
  if (blob.size > most) return 'picture-too-large';
  const header = readImageHeader(new Uint8Array(await blob.arrayBuffer()));
  if (!header) return 'picture-damaged';
  if (Math.max(header.width, header.height) > LARGEST_SIDE) return 'picture-too-large';
  const image = new Blob([blob], { type: header.type });
  try {
    const bitmap = await createImageBitmap(image);
    const { width, height } = bitmap;
    bitmap.close();
    return await saveOwnFile(image, { kind: 'image', name, width, height });
  } catch (error) {
    if (error instanceof DOMException && error.name !== 'InvalidStateError') throw error;
    return 'picture-damaged';
  }
}
