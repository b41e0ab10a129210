import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n.ts';
import { browser } from '../../browser/webext.ts';
import type { Job } from '../../store/database.ts';

/** Opens the folder that the files of an export lie in; says so where the browser does not. */
export function ShowInFolder({ job }: { job: Job }) {
  const [hasFailed, setHasFailed] = useState(false);
  if (hasFailed) return <span class="told">{text('folderNotShown')}</span>;
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => void showInFolder(job).catch(() => setHasFailed(true))}
    >
      {text('showInFolder')}
    </button>
  );
}

/**
 * The journal forgets the downloads of an export that has ended, and Firefox counts them anew with each
 * session: so the browser's own list is asked, for what we have saved since the export was begun.
 * @throws what the browser says, or Error where none of it is in the list
 */
export async function showInFolder({ names, createdAt }: Pick<Job, 'names' | 'createdAt'>) {
  const startedAfter = new Date(createdAt - 1).toISOString();
  const listed = await browser.downloads.search({ startedAfter, orderBy: ['-startTime'] });
  const ours = listed.filter(
    ({ byExtensionId, state }) => byExtensionId === browser.runtime.id && state === 'complete',
  );
  const wanted = names.map((name) => name.split('/').at(-1)!);
  // A number may have been put behind its name: then any of ours, which lie in the same folder.
  const file = ours.find(({ filename }) => wanted.some((name) => filename.endsWith(name)));
  const shown = file ?? ours[0];
  if (!shown) throw new Error('none of these files is in the list of downloads');
  await browser.downloads.show(shown.id);
}
