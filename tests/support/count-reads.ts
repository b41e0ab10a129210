import { vi } from 'vitest';

const READS = ['get', 'getAll', 'openCursor'] as const;

/** Counts the records of a store that are read, by key, index or cursor; keys alone are not counted. */
export function countReads(storeName: string): { records: number } {
  const reads = { records: 0 };
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const name of READS) {
      const read = prototype[name] as (...asked: unknown[]) => IDBRequest;
      vi.spyOn(prototype, name).mockImplementation(function (this: unknown, ...asked: unknown[]) {
        const request = read.apply(this, asked);
        request.addEventListener('success', () => {
          if (nameOfStore(request.source) === storeName) reads.records += recordsIn(request.result);
        });
        return request as never;
      });
    }
  }
  return reads;
}

function nameOfStore(source: IDBRequest['source']): string | undefined {
  return source instanceof IDBIndex ? source.objectStore.name : (source as IDBObjectStore).name;
}

/** A cursor gives one record with each of its answers. */
function recordsIn(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  return result ? 1 : 0;
}
