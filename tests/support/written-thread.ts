import { DEFAULT_EXPORT_SETTINGS, type ExportSettings } from '../../src/design/export-settings.ts';
import type { Design } from '../../src/design/schema.ts';
import { type Edits, NO_EDITS } from '../../src/edits/schema.ts';
import type { Span, Thread } from '../../src/thread/schema.ts';
import { makePost, makeThread } from '../unit/thread/make-thread.ts';
import { EMOJI } from './any-words.ts';
import type { ExtensionBrowser, ExtensionView } from './browsers/index.ts';
import { needStore } from './rendered-file.ts';

const PARTS = new RegExp(`(example\\.org\\S*|${EMOJI.join('|')})`);
const FIRST_ID = 2_060_000_000_000_000_000n;

/** A thread that nobody has read anywhere: one post for each text, links and emoji apart. */
export function threadOf(texts: readonly string[]): Thread {
  return makeThread(
    texts.map((text, index) =>
      makePost({ id: String(FIRST_ID + BigInt(index) * 1000n), text: spansOf(text) }),
    ),
  );
}

/** The spans that X would make of a text, as far as links and emoji go. */
export function spansOf(text: string): Span[] {
  const parts = text.split(PARTS).filter(Boolean);
  return parts.map((part) => {
    if (part.startsWith('example.org'))
      return { kind: 'link', text: part, href: `https://${part}` };
    return { kind: EMOJI.includes(part) ? 'emoji' : 'text', text: part };
  });
}

/** Stores a thread as if it had been read, and what the next editor starts from. */
function storeWork(
  browser: ExtensionBrowser,
  thread: Thread,
  design: Design,
  settings: Partial<ExportSettings>,
  edits: Edits,
): Promise<void> {
  const draft = {
    ...{ id: thread.id, thread, edits, updatedAt: Date.now() },
    postIds: thread.posts.map(({ id }) => id),
  };
  const values = { design, export: { ...DEFAULT_EXPORT_SETTINGS, ...settings } };
  return browser.evaluateInExtension(
    async (stored, kept) => {
      const opening = indexedDB.open('thread-navigator');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const writing = opening.result.transaction(['drafts', 'settings'], 'readwrite');
      writing.objectStore('drafts').put(stored);
      for (const [key, value] of Object.entries(kept)) {
        writing.objectStore('settings').put(value, key);
      }
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opening.result.close();
    },
    draft,
    values,
  );
}

/** Opens the editor, or the studio, on a thread that was stored so. The store need not be there yet. */
export async function openWritten(
  browser: ExtensionBrowser,
  thread: Thread,
  design: Design,
  settings: Partial<ExportSettings>,
  view = 'editor',
  edits: Edits = NO_EDITS,
): Promise<ExtensionView> {
  await needStore(browser);
  await storeWork(browser, thread, design, settings, edits);
  return browser.openExtensionPage(`src/editor/editor.html?thread=${thread.id}&view=${view}`);
}
