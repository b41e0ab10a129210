import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const DRAWN_FOLDER = path.resolve(import.meta.dirname, '../../../../.cache/local-x-images');

const inMemory = new Map<string, Buffer>();

/** The bytes of what `recipe` describes, drawn only if no run before has. */
export function drawnOnce(recipe: object, draw: () => Buffer): Buffer {
  const known = findDrawn(recipe);
  if (known) return known;
  const bytes = draw();
  writeWhole(fileOf(recipe), bytes);
  return keep(recipe, bytes);
}

export function isThere(recipe: object): boolean {
  return existsSync(fileOf(recipe));
}

/** The bytes if somebody has drawn them already. */
export function findDrawn(recipe: object): Buffer | undefined {
  const bytes = inMemory.get(fileOf(recipe)) ?? readIfThere(fileOf(recipe));
  return bytes && keep(recipe, bytes);
}

function keep(recipe: object, bytes: Buffer): Buffer {
  inMemory.set(fileOf(recipe), bytes);
  return bytes;
}

function fileOf(recipe: object): string {
  return path.join(DRAWN_FOLDER, createHash('sha1').update(JSON.stringify(recipe)).digest('hex'));
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Another process may read or draw the same picture at this moment: it must never see half a file. */
function writeWhole(file: string, bytes: Buffer): void {
  mkdirSync(DRAWN_FOLDER, { recursive: true });
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, bytes);
  renameSync(part, file);
}
