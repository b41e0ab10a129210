import { tellEditors } from '../../messaging/call.ts';
import type { StoredImage } from '../../store/database.ts';
import { loadImages, saveImage } from '../../store/images.ts';
import { type Missing, type MissingReason, missingOf } from '../../store/missing-picture.ts';
import type { Thread } from '../../thread/schema.ts';
import { imageUrls } from '../../thread/thread-images.ts';
import { fetchPicture } from './fetch-picture.ts';
import { findFacts } from './find-facts.ts';
import { ImageHost, rememberRest, restsUntil } from './image-host.ts';
import { NoPicture } from './no-picture.ts';
import { Patience } from './patience.ts';

/** From one host. */
const AT_ONCE = 6;
/** ms that hosts are waited for, for all pictures that are fetched in one go. */
const LONGEST_WAIT = 20_000;
/** ms until something that took too long is tried again without being asked for. */
const REST = 5 * 60_000;
const SLOW: readonly MissingReason[] = ['timed-out', 'busy'];

const underWay = new Map<string, Promise<boolean>>();

/**
 * Brings every picture of a thread into the store, or the reason why it cannot be had. Pictures
 * that are there already are not fetched again, but looked at where that is still to be done. A second
 * call joins the first.
 *
 * @param isAskedFor also tries what took too long a short time ago: the user wants it to
 * @returns whether any has come
 */
export function fetchThreadImages(thread: Thread, isAskedFor = false): Promise<boolean> {
  // Another capture of the same thread may have found more of them.
  const key = [isAskedFor, thread.id, ...imageUrls(thread)].join(' ');
  const joined = underWay.get(key);
  if (joined) return joined;
  const work = fetchAndFind(thread, isAskedFor).finally(() => underWay.delete(key));
  underWay.set(key, work);
  return work;
}

/** Is any thread's fetch under way? */
export const isFetching = (): boolean => underWay.size > 0;

async function fetchAndFind(thread: Thread, isAskedFor: boolean): Promise<boolean> {
  // Slides can do without facts: a store that is full stops nothing here.
  const finding = findFacts(thread.id).catch(() => undefined);
  const [hasCome] = await Promise.all([fetchMissing(thread, isAskedFor), finding]);
  return hasCome;
}

async function fetchMissing(thread: Thread, isAskedFor: boolean): Promise<boolean> {
  const stored = new Map((await loadImages(thread.id)).map((image) => [image.url, image]));
  for (const image of stored.values()) {
    const until = missingOf(image)?.until;
    if (until) rememberRest(hostOf(image.url), until);
  }
  const wanted = imageUrls(thread).filter((url) => isDue(stored.get(url), isAskedFor));
  if (wanted.length === 0) return false;
  const patience = new Patience(LONGEST_WAIT);
  // One host that is slow must not keep the pictures of the other waiting.
  const work = [...new Set(wanted.map(hostOf))].flatMap((name) => {
    const host = new ImageHost(name, patience.signal);
    const next = wanted.filter((url) => hostOf(url) === name).values();
    return Array.from({ length: AT_ONCE }, () => fetchAll(next, thread.id, host, patience));
  });
  try {
    return (await Promise.all(work)).some(Boolean);
  } finally {
    patience.stop();
  }
}

function isDue(image: StoredImage | undefined, isAskedFor: boolean): boolean {
  if (!image) return true;
  if (image.blob) return false;
  const missing = missingOf(image);
  if (!missing || isAskedFor || !SLOW.includes(missing.reason)) return true;
  const since = Date.now() - missing.at;
  // A clock that was set back must not hold it up.
  return since < 0 || since > REST;
}

/** Several of these share one iterator, so that each takes the next picture when it is free. */
async function fetchAll(
  urls: Iterator<string>,
  threadId: string,
  host: ImageHost,
  patience: Patience,
): Promise<boolean> {
  let hasCome = false;
  for (let next = urls.next(); !next.done; next = urls.next()) {
    const url = next.value;
    const picture = await pictureOrReason(url, host, patience);
    hasCome ||= picture.blob !== null;
    await saveImage({ threadId, url, ...picture });
    await tellEditors('imagesChanged', { threadId });
  }
  return hasCome;
}

type Fetched = Pick<StoredImage, 'blob' | 'width' | 'height' | 'facts' | 'missing'>;

async function pictureOrReason(url: string, host: ImageHost, patience: Patience): Promise<Fetched> {
  try {
    const { blob, width, height, facts } = await fetchPicture(url, host, patience);
    return { blob, width, height, facts };
  } catch (error) {
    if (!(error instanceof NoPicture)) throw error;
    return { blob: null, width: 0, height: 0, missing: missingFor(error, url) };
  }
}

function missingFor({ reason }: NoPicture, url: string): Missing {
  const until = reason === 'busy' ? restsUntil(hostOf(url)) : undefined;
  return { reason, at: Date.now(), ...(until && { until }) };
}

/** '' of what is no address. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
