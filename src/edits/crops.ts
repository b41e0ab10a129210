import { withEntry } from './records.ts';
import type { Crop, Edits } from './schema.ts';

/** What is seen of a picture that nobody has cropped. */
export const WHOLE_PICTURE: Crop = { shape: 'original', x: 50, y: 50 };

/** Chooses what is seen of a picture, wherever it stands. */
export function cropPicture(edits: Edits, url: string, crop: Crop): Edits {
  const isWhole = crop.shape === 'original';
  return { ...edits, crops: withEntry(edits.crops, url, isWhole ? null : crop) };
}

/**
 * Moves what stays in sight of a picture where it is larger than its box.
 *
 * @param focus % of the way across and down; null leaves it to what is seen in the picture
 */
export function focusPicture(
  edits: Edits,
  url: string,
  focus: Pick<Crop, 'x' | 'y'> | null,
): Edits {
  const { shape } = edits.crops[url] ?? WHOLE_PICTURE;
  if (focus) return { ...edits, crops: withEntry(edits.crops, url, { shape, ...focus }) };
  return cropPicture(edits, url, { ...WHOLE_PICTURE, shape });
}
