import { deleteImage, loadImages } from '../../store/images.ts';
import { withRoomFor } from '../picture/decode-room.ts';

/**
 * Throws away what is stored of the pictures of a thread and cannot be decoded: they are fetched anew.
 *
 * @returns how many there were
 */
export async function dropBroken(threadId: string): Promise<number> {
  let dropped = 0;
  for (const { url, blob, width, height } of await loadImages(threadId)) {
    if (!blob || (await withRoomFor(width * height, () => isWhole(blob)))) continue;
    await deleteImage(threadId, url);
    dropped++;
  }
  return dropped;
}

async function isWhole(blob: Blob): Promise<boolean> {
  try {
    (await createImageBitmap(blob)).close();
    return true;
  } catch {
    return false;
  }
}
