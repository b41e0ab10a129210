import { withEntry } from './records.ts';
import type { Crop, Edits } from './schema.ts';

/** What is seen of a picture that nobody has cropped. */
export const WHOLE_PICTURE: Crop = { shape: 'original', x: 50, y: 50 };

/** Chooses what is seen of a picture, wherever it stands. */
export function cropPicture(edits: Edits, url: string, crop: Crop): Edits {
  const isWhole = crop.shape === 'original';
  return { ...edits, crops: withEntry(edits.crops, url, isWhole ? null : crop) };
}
