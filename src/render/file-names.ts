import type { Format } from '../design/export-settings.ts';
import type { Design } from '../design/schema.ts';
import type { Thread } from '../thread/schema.ts';

/**
 * The names of the files of an export, relative to the folder for downloads:
 * `{handle}-{id}` for one file; several get a folder of that name and a padded number each.
 * Handles and ids are letters, digits and underscores, which every system takes. Who hides the
 * author gets a name that tells neither: `thread-` and the day of the capture.
 */
export function fileNames(
  thread: Thread,
  count: number,
  format: Format,
  identity: Design['identity']['mode'],
): string[] {
  const base =
    identity === 'shown'
      ? `${thread.author.handle}-${thread.id}`
      : `thread-${thread.capturedAt.slice(0, 10)}`;
  if (count === 1) return [`${base}.${format}`];
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => {
    const n = String(index + 1).padStart(digits, '0');
    return `${base}/${base}-${n}.${format}`;
  });
}
