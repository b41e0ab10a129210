import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../../../.cache/local-x-images');

const inMemory = new Map<string, Buffer>();

/** The bytes of what `recipe` describes, drawn only if no run before has. */
export function drawnOnce(recipe: unknown, draw: () => Buffer): Buffer {
  const name = createHash('sha1').update(JSON.stringify(recipe)).digest('hex');
  const known = inMemory.get(name) ?? readIfThere(path.join(FOLDER, name));
  const bytes = known ?? draw();
  if (!known) writeWhole(path.join(FOLDER, name), bytes);
  inMemory.set(name, bytes);
  return bytes;
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
  mkdirSync(FOLDER, { recursive: true });
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, bytes);
  renameSync(part, file);
}
