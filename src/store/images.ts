import { database, type StoredImage } from './database.ts';

/** The pictures of a thread that are here, and those known to be missing. */
export async function loadImages(threadId: string): Promise<StoredImage[]> {
  return (await database()).getAllFromIndex('images', 'threadId', threadId);
}

export async function saveImage(image: StoredImage): Promise<void> {
  await (await database()).put('images', image);
}
