import { pause } from '../../browser/pause.ts';
import { readImageHeader } from '../../design/image-header.ts';
import { tellEditors } from '../../messaging/call.ts';
import type { StoredImage } from '../../store/database.ts';
import { loadImages, saveImage } from '../../store/images.ts';
import type { Thread } from '../../thread/schema.ts';
import { imageUrls } from '../../thread/thread-images.ts';
import { imageCandidates } from './image-source.ts';

const AT_ONCE = 6;
const LARGEST_FILE = 25_000_000; // bytes
const LARGEST_PICTURE = 64_000_000; // px
const PATIENCE = 15_000; // ms for one picture
const LONGEST_WAIT = 10_000; // ms that a Retry-After is waited for

const underWay = new Map<string, Promise<boolean>>();

/**
 * Brings every picture of a thread into the store, or the knowledge that it cannot be had. Pictures
 * that are there already are not fetched again; a second call joins the first.
 *
 * @returns whether any has come
 */
export function fetchThreadImages(thread: Thread): Promise<boolean> {
  // Another capture of the same thread may have found more of them.
  const key = [thread.id, ...imageUrls(thread)].join(' ');
  const joined = underWay.get(key);
  if (joined) return joined;
  const work = fetchMissing(thread).finally(() => underWay.delete(key));
  underWay.set(key, work);
  return work;
}

/** Is any thread's fetch under way? */
export const isFetching = (): boolean => underWay.size > 0;

async function fetchMissing(thread: Thread): Promise<boolean> {
  const stored = await loadImages(thread.id);
  const here = new Set(stored.filter((image) => image.blob).map((image) => image.url));
  const wanted = imageUrls(thread).filter((url) => !here.has(url));
  const next = wanted.values();
  const come = await Promise.all(Array.from({ length: AT_ONCE }, () => fetchAll(next, thread.id)));
  return come.some(Boolean);
}

/** Several of these share one iterator, so that each takes the next picture when it is free. */
async function fetchAll(urls: Iterator<string>, threadId: string): Promise<boolean> {
  let hasCome = false;
  for (let next = urls.next(); !next.done; next = urls.next()) {
    const picture = await fetchBest(next.value);
    hasCome ||= picture.blob !== null;
    await saveImage({ threadId, url: next.value, ...picture });
    await tellEditors('imagesChanged', { threadId });
  }
  return hasCome;
}

type Picture = Pick<StoredImage, 'blob' | 'width' | 'height'>;
const NONE: Picture = { blob: null, width: 0, height: 0 };

async function fetchBest(url: string): Promise<Picture> {
  const signal = AbortSignal.timeout(PATIENCE);
  for (const candidate of imageCandidates(url)) {
    const picture = await fetchPicture(candidate, signal).catch(() => null);
    if (picture) return picture;
    if (signal.aborted) break;
  }
  return NONE;
}

/** Null where this address gives no picture but another size may. */
async function fetchPicture(url: string, signal: AbortSignal): Promise<Picture | null> {
  const response = await fetchPolitely(url, signal);
  if (!response.ok) return null;
  const data = await response.blob();
  if (data.size > LARGEST_FILE) return null;
  const header = readImageHeader(new Uint8Array(await data.slice(0, 65_536).arrayBuffer()));
  if (!header || header.width * header.height === 0) return null;
  if (header.width * header.height > LARGEST_PICTURE) return null;
  // The bytes decide what it is, not what the server calls it.
  const blob = data.slice(0, data.size, header.type);
  // A truncated file has a fine header; only decoding tells.
  (await createImageBitmap(blob)).close();
  return { blob, width: header.width, height: header.height };
}

async function fetchPolitely(url: string, signal: AbortSignal): Promise<Response> {
  const request = () =>
    fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal,
    });
  const response = await request();
  const seconds = Number(response.headers.get('Retry-After'));
  const mayRetry = response.status === 429 || response.status === 503;
  if (!mayRetry || !(seconds > 0) || seconds * 1000 > LONGEST_WAIT) return response;
  await pause(seconds * 1000);
  return request();
}
