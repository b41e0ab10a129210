import type { Job } from '../../src/store/database.ts';
import type { ExtensionBrowser } from './browsers/index.ts';

/** What the extension has written down of its exports. */
export interface Journal {
  jobs: Job[];
  /** Rows of their files that are left. */
  rows: number;
}

export function readJournal(browser: ExtensionBrowser): Promise<Journal> {
  return browser.evaluateInExtension(async () => {
    const opening = indexedDB.open('thread-navigator');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const tx = opening.result.transaction(['jobs', 'files']);
    const jobs = tx.objectStore('jobs').getAll();
    const rows = tx.objectStore('files').count();
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    opening.result.close();
    return { jobs: jobs.result, rows: rows.result };
  });
}
