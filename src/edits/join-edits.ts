import type { Edits } from './schema.ts';

/** What the user chose for two parts of a thread that are one now; the first is right in doubt. */
export function joinEdits(one: Edits, other: Edits): Edits {
  // Marks and cuts belong to the words they were made in.
  const hasWords = (id: string) => id in one.texts || id in one.marks || id in one.splits;
  const rest = <Value>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !hasWords(id)));
  return {
    ...one,
    hidden: union(one.hidden, other.hidden),
    added: union(one.added, other.added),
    // Their ids are unique, but the two may have a common past.
    own: [...new Map([...other.own, ...one.own].map((each) => [each.id, each])).values()],
    order: union(one.order, other.order),
    merged: union(one.merged, other.merged),
    kept: union(one.kept, other.kept),
    splits: { ...rest(other.splits), ...one.splits },
    texts: { ...rest(other.texts), ...one.texts },
    marks: { ...rest(other.marks), ...one.marks },
    looks: { ...other.looks, ...one.looks },
    crops: { ...other.crops, ...one.crops },
  };
}

function union(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])];
}
