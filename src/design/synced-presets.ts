import * as v from 'valibot';
import {
  type Preset,
  PresetIdSchema,
  type PresetLibrary,
  restorePreset,
  tidy,
  timeSchema,
} from './preset-library.ts';
import { isNewerDesign } from './schema.ts';
import { isNewerThan } from './unknown-data.ts';

/**
 * Presets in the browser's sync storage: one item for each, so that two computers which change
 * different presets do not undo one another. Pictures stay where they are.
 */

/**
 * Bytes. Browsers give 102,400 in all and 8,192 for one item; how exactly they count is theirs to
 * know, so some room is left.
 */
export const SYNC_LIMITS = { all: 96_000, item: 8_000 } as const;
const PREFIX = 'preset-';

export type SyncItems = Record<string, unknown>;

/** A preset, or the mark that it was deleted, and when; milliseconds since 1970. */
interface Entry {
  preset: Preset | null;
  at: number;
}

const DeletionSchema = v.object({ deletedAt: timeSchema });

/** Of items that say none: so far all of them. */
const ITEM_SCHEMA = 1;

const isNewerItem = (item: unknown): boolean =>
  isNewerThan(ITEM_SCHEMA, item) || isNewerDesign(Object(item).design);

/** What an item says of a preset; null when a newer version of ours, or somebody else, wrote it. */
function entryOf(id: string, item: unknown): Entry | null {
  if (isNewerItem(item)) return null;
  const deletion = v.safeParse(DeletionSchema, item);
  if (deletion.success) return { preset: null, at: deletion.output.deletedAt };
  const preset = restorePreset({ ...Object(item), id });
  return preset && { preset, at: preset.changedAt };
}

/** The library with what other computers have changed since: for every preset the newest wins. */
export function mergeSynced(library: PresetLibrary, items: SyncItems): PresetLibrary {
  const mine = new Map(library.presets.map((preset) => [preset.id, preset]));
  const deleted = { ...library.deleted };
  let isChanged = false;
  for (const [key, item] of Object.entries(items)) {
    const id = key.slice(PREFIX.length);
    if (!key.startsWith(PREFIX) || !v.is(PresetIdSchema, id)) continue;
    const theirs = entryOf(id, item);
    if (!theirs || !isNewer(theirs, mine.get(id), deleted[id])) continue;
    isChanged = true;
    delete deleted[id];
    if (theirs.preset) mine.set(id, theirs.preset);
    else {
      mine.delete(id);
      deleted[id] = theirs.at;
    }
  }
  return isChanged ? tidy({ ...library, presets: [...mine.values()], deleted }) : library;
}

/** Both computers must come to the same end, so what is equally old is decided by its content. */
function isNewer(theirs: Entry, mine: Preset | undefined, deletedAt: number | undefined): boolean {
  const here = Math.max(mine?.changedAt ?? -1, deletedAt ?? -1);
  if (theirs.at !== here) return theirs.at > here;
  if (!mine) return false;
  return theirs.preset === null || contentOf(theirs.preset) > contentOf(mine);
}

const contentOf = ({ name, design }: Preset) => JSON.stringify([name, design]);

export interface SyncPlan {
  set: SyncItems;
  remove: string[];
  /** Presets that the storage has no room for. */
  leftOut: number;
}

/**
 * What to write so that the storage holds a library with which it was merged; the oldest presets go
 * without, if any.
 */
export function planSync(library: PresetLibrary, kept: SyncItems): SyncPlan {
  const deletions = Object.entries(library.deleted).map(([id, at]) => ({ id, at, preset: null }));
  const presets = library.presets.map((preset) => ({
    id: preset.id,
    at: preset.changedAt,
    preset,
  }));
  const plan: SyncPlan = { set: {}, remove: forgotten(library, kept), leftOut: 0 };
  let room: number = SYNC_LIMITS.all;
  for (const entry of [...deletions, ...presets.sort((a, b) => b.at - a.at)]) {
    const key = PREFIX + entry.id;
    const item = itemOf(entry);
    const size = sizeOf(key, item);
    if (size <= SYNC_LIMITS.item && size <= room) {
      room -= size;
      if (!holds(kept[key], entry)) plan.set[key] = item;
    } else {
      plan.leftOut++;
      if (key in kept && !isNewerItem(kept[key])) plan.remove.push(key);
    }
  }
  return plan;
}

function itemOf({ at, preset }: Entry): unknown {
  if (!preset) return { deletedAt: at };
  const { name, design } = preset;
  return { name, design, changedAt: at };
}

/** What a newer version wrote is not ours to change. */
function holds(item: unknown, { id, at, preset }: Entry & { id: string }): boolean {
  if (item === undefined) return false;
  const there = entryOf(id, item);
  if (!there) return isNewerItem(item);
  if (there.at !== at) return false;
  return preset && there.preset
    ? contentOf(preset) === contentOf(there.preset)
    : preset === there.preset;
}

/** Deletions so old that the library no longer knows of them. */
function forgotten({ deleted }: PresetLibrary, kept: SyncItems): string[] {
  return syncedKeys(kept).filter(
    (key) =>
      v.is(DeletionSchema, kept[key]) &&
      !isNewerItem(kept[key]) &&
      !(key.slice(PREFIX.length) in deleted),
  );
}

/** The keys of everything that this feature has put there. */
export function syncedKeys(kept: SyncItems): string[] {
  return Object.keys(kept).filter((key) => key.startsWith(PREFIX));
}

/** Those of them that a newer version of ours wrote, on another computer. */
export function newerKeys(kept: SyncItems): string[] {
  return syncedKeys(kept).filter((key) => isNewerItem(kept[key]));
}

/** Chrome writes `<` and `>` as six characters. */
function sizeOf(key: string, item: unknown): number {
  const written = JSON.stringify(item).replace(/[<>\u2028\u2029]/g, '______');
  return new TextEncoder().encode(key + written).length;
}
