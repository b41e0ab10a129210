import { parseThread, type Thread } from '../../src/thread/schema.ts';
import type { ExtensionBrowser } from './browsers/index.ts';
import { PATIENCE, waitUntil } from './browsers/wait-until.ts';

/** The stored thread that holds a post, once it is there, read after `since`. */
export function storedThread(
  browser: ExtensionBrowser,
  id: string,
  since: Date,
  timeout = PATIENCE,
): Promise<Thread> {
  return waitUntil(
    `the draft of ${id}`,
    async () => {
      const draft = await browser.evaluateInExtension(loadDraft, id);
      const thread = draft && parseThread(draft.thread);
      return thread && new Date(thread.capturedAt) > since ? thread : undefined;
    },
    {
      timeout,
      interval: 200,
      describe: async () => `captures: ${await browser.evaluateInExtension(captureStates)}`,
    },
  );
}

/** Runs in a page of the extension. */
async function captureStates(): Promise<string> {
  return JSON.stringify(await chrome.storage.session.get(null));
}

/** Runs in a page of the extension. */
function loadDraft(id: string): Promise<{ thread: unknown } | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('thread-navigator');
    // Asked for before the extension has made it, an empty one would be made here and keep that waiting.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => {
      if (opening.error?.name === 'AbortError') resolve(null);
      else reject(opening.error);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      const getting = database.transaction('drafts').objectStore('drafts').index('postIds').get(id);
      getting.onsuccess = () => {
        database.close();
        resolve(getting.result ?? null);
      };
    };
  });
}
