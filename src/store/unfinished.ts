import * as v from 'valibot';
import { ExportSettingsSchema, isNewerExportSettings } from '../design/export-settings.ts';
import { isNewerLibrary, restoreLibrary } from '../design/preset-library.ts';
import { isNewerDesign, restoreDesign } from '../design/schema.ts';
import { isNewerEdits, restoreEdits } from '../edits/schema.ts';
import { saveEdits } from './drafts.ts';
import { updateLibrary } from './presets.ts';
import { saveDesign, saveExportSettings } from './settings.ts';

const KEY = 'unfinished';

const fields = v.record(v.string(), v.unknown());

/**
 * What the user did in a page that went before it was saved; absent parts were saved. The page may have been one of
 * the version before ours.
 */
const WorkSchema = v.object({
  design: v.optional(
    v.pipe(
      fields,
      v.transform((design) => restoreDesign(design)),
    ),
  ),
  settings: v.optional(ExportSettingsSchema),
  /** By the thread's id: two pages may have gone together. */
  edits: v.optional(
    v.record(
      v.string(),
      v.pipe(
        fields,
        v.transform((one) => restoreEdits(one)),
      ),
    ),
  ),
  library: v.optional(v.pipe(v.unknown(), v.transform(restoreLibrary))),
});
type Work = v.InferOutput<typeof WorkSchema>;

/** Whether a later version than ours left any part of it. */
function isNewerWork(kept: string | null): boolean {
  const { design, settings, edits, library } = Object(jsonOf(kept));
  return (
    isNewerDesign(design) ||
    isNewerExportSettings(settings) ||
    isNewerLibrary(library) ||
    Object.values(Object(edits)).some(isNewerEdits)
  );
}

/**
 * Keeps what a page has not saved when it goes. Whatever needs an answer is too late by then:
 * `localStorage` alone has kept a value when the call returns (decision 020).
 */
export function keepUnfinished(work: Work): void {
  const parts = Object.entries(work).filter(([, part]) => part !== undefined);
  if (parts.length === 0) return;
  const kept = localStorage.getItem(KEY);
  if (isNewerWork(kept)) return;
  const earlier = parseWork(kept);
  const all = { ...earlier, ...Object.fromEntries(parts) };
  const edits = { ...earlier.edits, ...work.edits };
  localStorage.setItem(KEY, JSON.stringify({ ...all, edits }));
}

/**
 * Saves what pages that have gone left behind. A page that goes in the middle leaves it there, and
 * what a newer version left waits for that one.
 */
export async function saveUnfinished(): Promise<void> {
  const kept = localStorage.getItem(KEY);
  if (kept === null || isNewerWork(kept)) return;
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
  return v.parse(v.fallback(WorkSchema, {}), jsonOf(kept));
}

function jsonOf(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? '{}');
  } catch {
    return undefined;
  }
}
