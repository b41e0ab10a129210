import { withEntry } from './records.ts';
import type { Crop, Edits } from './schema.ts';

/** What is seen of a picture that nobody has cropped. */
export const WHOLE_PICTURE: Crop = { shape: 'original', x: 50, y: 50 };

/** The part of a picture that fills its box, whatever shape that has. */
export type Framing = Omit<Crop, 'shape'>;

/** Chooses the shape that a picture has wherever it stands. */
export function shapePicture(edits: Edits, url: string, shape: Crop['shape']): Edits {
  const { shape: _, ...framing } = edits.crops[url] ?? WHOLE_PICTURE;
  const isWhole = shape === 'original' && framing.zoom === undefined;
  return { ...edits, crops: withEntry(edits.crops, url, isWhole ? null : { shape, ...framing }) };
}

/**
 * Chooses what stays in sight of a picture that is larger than its box.
 *
 * @param framing null leaves it to what is seen in the picture
 */
export function framePicture(edits: Edits, url: string, framing: Framing | null): Edits {
  const { shape } = edits.crops[url] ?? WHOLE_PICTURE;
  if (!framing) return shapePicture(withoutCrop(edits, url), url, shape);
  const { x, y, zoom = 1 } = framing;
  const crop = { shape, x, y, ...(zoom > 1 && { zoom }) };
  return { ...edits, crops: withEntry(edits.crops, url, crop) };
}

const withoutCrop = (edits: Edits, url: string): Edits => ({
  ...edits,
  crops: withEntry(edits.crops, url, null),
});
