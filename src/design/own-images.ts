import type { Look } from './look.ts';
import type { Design } from './schema.ts';

/** The user's own pictures that slides of a design show, and of the looks beside it. */
export function ownImagesIn(
  { background, watermark }: Design,
  looks: Readonly<Record<string, Look>>,
): string[] {
  const grounds = [background, ...Object.values(looks).map((look) => look.background)];
  const shown = grounds.map((ground) => (ground?.kind === 'image' ? ground.image.file : null));
  return [...new Set([...shown, watermark.logo].filter((id) => id !== null))];
}
