import * as v from 'valibot';
import { applyBrand, type Brand, NO_BRAND, restoreBrand } from './brand.ts';
import { flag } from './fields.ts';
import { type Design, isNewerDesign, restoreDesign } from './schema.ts';
import { isNewerThan } from './unknown-data.ts';

export const LIBRARY_SCHEMA = 1;
export const MOST_PRESETS = 200;
/** Bytes of a file of them. */
export const LARGEST_PRESET_FILE = 20_000_000;
/** Characters. */
export const LONGEST_NAME = 40;
/** How many deletions are remembered, so that no other computer brings the preset back. */
const MOST_DELETIONS = 100;

/** A design that the user has given a name. */
export interface Preset {
  id: string;
  name: string;
  design: Design;
  /** Milliseconds since 1970. */
  changedAt: number;
}

export interface PresetLibrary {
  schema: typeof LIBRARY_SCHEMA;
  presets: readonly Preset[];
  /** When presets were deleted, by their id; milliseconds since 1970. */
  deleted: Readonly<Record<string, number>>;
  /** What the quick-export starts with. */
  defaultId: string | null;
  brand: Brand;
  isBrandOn: boolean;
}

export const EMPTY_LIBRARY: PresetLibrary = {
  schema: LIBRARY_SCHEMA,
  presets: [],
  deleted: {},
  defaultId: null,
  brand: NO_BRAND,
  isBrandOn: false,
};

/** A random UUID. */
export const PresetIdSchema = v.pipe(v.string(), v.regex(/^[\da-f-]{36}$/));
export const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The name as it is kept; null when nothing is left of it. */
export function presetName(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const shown = text.replace(/\p{Cc}+|\s+/gu, ' ').trim();
  return fitting(shown, LONGEST_NAME).trim() || null;
}

/** As much of a text as fits, without half a letter at its end. */
function fitting(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}

const PresetSchema = v.object({
  id: PresetIdSchema,
  name: v.fallback(
    v.pipe(
      v.string(),
      v.transform((name) => presetName(name)),
      v.string(),
    ),
    'Preset',
  ),
  design: v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((design) => restoreDesign(design)),
  ),
  changedAt: v.fallback(timeSchema, 0),
});

/** A preset out of storage: repaired, or null when nothing of it is left. */
export function restorePreset(data: unknown): Preset | null {
  const restored = v.safeParse(PresetSchema, data);
  return restored.success ? restored.output : null;
}

const LibrarySchema = v.object({
  presets: v.fallback(v.array(v.unknown()), []),
  deleted: v.fallback(v.record(v.string(), v.unknown()), {}),
  defaultId: v.fallback(v.nullable(v.string()), null),
  brand: v.optional(v.unknown()),
  isBrandOn: flag(false),
});

/**
 * Whether a later version than ours wrote this library, or one of its designs. It is left alone as a
 * whole: without that design its default or its order would be another.
 */
export function isNewerLibrary(data: unknown): boolean {
  const { presets } = Object(data);
  const designs = Array.isArray(presets) ? presets.map((preset) => Object(preset).design) : [];
  return isNewerThan(LIBRARY_SCHEMA, data) || designs.some(isNewerDesign);
}

/** The library out of storage: what is damaged of it is repaired or left out. */
export function restoreLibrary(data: unknown): PresetLibrary {
  const restored = v.safeParse(LibrarySchema, data);
  if (!restored.success) return EMPTY_LIBRARY;
  const { output } = restored;
  const presets = output.presets.map(restorePreset).filter((preset) => preset !== null);
  const deleted = Object.entries(output.deleted).filter(
    (entry): entry is [string, number] =>
      v.is(PresetIdSchema, entry[0]) && v.is(timeSchema, entry[1]),
  );
  return tidy({
    ...output,
    schema: LIBRARY_SCHEMA,
    presets: [...new Map(presets.map((preset) => [preset.id, preset])).values()],
    deleted: Object.fromEntries(deleted),
    brand: restoreBrand(output.brand),
  });
}

/** Within its limits, and without a default that is gone. */
export function tidy(library: PresetLibrary): PresetLibrary {
  const presets = library.presets.slice(0, MOST_PRESETS);
  const deletions = Object.entries(library.deleted).sort(([, a], [, b]) => b - a);
  return {
    ...library,
    presets,
    deleted: Object.fromEntries(deletions.slice(0, MOST_DELETIONS)),
    defaultId: presets.some(({ id }) => id === library.defaultId) ? library.defaultId : null,
  };
}

/** `name`, or with the first number that nobody has. */
export function freeName(name: string, taken: readonly { name: string }[]): string {
  const isFree = (wanted: string) => taken.every((other) => other.name !== wanted);
  if (isFree(name)) return name;
  for (let number = 2; ; number++) {
    const ending = ` ${number}`;
    const numbered = `${fitting(name, LONGEST_NAME - ending.length).trimEnd()}${ending}`;
    if (isFree(numbered)) return numbered;
  }
}

/** Puts a preset at the end, under a name of its own; a full library stays as it is. */
export function addPreset(library: PresetLibrary, preset: Preset): PresetLibrary {
  if (library.presets.length >= MOST_PRESETS) return library;
  const name = freeName(preset.name, library.presets);
  return { ...library, presets: [...library.presets, { ...preset, name }] };
}

/** Another name or design for a preset; `now` in milliseconds since 1970. */
export function changePreset(
  library: PresetLibrary,
  id: string,
  changes: Partial<Pick<Preset, 'name' | 'design'>>,
  now: number,
): PresetLibrary {
  const others = library.presets.filter((preset) => preset.id !== id);
  const presets = library.presets.map((preset) => {
    if (preset.id !== id) return preset;
    const name = freeName(changes.name ?? preset.name, others);
    return { ...preset, ...changes, name, changedAt: laterThan(preset.changedAt, now) };
  });
  return { ...library, presets };
}

export function deletePreset(library: PresetLibrary, id: string, now: number): PresetLibrary {
  const preset = library.presets.find((one) => one.id === id);
  if (!preset) return library;
  return tidy({
    ...library,
    presets: library.presets.filter((one) => one !== preset),
    deleted: { ...library.deleted, [id]: laterThan(preset.changedAt, now) },
  });
}

/** Puts a deleted preset back where it stood in `before`. */
export function undoDeletion(
  library: PresetLibrary,
  before: PresetLibrary,
  id: string,
  now: number,
): PresetLibrary {
  const place = before.presets.findIndex((one) => one.id === id);
  const preset = before.presets[place];
  if (!preset || library.presets.some((one) => one.id === id)) return library;
  const { [id]: deletedAt = 0, ...deleted } = library.deleted;
  const back = { ...preset, changedAt: laterThan(deletedAt, now) };
  const defaultId = before.defaultId === id ? id : library.defaultId;
  return { ...library, presets: library.presets.toSpliced(place, 0, back), deleted, defaultId };
}

/** A clock that was set back must not make the newer change the older one. */
function laterThan(before: number, now: number): number {
  return Math.max(now, before + 1);
}

/** What the quick-export starts with; null when the user has chosen none. */
export function defaultPreset({ presets, defaultId }: PresetLibrary): Preset | null {
  return presets.find(({ id }) => id === defaultId) ?? null;
}

/** The design as slides show it. What lies under the brand is never touched. */
export function withBrand(design: Design, { brand, isBrandOn }: PresetLibrary): Design {
  return isBrandOn ? applyBrand(design, brand) : design;
}
