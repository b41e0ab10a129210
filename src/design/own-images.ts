import { backgroundsOf, type Look } from './look.ts';
import type { Design } from './schema.ts';

/** The user's own pictures that slides of a design show, and of the looks beside it. */
export function ownImagesIn(design: Design, looks: Readonly<Record<string, Look>>): string[] {
  const shown = backgroundsOf(design, looks).map(({ kind, image }) =>
    kind === 'image' ? image.file : null,
  );
  return [...new Set([...shown, design.watermark.logo].filter((id) => id !== null))];
}
