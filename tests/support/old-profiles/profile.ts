/** Everything that the extension keeps in a profile, as data: made by scripts/old-profile.ts. */
export interface OldProfile {
  /** Whose build has filled it. */
  commit: string;
  /** In which browser. */
  browser: string;
  database: StoredDatabase;
  localStorage: Record<string, string>;
  /** `storage.local` and `storage.sync`. */
  local: Record<string, unknown>;
  sync: Record<string, unknown>;
  alarms: { name: string; periodInMinutes?: number | undefined }[];
  /** The finished files in the folder for downloads, in base 64 by their path there. */
  downloads: Record<string, string>;
}

export interface StoredDatabase {
  name: string;
  version: number;
  stores: StoredStore[];
}

export interface StoredStore {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  /** `key` where no key path names it. Values are encoded, see `encode` in read-profile.ts. */
  records: { key?: IDBValidKey; value: unknown }[];
}

/** What JSON has no form for. */
export type Encoded =
  | { $blob: string; type: string }
  | { $bytes: string; kind: string }
  | { $date: string }
  | { $undefined: true };
