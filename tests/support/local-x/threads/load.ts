import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import scripts from '../../reference-threads/scripts.json' with { type: 'json' };
import references from '../../reference-threads/threads.json' with { type: 'json' };
import { allPosts, type ThreadFile, ThreadFileSchema } from './schema.ts';

const FOLDER = import.meta.dirname;

const BY_NAME = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [
      path.parse(name).name,
      parseThread(name, readFileSync(path.join(FOLDER, name), 'utf8')),
    ]),
);

/** Every thread that the local X knows. */
export const THREADS: readonly ThreadFile[] = [...BY_NAME.values()];

const parseThreads = <Name extends string>(threads: Record<Name, unknown>) =>
  Object.fromEntries(
    Object.entries(threads).map(([name, thread]) => [
      name,
      parseThread(name, JSON.stringify(thread)),
    ]),
  ) as Record<Name, ThreadFile>;

/** Threads that a session has to ask for: layouts are judged by them. */
export const REFERENCES = parseThreads(references);
/** The first photos of those: each takes a second to draw. */
export const FEW_PHOTOS: ThreadFile = {
  ...REFERENCES.photos,
  posts: REFERENCES.photos.posts.slice(0, 4),
};
/** The same kinds of posts in other scripts, and with many emoji. */
export const IN_SCRIPTS = parseThreads(scripts);

/** Those whose pictures are served as their files say. */
export const PICTURED: readonly ThreadFile[] = [
  ...THREADS,
  ...Object.values(REFERENCES),
  ...Object.values(IN_SCRIPTS),
];

/** The thread of a file, by its name without `.json`. */
export function threadNamed(name: string): ThreadFile {
  const thread = BY_NAME.get(name);
  if (!thread) throw new Error(`No thread is called ${name}`);
  return thread;
}

/** The thread with this post in it, be it the author's, an answer or a quoted one. */
export function findThread(postId: string): ThreadFile | undefined {
  return THREADS.find((thread) => allPosts(thread).some((post) => post.id === postId));
}

/** @throws with the file's name and everything that is wrong with it */
export function parseThread(name: string, json: string): ThreadFile {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw Error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
  const result = v.safeParse(ThreadFileSchema, data);
  if (result.success) return result.output;
  const problems = result.issues.map((issue) => {
    const where = v.getDotPath(issue);
    return where === null ? issue.message : `${where}: ${issue.message}`;
  });
  throw Error(`${name}: ${problems.join('; ')}`);
}
