import * as v from 'valibot';

export const FORMATS = ['png'] as const;
/** Output px per CSS px. */
export const SCALES = [1, 2, 3] as const;
/** `carousel` is made in the Carousel Studio; the editor offers the other two. */
export const LAYOUTS = ['one-image', 'per-post', 'carousel'] as const;

export type Format = (typeof FORMATS)[number];
export type Scale = (typeof SCALES)[number];
export type Layout = (typeof LAYOUTS)[number];

/** What comes out of an export. */
export const ExportSettingsSchema = v.object({
  format: v.fallback(v.picklist(FORMATS), 'png'),
  scale: v.fallback(v.picklist(SCALES), 2),
  layout: v.fallback(v.picklist(LAYOUTS), 'one-image'),
});

export type ExportSettings = v.InferOutput<typeof ExportSettingsSchema>;

export const DEFAULT_EXPORT_SETTINGS: ExportSettings = v.parse(ExportSettingsSchema, {});

/** Settings out of storage or a message: what is missing or wrong gets its default. */
export function restoreExportSettings(data: unknown): ExportSettings {
  return v.parse(v.fallback(ExportSettingsSchema, DEFAULT_EXPORT_SETTINGS), data);
}
