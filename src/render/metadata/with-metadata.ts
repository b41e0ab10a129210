import type { FileFacts } from './file-facts.ts';
import { jpegWithMetadata } from './jpeg-metadata.ts';
import { pngWithMetadata } from './png-metadata.ts';
import { webpWithMetadata } from './webp-metadata.ts';

type WithMetadata = (file: Blob, facts: FileFacts) => Promise<Blob>;

const FORMATS: Record<string, WithMetadata> = {
  'image/png': pngWithMetadata,
  'image/jpeg': jpegWithMetadata,
  'image/webp': webpWithMetadata,
};

/**
 * A picture that says what it shows, by whom it is and where it comes from: screen readers, photo
 * libraries and search find it by that. Only heads are read; pixels are neither copied nor changed.
 * Facts that a file already had from here are replaced, so doing it twice is no harm, and the same
 * picture and facts give the same bytes.
 *
 * @throws Error when the file is not of its type, is cut before its pixels, or is of a type without
 *   a place for facts
 */
export async function withMetadata(file: Blob, facts: FileFacts): Promise<Blob> {
  const write = Object.hasOwn(FORMATS, file.type) ? FORMATS[file.type] : undefined;
  if (!write) throw new Error(`no metadata in ${file.type || 'a file without type'}`);
  return write(file, facts);
}
