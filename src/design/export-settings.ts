import * as v from 'valibot';
import { flag, whole } from './fields.ts';
import { FORMATS } from './formats.ts';
import { isNewerThan } from './unknown-data.ts';

/** Output px per CSS px. */
export const SCALES = [1, 2, 3, 4] as const;
/** `carousel` is made in the Carousel Studio; the editor offers the other two. */
export const LAYOUTS = ['one-image', 'per-post', 'carousel'] as const;
/**
 * What becomes of one image that is too tall: nothing until the user says how, several between posts, or
 * one PNG all the same.
 */
export const TALL = ['refuse', 'cut', 'whole'] as const;
/** %. */
export const QUALITY = { min: 40, max: 100 } as const;

export type Scale = (typeof SCALES)[number];
export type Layout = (typeof LAYOUTS)[number];
export type Tall = (typeof TALL)[number];

/** Settings that say none are of version 1, which knew no `texts`. */
export const EXPORT_SETTINGS_SCHEMA = 2;

/** What comes out of an export. */
export const ExportSettingsSchema = v.object({
  schema: v.fallback(v.literal(EXPORT_SETTINGS_SCHEMA), EXPORT_SETTINGS_SCHEMA),
  format: v.fallback(v.picklist(FORMATS), 'png'),
  scale: v.fallback(v.picklist(SCALES), 2),
  layout: v.fallback(v.picklist(LAYOUTS), 'one-image'),
  /** %, for the formats that have a choice. */
  quality: whole(QUALITY, 90),
  /** PNGs of our own encoder, which takes longer. */
  smaller: flag(false),
  tall: v.fallback(v.picklist(TALL), 'refuse'),
  /** Several pictures come as one ZIP. */
  zip: flag(false),
  /** What goes with the pictures of a carousel lies beside them: a caption, and their texts. */
  texts: flag(true),
  /** Names of files say for which platform they are: several are made at once. */
  sizeInName: flag(false),
});

export type ExportSettings = v.InferOutput<typeof ExportSettingsSchema>;

export const DEFAULT_EXPORT_SETTINGS: ExportSettings = v.parse(ExportSettingsSchema, {});

/** Whether a later version than ours wrote these settings. */
export function isNewerExportSettings(data: unknown): boolean {
  return isNewerThan(EXPORT_SETTINGS_SCHEMA, data);
}

/** Settings out of storage or a message: what is missing or wrong gets its default. */
export function restoreExportSettings(data: unknown): ExportSettings {
  return v.parse(v.fallback(ExportSettingsSchema, DEFAULT_EXPORT_SETTINGS), data);
}
