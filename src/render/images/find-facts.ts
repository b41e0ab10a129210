import { tellEditors } from '../../messaging/call.ts';
import { loadImages, saveFacts } from '../../store/images.ts';
import { lacksFacts, type PictureFacts } from '../../thread/picture-facts.ts';
import { withRoomFor } from '../picture/decode-room.ts';
import { factsOfSamples } from './facts-of-samples.ts';
import { samplePicture } from './sample-picture.ts';

interface Picture {
  blob: Blob;
  /** px */
  width: number;
  height: number;
}

/** What is seen in a decoded picture. @param type MIME type of its file */
export function readFacts(bitmap: ImageBitmap, type: string): PictureFacts {
  return factsOfSamples(samplePicture(bitmap), bitmap, type);
}

const underWay = new Map<string, Promise<void>>();

/**
 * Finds the facts of those stored pictures of a thread that have none, without fetching anything: an
 * earlier version has stored them. A second call joins the first.
 */
export function findFacts(threadId: string): Promise<void> {
  const joined = underWay.get(threadId);
  if (joined) return joined;
  const work = findAll(threadId).finally(() => underWay.delete(threadId));
  underWay.set(threadId, work);
  return work;
}

async function findAll(threadId: string): Promise<void> {
  let areNew = false;
  for (const image of (await loadImages(threadId)).filter(lacksFacts)) {
    // What has rotted is found when it is painted, and fetched anew.
    const facts = await factsIn({ ...image, blob: image.blob! }).catch(() => null);
    if (!facts) continue;
    await saveFacts(image, facts);
    areNew = true;
  }
  if (areNew) await tellEditors('imagesChanged', { threadId });
}

/**
 * Decodes a picture and says what is seen in it.
 * @throws what browsers throw at what they cannot decode
 */
export function factsIn({ blob, width, height }: Picture): Promise<PictureFacts> {
  return withRoomFor(width * height, async () => {
    const bitmap = await createImageBitmap(blob);
    try {
      return readFacts(bitmap, blob.type);
    } finally {
      bitmap.close();
    }
  });
}
