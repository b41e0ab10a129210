import { OWN_FILE } from '../design/fields.ts';
import { DEFAULT_DESIGN, type Design } from '../design/schema.ts';
import { database, type OwnFile, type StoredImage } from './database.ts';

/**
 * Files of the user's own (pictures, logos, fonts), known by what is in them: the same file twice
 * is one.
 */
export async function saveOwnFile(
  blob: Blob,
  about: Omit<OwnFile, 'id' | 'blob'>,
): Promise<OwnFile> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  const bytes = new Uint8Array(digest).subarray(0, 8);
  const id = `own:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const file = { id, blob, ...about };
  await (await database()).put('ownFiles', file);
  return file;
}

export async function loadOwnFile(id: string): Promise<OwnFile | undefined> {
  return (await database()).get('ownFiles', id);
}

/** A font file of the user's own; undefined when it is gone. */
export async function loadOwnFont(id: string): Promise<Blob | undefined> {
  return (await loadOwnFile(id))?.blob;
}

export async function loadOwnFiles(): Promise<OwnFile[]> {
  return (await database()).getAll('ownFiles');
}

/** Pictures of the user's own by their ids, as far as they are still here. */
export async function loadOwnImages(ids: readonly string[]): Promise<StoredImage[]> {
  const files = await Promise.all(ids.map(loadOwnFile));
  return files
    .filter((file) => file !== undefined)
    .map(({ id, blob, width, height }) => ({ threadId: '', url: id, blob, width, height }));
}

/**
 * The design without pictures and fonts that are not here: it may come from another computer, or
 * they were deleted.
 */
export async function withoutLostFiles(design: Design): Promise<Design> {
  const { background, type, watermark } = design;
  const isHere = async (id: string) => (await loadOwnFile(id)) !== undefined;
  const kept = async (id: string | null) => (id !== null && (await isHere(id)) ? id : null);
  const isOwnFont = OWN_FILE.test(type.family);
  return {
    ...design,
    background: {
      ...background,
      image: { ...background.image, file: await kept(background.image.file) },
    },
    type:
      isOwnFont && !(await isHere(type.family))
        ? { ...type, family: DEFAULT_DESIGN.type.family }
        : type,
    watermark: { ...watermark, logo: await kept(watermark.logo) },
  };
}
