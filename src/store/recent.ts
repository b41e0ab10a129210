import type { IDBPTransaction } from 'idb';
import type { Thread } from '../thread/schema.ts';
import { type Draft, database, type StoredImage, type Tables } from './database.ts';
import { isNewerDraft, restoreDraft } from './drafts.ts';
import { hasEnded } from './jobs.ts';
import { deleteScaled } from './scaled-images.ts';

/** A stored thread as a list shows it. */
export interface RecentThread {
  id: string;
  author: Thread['author'];
  /** How its first post begins, in one line; '' when there are no words. */
  words: string;
  posts: number;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

const MOST_WORDS = 140; // characters, more than two lines show

/**
 * All stored threads, those used last first. Damaged ones, and those of a newer version, cannot be
 * opened and are left out.
 */
export async function loadRecent(): Promise<RecentThread[]> {
  const drafts = await (await database()).getAllFromIndex('drafts', 'updatedAt');
  return drafts
    .reverse()
    .filter((draft) => !isNewerDraft(draft))
    .map(restoreDraft)
    .filter((draft) => draft !== null)
    .map(({ id, thread, updatedAt }) => ({
      id,
      author: thread.author,
      words: firstWords(thread),
      posts: thread.posts.length,
      updatedAt,
    }));
}

/** How many of the stored threads only a newer version can open. */
export async function countNewerThreads(): Promise<number> {
  return (await (await database()).getAll('drafts')).filter(isNewerDraft).length;
}

function firstWords({ posts }: Thread): string {
  const first = posts.find((post) => post.kind === 'post');
  const words = first?.text.map((span) => span.text).join('') || first?.article?.title || '';
  return [...words.replace(/\s+/g, ' ').trim()].slice(0, MOST_WORDS).join('');
}

/** A thread that was deleted, with everything that is needed to put it back. */
export interface DeletedThread {
  draft: Draft;
  images: StoredImage[];
}

const OF_A_THREAD = ['jobs', 'drafts', 'images', 'scaledImages'] as const;
type Transaction = IDBPTransaction<Tables, (typeof OF_A_THREAD)[number][], 'readwrite'>;

/**
 * Deletes a thread and its pictures.
 * @returns null, with nothing deleted, when an export of it is not finished or it is not there
 */
export async function deleteThread(id: string): Promise<DeletedThread | null> {
  const tx = (await database()).transaction([...OF_A_THREAD], 'readwrite');
  const draft = await tx.objectStore('drafts').get(id);
  if (!draft || (await beingExported(tx)).has(id)) return null;
  const images = await deletePictures(tx, id);
  await tx.objectStore('drafts').delete(id);
  await tx.done;
  return { draft, images };
}

export async function putBack({ draft, images }: DeletedThread): Promise<void> {
  const tx = (await database()).transaction(['drafts', 'images'], 'readwrite');
  await tx.objectStore('drafts').put(draft);
  for (const image of images) await tx.objectStore('images').put(image);
  await tx.done;
}

/**
 * Deletes all threads and their pictures: damaged ones too, but none of a newer version.
 * @returns how many stay because an export of them is not finished
 */
export async function deleteAllThreads(): Promise<number> {
  const tx = (await database()).transaction([...OF_A_THREAD], 'readwrite');
  const exported = await beingExported(tx);
  const all = await tx.objectStore('drafts').getAll();
  const newer = new Set(all.filter(isNewerDraft).map(({ id }) => id));
  const drafts = all.map(({ id }) => id).filter((id) => !newer.has(id));
  const pictured = (await tx.objectStore('images').getAllKeys()).map(([threadId]) => threadId);
  for (const id of new Set([...drafts, ...pictured])) {
    if (exported.has(id) || newer.has(id)) continue;
    await tx.objectStore('drafts').delete(id);
    await deletePictures(tx, id);
  }
  await tx.done;
  return drafts.filter((id) => exported.has(id)).length;
}

async function beingExported(tx: Transaction): Promise<Set<string>> {
  const jobs = await tx.objectStore('jobs').getAll();
  return new Set(jobs.filter((job) => !hasEnded(job)).map(({ threadId }) => threadId));
}

async function deletePictures(tx: Transaction, threadId: string): Promise<StoredImage[]> {
  const store = tx.objectStore('images');
  const images = await store.index('threadId').getAll(threadId);
  for (const { url } of images) await store.delete([threadId, url]);
  await deleteScaled(tx.objectStore('scaledImages'), threadId);
  return images;
}
