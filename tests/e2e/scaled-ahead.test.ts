import { readFile, rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

/** Short, with photos that are larger than they are shown. */
const thread = threadNamed('long-post');

/** Keys and sizes of the photos that are kept as they were painted last; `forget` deletes them. */
async function scaledPhotos(forget: boolean): Promise<string[]> {
  const opening = indexedDB.open('thread-navigator');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const transaction = opening.result.transaction('scaledImages', 'readwrite');
  const store = transaction.objectStore('scaledImages');
  const asking = store.getAll();
  if (forget) store.clear();
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  opening.result.close();
  return asking.result.map(({ url, width, height }) => `${width}x${height} ${url}`);
}

describe.each(chosenBrowsers('scaled ahead'))('photos in %s', (name) => {
  const session = useSession(name);

  test('are scaled while the user looks, and the export is the same as without', async () => {
    const page = await session.browser.openPage(addressOf(thread));
    const popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, thread.posts.length);
    const photos = await popup.evaluate(() => document.querySelectorAll('.page img.photo').length);
    expect(photos).toBeGreaterThan(0);
    const scaled = (forget: boolean) => session.browser.evaluateInExtension(scaledPhotos, forget);
    await expect.poll(() => scaled(false)).toHaveLength(photos);

    const exported = async () => {
      await popup.click(EXPORT_BUTTON);
      const [file] = await session.browser.waitForDownloads(1);
      const bytes = await readFile(file!);
      await rm(file!);
      return bytes;
    };
    const ahead = await scaled(false);
    const fast = await exported();
    // Those that were there were the right ones: none was scaled again.
    expect(await scaled(true)).toEqual(ahead);
    expect(fast.equals(await exported())).toBe(true);
    expect(await scaled(false)).toEqual(ahead);
    await popup.close();
  });
});
