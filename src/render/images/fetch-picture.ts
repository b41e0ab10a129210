import type { MissingReason } from '../../store/missing-picture.ts';
import { withRoomFor } from '../picture/decode-room.ts';
import { AskedToWait, type ImageHost } from './image-host.ts';
import { imageCandidates } from './image-source.ts';
import { NoPicture } from './no-picture.ts';
import { type ReadPicture, readPicture } from './read-picture.ts';
import { shrink } from './shrink.ts';

/** For one picture, whatever comes of them. */
const MOST_REQUESTS = 3;
/** px of the largest picture that X keeps, 4096 × 4096. */
const LARGEST_KEPT = 16_777_216;
/** px of a larger one that is taken and scaled down, when X has no smaller: 256 MB decoded. */
const LARGEST_PICTURE = 64_000_000;

/**
 * Fetches the best size of a picture that can be had, and makes sure that it can be decoded.
 *
 * @param signal ends the asking, not the decoding
 * @throws NoPicture
 */
export async function fetchPicture(
  url: string,
  host: ImageHost,
  signal: AbortSignal,
): Promise<ReadPicture> {
  const candidates = imageCandidates(url);
  let reason: MissingReason = candidates.length > 0 ? 'not-found' : 'elsewhere';
  let place = 0;
  for (let asked = 1; asked <= MOST_REQUESTS && place < candidates.length; asked++) {
    const isLast = asked === MOST_REQUESTS || place === candidates.length - 1;
    try {
      return await fetchFrom(candidates[place]!, host, isLast ? LARGEST_PICTURE : LARGEST_KEPT);
    } catch (error) {
      const why = reasonOf(error, signal);
      // That there is none in one size more says less than what was wrong with the others.
      if (why !== 'not-found') reason = why;
      // After a wait the same is asked for again.
      if (!(error instanceof AskedToWait)) place++;
    }
  }
  throw new NoPicture(reason);
}

async function fetchFrom(url: string, host: ImageHost, mostPixels: number): Promise<ReadPicture> {
  const response = await host.ask(url);
  if (!response.ok) {
    await response.body?.cancel();
    throw new NoPicture(response.status >= 500 ? 'busy' : 'not-found');
  }
  const picture = await readPicture(response, mostPixels);
  try {
    if (picture.width * picture.height > LARGEST_KEPT) return await shrink(picture);
    await decode(picture);
    return picture;
  } catch (error) {
    throw new NoPicture('damaged', { cause: error });
  }
}

/** What is cut off or garbled has a fine header; only decoding tells. */
async function decode({ blob, width, height }: ReadPicture): Promise<void> {
  await withRoomFor(width * height, async () => (await createImageBitmap(blob)).close());
}

function reasonOf(error: unknown, signal: AbortSignal): MissingReason {
  if (error instanceof NoPicture) return error.reason;
  if (signal.aborted) return 'timed-out';
  if (error instanceof AskedToWait) return 'busy';
  return navigator.onLine === false ? 'offline' : 'unreachable';
}
