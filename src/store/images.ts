import type { IDBPTransaction } from 'idb';
import type { PictureFacts } from '../thread/picture-facts.ts';
import { database, type StoredImage, type Tables } from './database.ts';

/** The pictures of a thread that are here, and those known to be missing. */
export async function loadImages(threadId: string): Promise<StoredImage[]> {
  return (await database()).getAllFromIndex('images', 'threadId', threadId);
}

export async function loadImage(threadId: string, url: string): Promise<StoredImage | undefined> {
  return (await database()).get('images', [threadId, url]);
}

export async function saveImage(image: StoredImage): Promise<void> {
  await (await database()).put('images', image);
}

/** Keeps what was found in a picture, unless another has taken its place or it was deleted meanwhile. */
export async function saveFacts(
  { threadId, url, blob }: StoredImage,
  facts: PictureFacts,
): Promise<void> {
  const tx = (await database()).transaction('images', 'readwrite');
  const image = await tx.store.get([threadId, url]);
  if (image?.blob && image.blob.size === blob?.size) await tx.store.put({ ...image, facts });
  await tx.done;
}

export async function deleteImage(threadId: string, url: string): Promise<void> {
  await (await database()).delete('images', [threadId, url]);
}

/** The draft `from` has become part of `to`: X may not give its pictures a second time. */
export async function moveImages(
  tx: IDBPTransaction<Tables, ('drafts' | 'images' | 'scaledImages')[], 'readwrite'>,
  from: string,
  to: string,
): Promise<void> {
  const images = tx.objectStore('images');
  for (const image of await images.index('threadId').getAll(from)) {
    await images.delete([from, image.url]);
    const there = await images.get([to, image.url]);
    if (!there?.blob) await images.put({ ...image, threadId: to });
  }
}
