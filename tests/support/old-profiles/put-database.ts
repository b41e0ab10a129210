import type { Encoded, StoredDatabase } from './profile.ts';

/**
 * Makes a database what it was in a profile, with its old version, stores and indexes, in the place
 * of the one that is there. Runs in a page of the extension, so it must be complete in itself, or in
 * Node on an invented IndexedDB.
 */
export async function putDatabase(old: StoredDatabase): Promise<void> {
  const bytesOf = (base64: string) =>
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const decode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    const encoded = value as Encoded;
    if ('$undefined' in encoded) return undefined;
    if ('$date' in encoded) return new Date(encoded.$date);
    if ('$blob' in encoded) return new Blob([bytesOf(encoded.$blob)], { type: encoded.type });
    if ('$bytes' in encoded) {
      const { buffer } = bytesOf(encoded.$bytes);
      if (encoded.kind === 'ArrayBuffer') return buffer;
      const kinds = globalThis as unknown as Record<string, new (b: ArrayBuffer) => unknown>;
      return new kinds[encoded.kind]!(buffer);
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decode(part)]));
  };

  // Both are asked for in one breath: they are done one after the other, and nobody who opens the
  // database of today comes between.
  const deleting = indexedDB.deleteDatabase(old.name);
  const opening = indexedDB.open(old.name, old.version);
  await new Promise<void>((resolve, reject) => {
    deleting.onerror = () => reject(deleting.error);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve();
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes, records } of old.stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const { name: index, keyPath: at, unique, multiEntry } of indexes) {
          store.createIndex(index, at, { unique, multiEntry });
        }
        for (const { key, value } of records) store.put(decode(value), key);
      }
    };
  });
  opening.result.close();
}
