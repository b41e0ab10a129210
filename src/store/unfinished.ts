import * as v from 'valibot';
import { ExportSettingsSchema } from '../design/export-settings.ts';
import { restoreLibrary } from '../design/preset-library.ts';
import { DesignSchema } from '../design/schema.ts';
import { EditsSchema } from '../edits/schema.ts';
import { saveEdits } from './drafts.ts';
import { updateLibrary } from './presets.ts';
import { saveDesign, saveExportSettings } from './settings.ts';

const KEY = 'unfinished';

/** What the user did in a page that went before it was saved; absent parts were saved. */
const WorkSchema = v.object({
  design: v.optional(DesignSchema),
  settings: v.optional(ExportSettingsSchema),
  /** By the thread's id: two pages may have gone together. */
  edits: v.optional(v.record(v.string(), EditsSchema)),
  library: v.optional(v.pipe(v.unknown(), v.transform(restoreLibrary))),
});
type Work = v.InferOutput<typeof WorkSchema>;

/**
 * Keeps what a page has not saved when it goes. Whatever needs an answer is too late by then:
 * `localStorage` alone has kept a value when the call returns (decision 020).
 */
export function keepUnfinished(work: Work): void {
  const parts = Object.entries(work).filter(([, part]) => part !== undefined);
  if (parts.length === 0) return;
  const earlier = parseWork(localStorage.getItem(KEY));
  const all = { ...earlier, ...Object.fromEntries(parts) };
  const edits = { ...earlier.edits, ...work.edits };
  localStorage.setItem(KEY, JSON.stringify({ ...all, edits }));
}

/** Saves what pages that have gone left behind. A page that goes in the middle leaves it there. */
export async function saveUnfinished(): Promise<void> {
  const kept = localStorage.getItem(KEY);
  if (kept === null) return;
  const { design, settings, edits = {}, library } = parseWork(kept);
  await Promise.all([
    design && saveDesign(design),
    settings && saveExportSettings(settings),
    ...Object.entries(edits).map(([threadId, changed]) => saveEdits(threadId, changed)),
    library && updateLibrary(() => library),
  ]);
  if (localStorage.getItem(KEY) === kept) forgetUnfinished();
}

export function forgetUnfinished(): void {
  localStorage.removeItem(KEY);
}

function parseWork(kept: string | null): Work {
  try {
    return v.parse(WorkSchema, JSON.parse(kept ?? '{}'));
  } catch {
    return {};
  }
}
