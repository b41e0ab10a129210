import type { MissingReason } from '../../store/missing-picture.ts';
import { factsIn } from './find-facts.ts';
import { HeavyTurn } from './heavy-turn.ts';
import { AskedToWait, type ImageHost } from './image-host.ts';
import { imageCandidates } from './image-source.ts';
import { NoPicture } from './no-picture.ts';
import type { Patience } from './patience.ts';
import { type KeptPicture, type ReadPicture, readPicture } from './read-picture.ts';
import { shrink } from './shrink.ts';

/** For one picture, whatever comes of them. */
const MOST_REQUESTS = 3;
/** px of the largest picture that X keeps, 4096 × 4096. */
const LARGEST_KEPT = 16_777_216;
/** Bytes that no photo of X has. */
const HEAVIEST_KEPT = 8_000_000;
/** px of a larger one that is taken and scaled down, when X has no smaller: 256 MB decoded. */
const LARGEST_PICTURE = 64_000_000;

/**
 * Fetches the best size of a picture that can be had, and makes sure that it can be decoded.
 *
 * @param patience ends the asking, not the decoding
 * @throws NoPicture
 */
export async function fetchPicture(
  url: string,
  host: ImageHost,
  patience: Patience,
): Promise<KeptPicture> {
  const candidates = imageCandidates(url);
  let reason: MissingReason = candidates.length > 0 ? 'not-found' : 'elsewhere';
  let place = 0;
  for (let asked = 1; asked <= MOST_REQUESTS && place < candidates.length; asked++) {
    const isLast = asked === MOST_REQUESTS || place === candidates.length - 1;
    try {
      const most = isLast ? LARGEST_PICTURE : LARGEST_KEPT;
      const picture = await fetchFrom(candidates[place]!, host, most);
      return await patience.during(() => made(picture));
    } catch (error) {
      const why = reasonOf(error, patience.signal);
      // That there is none in one size more says less than what was wrong with the others.
      if (why !== 'not-found') reason = why;
      // After a wait the same is asked for again.
      if (!(error instanceof AskedToWait)) place++;
    }
  }
  throw new NoPicture(reason);
}

async function fetchFrom(url: string, host: ImageHost, mostPixels: number): Promise<ReadPicture> {
  const turn = new HeavyTurn(host);
  try {
    await turn.expect();
    const response = await host.ask(url);
    if (!response.ok) {
      await response.body?.cancel();
      throw new NoPicture(response.status >= 500 ? 'busy' : 'not-found');
    }
    return await readPicture(response, mostPixels, turn);
  } finally {
    turn.end();
  }
}

async function made(picture: ReadPicture): Promise<KeptPicture> {
  const { width, height, blob } = picture;
  try {
    if (width * height > LARGEST_KEPT || blob.size > HEAVIEST_KEPT) return await shrink(picture);
    // What is cut off or garbled has a fine header; only decoding tells.
    return { ...picture, facts: await factsIn(picture) };
  } catch (error) {
    throw new NoPicture('damaged', { cause: error });
  }
}

function reasonOf(error: unknown, signal: AbortSignal): MissingReason {
  if (error instanceof NoPicture) return error.reason;
  if (signal.aborted) return 'timed-out';
  if (error instanceof AskedToWait) return 'busy';
  return navigator.onLine === false ? 'offline' : 'unreachable';
}
