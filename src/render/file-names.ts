import type { Format } from '../design/export-settings.ts';
import type { Thread } from '../thread/schema.ts';

/**
 * The names of the files of an export, relative to the folder for downloads:
 * `{handle}-{id}` for one file; several get a folder of that name and a padded number each.
 * Handles and ids are letters, digits and underscores, which every system takes.
 */
export function fileNames(thread: Thread, count: number, format: Format): string[] {
  const base = `${thread.author.handle}-${thread.id}`;
  if (count === 1) return [`${base}.${format}`];
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => {
    const n = String(index + 1).padStart(digits, '0');
    return `${base}/${base}-${n}.${format}`;
  });
}
