import { backgroundsOf, type Look } from './look.ts';
import type { Design } from './schema.ts';

/** Bytes of a picture of the user's own. */
export const LARGEST_PICTURE = 20_000_000;
/** px of its longer side; a picture beyond it would take hundreds of megabytes to show. */
export const LARGEST_SIDE = 8192;
/** Bytes of one that goes with a file of presets. */
export const LARGEST_IN_FILE = 2_000_000;

/** The user's own pictures that slides of a design show, and of the looks beside it. */
export function ownImagesIn(design: Design, looks: Readonly<Record<string, Look>>): string[] {
  const shown = backgroundsOf(design, looks).map(({ kind, image }) =>
    kind === 'image' ? image.file : null,
  );
  return [...new Set([...shown, design.watermark.logo].filter((id) => id !== null))];
}
