import type { ExportSettings } from '../../design/export-settings.ts';
import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import { saveEdits } from '../../store/drafts.ts';
import { saveDesign, saveExportSettings } from '../../store/settings.ts';
import { keepUnfinished, saveUnfinished } from '../../store/unfinished.ts';
import { latestOnly } from './latest-only.ts';

const designs = latestOnly(saveDesign);
const settings = latestOnly(saveExportSettings);
const editsOfThreads = latestOnly(({ threadId, edits }: { threadId: string; edits: Edits }) =>
  saveEdits(threadId, edits),
);

export const keepDesign = (design: Design): void => designs.run(design);
export const keepSettings = (changed: ExportSettings): void => settings.run(changed);
export const keepEdits = (threadId: string, edits: Edits): void =>
  editsOfThreads.run({ threadId, edits });

/** A popup goes without asking: what is not saved by then is saved by the page that opens next. */
export function saveBeforeClosing(): void {
  addEventListener('pagehide', () => {
    const edited = editsOfThreads.unfinished();
    keepUnfinished({
      design: designs.unfinished(),
      settings: settings.unfinished(),
      edits: edited && { [edited.threadId]: edited.edits },
    });
  });
}

/** What a page that has gone left: now, and at once when one goes, for what is done next is newer. */
export async function saveWhatIsLeft(): Promise<void> {
  const save = () => saveUnfinished().catch((error) => console.error(error));
  addEventListener('storage', () => void save());
  await save();
}
