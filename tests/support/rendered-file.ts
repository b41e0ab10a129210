import { NO_EDITS } from '../../src/edits/schema.ts';
import type { FileRequest } from '../../src/messaging/protocol.ts';
import type { OwnFile } from '../../src/store/database.ts';
import type { Thread } from '../../src/thread/schema.ts';
import type { ExtensionBrowser, ExtensionView } from './browsers/index.ts';

/** A picture of a thread as the extension would have fetched it; without a PNG it could not. */
export interface WrittenPicture {
  threadId: string;
  url: string;
  png: Buffer | null;
  /** Of the file, where it is no PNG. */
  type?: string;
  width: number;
  height: number;
}

export type WrittenFile = Omit<OwnFile, 'blob'> & { type: string; bytes: Buffer };

interface Written {
  threads: readonly Thread[];
  pictures?: readonly WrittenPicture[];
  ownFiles?: readonly WrittenFile[];
}

/** What the background says when it makes no file: the code of the problem. */
export class Refused extends Error {
  override name = 'Refused';
}

/** Makes the store where there is none: a page for each thread that is stored would take longer than that. */
export async function needStore(browser: ExtensionBrowser): Promise<void> {
  const isThere = await browser.evaluateInExtension(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'thread-navigator'),
  );
  if (!isThere) await (await makeStore(browser)).close();
}

/** Any page of ours makes the store. The page stays: a browser without one may go. */
export async function makeStore(browser: ExtensionBrowser): Promise<ExtensionView> {
  const page = await browser.openExtensionPage('src/editor/settings.html');
  await page.waitFor('the settings', () => document.querySelector('input'));
  return page;
}

/** Stores threads, their pictures and files of the user's own as if they had been read and chosen; the store is there. */
export async function storeWritten(
  browser: ExtensionBrowser,
  { threads, pictures = [], ownFiles = [] }: Written,
): Promise<void> {
  const drafts = threads.map((thread) => ({
    ...{ id: thread.id, thread, edits: NO_EDITS, updatedAt: Date.now() },
    postIds: thread.posts.map(({ id }) => id),
  }));
  const images = pictures.map(({ png, type = 'image/png', ...rest }) => ({
    ...rest,
    data: png && dataUrl(type, png),
  }));
  const files = ownFiles.map(({ type, bytes, ...rest }) => ({
    ...rest,
    data: dataUrl(type, bytes),
  }));
  await browser.evaluateInExtension(
    async (tables) => {
      const blobOf = (data: string) => {
        const [head, body] = data.split(';base64,') as [string, string];
        const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
        return new Blob([bytes], { type: head.slice('data:'.length) });
      };
      const opening = indexedDB.open('thread-navigator');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const writing = opening.result.transaction(Object.keys(tables), 'readwrite');
      for (const [table, rows] of Object.entries(tables)) {
        for (const { data, ...row } of rows as { data?: string | null }[]) {
          writing.objectStore(table).put(data ? { ...row, blob: blobOf(data) } : row);
        }
      }
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opening.result.close();
    },
    { drafts, images, ownFiles: files },
  );
}

const dataUrl = (type: string, bytes: Buffer): string =>
  `data:${type};base64,${bytes.toString('base64')}`;

/**
 * The file of one slide, made by the shipped render host for a page that asks, as "Copy image" does.
 * @throws Refused
 */
export async function renderedFile(
  browser: ExtensionBrowser,
  request: FileRequest,
): Promise<Buffer> {
  const answer = await browser.evaluateInExtension(askForFile, request);
  if (answer.refusal !== null) throw new Refused(answer.refusal);
  return Buffer.from(answer.base64, 'base64');
}

/** Runs in a page of the extension. */
async function askForFile(input: FileRequest): Promise<{ refusal: string | null; base64: string }> {
  const ask = (to: string, method: string, argument: unknown) =>
    chrome.runtime.sendMessage({ to, method, input: argument });
  const reply = await ask('background', 'renderFile', input);
  if (!reply?.ok) return { refusal: reply?.error.code ?? 'no answer', base64: '' };
  const blob = await (await fetch(reply.value)).blob();
  await ask('host', 'releaseFile', { url: reply.value });
  const reader = new FileReader();
  await new Promise((resolve) => {
    reader.addEventListener('load', resolve);
    reader.readAsDataURL(blob);
  });
  const base64 = (reader.result as string).split(';base64,')[1] ?? '';
  return { refusal: null, base64 };
}
