import type { Job } from '../../store/database.ts';
import { factsOf } from '../files/file-facts-of.ts';
import type { PostText } from '../files/post-texts.ts';
import type { LaidOut } from '../layout/with-slides.ts';

/** Pictures are told apart by `data-asset`; every life of this document gives them other addresses. */
const OWN_ADDRESS = /\bblob:[^"'()&\s]+/g;

/**
 * Tells laid-out slides apart exactly: two lay-outs have the same digest when every slide draws the
 * same and its file says the same. It is taken of what is drawn, not of the thread: a thread is read
 * again whenever somebody looks at it, and its likes move on where no slide shows them.
 *
 * @param texts that lie beside the slides
 * @returns SHA-256, hexadecimal
 */
export async function slidesDigest(
  job: Job,
  laidOut: LaidOut,
  texts: readonly PostText[] = [],
): Promise<string> {
  const slides = laidOut.slides.map((planned) => {
    const drawn = laidOut.layOut(planned).outerHTML.replace(OWN_ADDRESS, '');
    return [planned.size, drawn, factsOf(job, laidOut, planned.slide)];
  });
  const bytes = new TextEncoder().encode(
    JSON.stringify(texts.length > 0 ? [slides, texts] : slides),
  );
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
