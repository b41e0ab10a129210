import type { ExportSettings } from '../../design/export-settings.ts';
import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import { saveEdits } from '../../store/drafts.ts';
import { saveDesign, saveExportSettings } from '../../store/settings.ts';
import { keepUnfinished, saveUnfinished, type Work } from '../../store/unfinished.ts';
import { latestOnly } from './latest-only.ts';

const designs = latestOnly(saveDesign);
const settings = latestOnly(saveExportSettings);
const editsOfThreads = latestOnly(({ threadId, edits }: NonNullable<Work['edits']>) =>
  saveEdits(threadId, edits),
);

export const keepDesign = (design: Design): void => designs.run(design);
export const keepSettings = (changed: ExportSettings): void => settings.run(changed);
export const keepEdits = (threadId: string, edits: Edits): void =>
  editsOfThreads.run({ threadId, edits });

/** A popup goes without asking: what is not saved by then is saved by the page that opens next. */
export function saveBeforeClosing(): void {
  addEventListener('pagehide', () =>
    keepUnfinished({
      design: designs.unfinished(),
      settings: settings.unfinished(),
      edits: editsOfThreads.unfinished(),
    }),
  );
  // At once if there is another page, for what the user does there next is newer.
  addEventListener('storage', () => void saveUnfinished());
}
