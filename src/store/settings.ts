import * as v from 'valibot';
import {
  type ExportSettings,
  isNewerExportSettings,
  restoreExportSettings,
} from '../design/export-settings.ts';
import { COLOUR, line } from '../design/fields.ts';
import { type Design, isNewerDesign, restoreDesign } from '../design/schema.ts';
import { database } from './database.ts';
import { noteFor } from './new-layouts.ts';
import { NewerData } from './newer-data.ts';

/** The last design used; the next thread and the quick-export start from it. @throws NewerData */
export async function loadDesign(): Promise<Design> {
  const kept = await (await database()).get('settings', 'design');
  if (isNewerDesign(kept)) throw new NewerData();
  return restoreDesign(kept);
}

/** @throws NewerData */
export async function saveDesign(design: Design): Promise<void> {
  await put('design', design, isNewerDesign);
}

/** @throws NewerData */
export async function loadExportSettings(): Promise<ExportSettings> {
  const kept = await (await database()).get('settings', 'export');
  if (isNewerExportSettings(kept)) throw new NewerData();
  return restoreExportSettings(kept);
}

/** @throws NewerData */
export async function saveExportSettings(settings: ExportSettings): Promise<void> {
  await put('export', settings, isNewerExportSettings);
}

const EngineCheckSchema = v.object({
  /** Browser and extension for which it was made. */
  version: v.string(),
  engine: v.picklist(['svg', 'html2canvas']),
});

/** Which engine the self-check found to work; null before the first export. */
export async function loadEngineCheck(): Promise<v.InferOutput<typeof EngineCheckSchema> | null> {
  const kept = await (await database()).get('settings', 'engine-check');
  return v.parse(v.fallback(v.nullable(EngineCheckSchema), null), kept);
}

export async function saveEngineCheck(
  check: v.InferOutput<typeof EngineCheckSchema>,
): Promise<void> {
  await put('engine-check', check);
}

/** Whether the posts of a page are labelled when it has been read; for reports. */
export async function loadPostLabels(): Promise<boolean> {
  return (await (await database()).get('settings', 'post-labels')) === true;
}

export async function savePostLabels(wanted: boolean): Promise<void> {
  await put('post-labels', wanted);
}

export const RENDERERS = ['automatic', 'compatibility'] as const;
export type Renderer = (typeof RENDERERS)[number];
const RendererSchema = v.fallback(v.picklist(RENDERERS), 'automatic');

/** What paints: `automatic` is what the self-check found to work, `compatibility` html2canvas. */
export async function loadRenderer(): Promise<Renderer> {
  return v.parse(RendererSchema, await (await database()).get('settings', 'renderer'));
}

export async function saveRenderer(renderer: Renderer): Promise<void> {
  await put('renderer', renderer);
}

/** Characters. */
export const LONGEST_TEMPLATE = 120;
const NameTemplateSchema = line(LONGEST_TEMPLATE, '');

/** How files are called (design/file-names.ts); null where the user leaves it to us. */
export async function loadNameTemplate(): Promise<string | null> {
  const kept = await (await database()).get('settings', 'name-template');
  return v.parse(NameTemplateSchema, kept).trim() || null;
}

/** @param template without letters it is left to us again */
export async function saveNameTemplate(template: string): Promise<void> {
  if (template.trim() === '') await (await database()).delete('settings', 'name-template');
  else await put('name-template', template);
}

/** Whether the browser asks where an export of one file is to be saved. */
export async function loadAskWhere(): Promise<boolean> {
  return (await (await database()).get('settings', 'ask-where')) === true;
}

export async function saveAskWhere(wanted: boolean): Promise<void> {
  await put('ask-where', wanted);
}

export const MOST_RECENT_COLOURS = 8;

const RecentColoursSchema = v.pipe(
  v.array(v.pipe(v.string(), v.regex(COLOUR))),
  v.maxLength(MOST_RECENT_COLOURS),
);

export async function loadRecentColours(): Promise<readonly string[]> {
  const kept = await (await database()).get('settings', 'recent-colours');
  return v.parse(v.fallback(RecentColoursSchema, []), kept);
}

export async function saveRecentColours(colours: readonly string[]): Promise<void> {
  await put('recent-colours', colours);
}

async function put(
  key: string,
  value: unknown,
  isNewer?: (kept: unknown) => boolean,
): Promise<void> {
  const tx = (await database()).transaction('settings', 'readwrite');
  const kept = isNewer ? await tx.store.get(key) : undefined;
  if (isNewer?.(kept)) throw new NewerData();
  const note = key === 'design' ? noteFor(kept) : null;
  if (note && (await tx.store.get(note.key)) === undefined) {
    void tx.store.put(note.value, note.key);
  }
  const writing = tx.store.put(value, key);
  // Not left to the browser: it would wait for the page to hear of the write, and a popup that
  // closes at this moment would take the write with it.
  tx.commit();
  await Promise.all([writing, tx.done]);
}
