import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { allPosts, type ThreadFile, ThreadFileSchema } from './schema.ts';

/** Every thread that the local X knows. */
export const THREADS: readonly ThreadFile[] = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map(readThreadFile);

/** The thread in which a post stands, as one of its own or as an answer. */
export function findThread(postId: string): ThreadFile | undefined {
  return THREADS.find((file) => allPosts(file).some(({ id }) => id === postId));
}

function readThreadFile(name: string): ThreadFile {
  try {
    const text = readFileSync(path.join(import.meta.dirname, name), 'utf8');
    return v.parse(ThreadFileSchema, JSON.parse(text));
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`);
  }
}
