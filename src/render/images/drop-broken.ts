import { deleteImage, loadImages } from '../../store/images.ts';

/**
 * Throws away what is stored of the pictures of a thread and cannot be decoded: they are fetched anew.
 *
 * @returns how many there were
 */
export async function dropBroken(threadId: string): Promise<number> {
  let dropped = 0;
  // One after the other: decoded, each takes four bytes a pixel.
  for (const { url, blob } of await loadImages(threadId)) {
    if (!blob || (await isWhole(blob))) continue;
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
