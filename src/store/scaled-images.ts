import { database, type ScaledImage } from './database.ts';

/** A picture at a size, if it has been scaled to that before and by this browser. */
export async function loadScaled(
  wanted: Omit<ScaledImage, 'blob' | 'browser'>,
): Promise<Blob | null> {
  const { threadId, url, width, height } = wanted;
  const kept = await (await database()).get('scaledImages', [threadId, url]);
  // Another version may scale otherwise, and the same thread is to give the same files.
  const isIt =
    kept?.width === width && kept.height === height && kept.browser === navigator.userAgent;
  return isIt ? kept.blob : null;
}

/** Keeps the last size of each picture, unless its thread was deleted meanwhile. */
export async function saveScaled(image: Omit<ScaledImage, 'browser'>): Promise<void> {
  const tx = (await database()).transaction(['images', 'scaledImages'], 'readwrite');
  if (await tx.objectStore('images').getKey([image.threadId, image.url])) {
    await tx.objectStore('scaledImages').put({ ...image, browser: navigator.userAgent });
  }
  await tx.done;
}

/** @param store the table in a transaction */
export async function deleteScaled(
  store: { delete(keys: IDBKeyRange): Promise<void> },
  threadId: string,
): Promise<void> {
  await store.delete(IDBKeyRange.bound([threadId], [threadId, []], false, true));
}
