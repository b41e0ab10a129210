import type { ExtensionBrowser } from '../browsers/index.ts';
import type { OldProfile, StoredDatabase } from './profile.ts';

type Kept = Omit<OldProfile, 'commit' | 'browser' | 'downloads'>;

/**
 * Everything that the extension keeps in the browser, at one moment: the one at which an export of
 * several files has some of them on the disk and misses others, while another waits for its turn.
 * A browser that crashes then leaves exactly this behind. Waits for that moment.
 */
export function readHalfDone(browser: ExtensionBrowser): Promise<Kept> {
  return browser.evaluateInExtension(async () => {
    const opening = indexedDB.open('thread-navigator');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const db = opening.result;
    const names = [...db.objectStoreNames];
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });

    /** In one transaction: nothing changes between two stores. */
    const snapshot = async () => {
      const tx = db.transaction(names);
      return Promise.all(
        names.map(async (name) => {
          const store = tx.objectStore(name);
          const [keys, values] = await Promise.all([
            answer(store.getAllKeys()),
            answer(store.getAll()),
          ]);
          const indexes = [...store.indexNames].map((index) => {
            const { keyPath, unique, multiEntry } = store.index(index);
            return { name: index, keyPath, unique, multiEntry };
          });
          const { keyPath, autoIncrement } = store;
          return { name, keyPath, autoIncrement, indexes, keys, values };
        }),
      );
    };
    type Snapshot = Awaited<ReturnType<typeof snapshot>>;
    const valuesOf = (snap: Snapshot, name: string) =>
      snap.find((store) => store.name === name)!.values;
    /** Two are on the disk, one is made but not there yet, others are missing. */
    const isHalfDone = (snap: Snapshot) =>
      valuesOf(snap, 'jobs').some(({ id, state, total }) => {
        const files = valuesOf(snap, 'files').filter(({ jobId }) => jobId === id);
        const saved = files.filter((file) => file.state === 'saved').length;
        return state === 'rendering' && saved >= 2 && files.length > saved && files.length < total;
      });
    const waits = (snap: Snapshot) =>
      valuesOf(snap, 'jobs').some(({ state }) => state === 'queued');
    let stores = await snapshot();
    for (let hasBegun = false; !isHalfDone(stores); stores = await snapshot()) {
      hasBegun ||= waits(stores);
      if (hasBegun && !waits(stores)) throw new Error('The export was over too soon.');
    }

    const base64Of = async (blob: Blob) => {
      const reader = new FileReader();
      await new Promise((resolve) => {
        reader.addEventListener('load', resolve);
        reader.readAsDataURL(blob);
      });
      return (reader.result as string).split(';base64,')[1] ?? '';
    };
    const encode = async (value: unknown): Promise<unknown> => {
      if (value === undefined) return { $undefined: true };
      if (typeof value !== 'object' || value === null) return value;
      if (value instanceof Blob) return { $blob: await base64Of(value), type: value.type };
      if (value instanceof Date) return { $date: value.toISOString() };
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        const bytes = new Blob([value as BlobPart]);
        return { $bytes: await base64Of(bytes), kind: value.constructor.name };
      }
      if (Array.isArray(value)) return Promise.all(value.map(encode));
      const entries = Object.entries(value).map(async ([key, part]) => [key, await encode(part)]);
      return Object.fromEntries(await Promise.all(entries));
    };
    const database: StoredDatabase = {
      name: db.name,
      version: db.version,
      stores: await Promise.all(
        stores.map(async ({ keys, values, ...store }) => ({
          ...store,
          records: await Promise.all(
            values.map(async (value, at) => ({
              ...(store.keyPath === null && { key: keys[at]! }),
              value: await encode(value),
            })),
          ),
        })),
      ),
    };
    db.close();
    return {
      database,
      localStorage: { ...localStorage } as Record<string, string>,
      local: await chrome.storage.local.get(null),
      sync: await chrome.storage.sync.get(null),
      alarms: (await chrome.alarms.getAll()).map(({ name, periodInMinutes }) => ({
        name,
        periodInMinutes,
      })),
    };
  });
}
