import type { OwnFile } from './database.ts';
import { saveOwnFile } from './own-files.ts';

export type OwnImageProblem = 'unreadable' | 'tooLarge' | 'notKept';

const LARGEST_FILE = 20_000_000; // bytes
const LARGEST_SIDE = 8192; // px

/** Reads a picture that the user has chosen and keeps it, or says what is wrong with it. */
export async function readOwnImage(
  chosen: File,
): Promise<{ file: OwnFile; problem: null } | { file: null; problem: OwnImageProblem }> {
  if (chosen.size > LARGEST_FILE) return { file: null, problem: 'tooLarge' };
  let size: { width: number; height: number };
  try {
    const bitmap = await createImageBitmap(chosen);
    size = { width: bitmap.width, height: bitmap.height };
    bitmap.close();
  } catch {
    return { file: null, problem: 'unreadable' };
  }
  if (Math.max(size.width, size.height) > LARGEST_SIDE) return { file: null, problem: 'tooLarge' };
  try {
    const about = { kind: 'image' as const, name: chosen.name, ...size };
    // A file on the disk may change or go; what is kept must not.
    const copy = new Blob([await chosen.arrayBuffer()], { type: chosen.type });
    return { file: await saveOwnFile(copy, about), problem: null };
  } catch (error) {
    console.error(error);
    return { file: null, problem: 'notKept' };
  }
}
