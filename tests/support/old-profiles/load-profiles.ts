import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OldProfile } from './profile.ts';

const FOLDER = import.meta.dirname;

/** Every profile that there is a file of, by the commit whose build has filled it. */
export const OLD_PROFILES: readonly OldProfile[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')));

/** The records of one store of a profile, as they are in the file. */
export function recordsOf<Value>({ database }: OldProfile, store: string): Value[] {
  const found = database.stores.find(({ name }) => name === store);
  return (found?.records ?? []).map(({ value }) => value as Value);
}
