import 'fake-indexeddb/auto';
import { database } from '../../src/store/database.ts';

/**
 * The real store on an invented IndexedDB, with nothing in it. For files that run in Node: its
 * blobs can be stored, those of jsdom cannot.
 */
export async function emptyDatabase(): Promise<Awaited<ReturnType<typeof database>>> {
  const db = await database();
  await Promise.all([...db.objectStoreNames].map((name) => db.clear(name)));
  return db;
}
