import type { Design } from './schema.ts';

/** The user's own pictures that a design shows. */
export function ownImagesOf({ background, watermark }: Design): string[] {
  const shown = [background.kind === 'image' ? background.image.file : null, watermark.logo];
  return [...new Set(shown.filter((id) => id !== null))];
}
