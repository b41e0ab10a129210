import type { ExportSettings } from '../../design/export-settings.ts';
import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import { saveEdits } from '../../store/drafts.ts';
import { saveDesign, saveExportSettings } from '../../store/settings.ts';
import { latestOnly } from './latest-only.ts';

const designs = latestOnly(saveDesign);
const settings = latestOnly(saveExportSettings);
const editsOfThreads = latestOnly(([threadId, edits]: [string, Edits]) =>
  saveEdits(threadId, edits),
);

export const keepDesign = (design: Design): void => designs.run(design);
export const keepSettings = (changed: ExportSettings): void => settings.run(changed);
export const keepEdits = (threadId: string, edits: Edits): void =>
  editsOfThreads.run([threadId, edits]);

/** A popup goes without asking: what still waits is written now. */
export function saveBeforeClosing(): void {
  addEventListener('pagehide', () => {
    designs.flush();
    settings.flush();
    editsOfThreads.flush();
  });
}
