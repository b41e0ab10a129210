import { beforeAll, describe, expect, test } from 'vitest';
import { GRID, type PictureFacts } from '../../src/thread/picture-facts.ts';
import { BROWSERS, type BrowserName, waitUntil } from '../support/browsers/index.ts';
import { runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { type ManyPicture, manyPictures } from '../support/many-pictures.ts';
import { previewOf } from '../support/preview.ts';
import { type Session, useSession } from '../support/session.ts';

const single = threadNamed('single');
const ID = single.posts[0]!.id;

/** Layouts follow the facts of pictures, and slides are to be the same in both browsers. */
describe.runIf(BROWSERS.every((name) => runsIn('facts of pictures', name)))('facts', () => {
  const sessions: Record<BrowserName, Session> = {
    chrome: useSession('chrome'),
    firefox: useSession('firefox'),
  };
  let pictures: ManyPicture[];
  const found = {} as Record<BrowserName, Map<string, PictureFacts>>;

  beforeAll(async () => {
    const drawn = manyPictures();
    const names = ['aurora', 'balloons', 'boats', 'citrus', 'coast', 'woods'];
    const photos = drawn.filter(({ name }) => names.some((one) => name.startsWith(`${one} as`)));
    expect(photos).toHaveLength(names.length);
    const others = ['image/webp', 'image/jpeg'].flatMap((type) =>
      photos.map((photo) => ({ photo, type })),
    );
    pictures = [...drawn];
    for (const { photo, type } of others) {
      // With half the colours, as X keeps photos; no module of ours writes such files.
      const bytes = await sessions.chrome.browser.evaluateInExtension(
        encodedAs,
        photo.bytes.toString('base64'),
        type,
      );
      const name = `${photo.name}, then ${type}`;
      pictures.push({ ...photo, name, type, bytes: Buffer.from(bytes, 'base64') });
    }
    for (const name of BROWSERS) found[name] = await factsIn(sessions[name], pictures);
  });

  test('are found of pictures as they come', async () => {
    for (const name of BROWSERS) {
      const fetched = [...found[name]].filter(([url]) => url.startsWith('https://pbs.twimg.com'));
      expect(fetched.length, name).toBeGreaterThan(1);
    }
    const [chrome, firefox] = BROWSERS.map((name) =>
      [...found[name]].filter(([url]) => url.startsWith('https://pbs.twimg.com')),
    );
    expect(firefox).toEqual(chrome);
  });

  test('are the same in both browsers, of many pictures of all kinds', () => {
    expect(pictures.length).toBeGreaterThan(40);
    for (const { name, isVeiled } of pictures) {
      const [chrome, firefox] = BROWSERS.map((browser) => found[browser].get(name)!);
      if (isVeiled) expectNearlyAlike(chrome!, firefox!);
      else expect(firefox, name).toEqual(chrome);
    }
  });

  test('are those of the picture that is seen', () => {
    for (const { name, width, height, kind } of pictures) {
      const facts = found.chrome.get(name)!;
      expect(facts, name).toMatchObject({ width, height, kind });
      for (let cell = 0; cell < GRID * GRID; cell++) {
        expect(facts.light[cell]).toBeGreaterThanOrEqual(facts.darkest[cell]!);
        expect(facts.light[cell]).toBeLessThanOrEqual(facts.lightest[cell]!);
      }
    }
    const grey = found.chrome.get('even grey')!;
    expect(new Set(grey.light)).toEqual(new Set([127]));
    expect(grey.edges.left).toBe('#7F7F7F');
    expect(found.chrome.get('a logo with nothing round it')!.edges.top).toBe('#FFFFFF');
    // What stands at the right in the file is seen at the foot.
    expect(found.chrome.get('taken upright')!.focus.y).toBe(0.875);
  });
});

/** What half shines through is rounded otherwise in each browser, by one of 255. */
function expectNearlyAlike(one: PictureFacts, other: PictureFacts): void {
  const { width, height, kind, focus } = one;
  expect(other).toMatchObject({ width, height, kind, focus });
  const steps = { light: 1, lightest: 8, darkest: 8 } as const;
  for (const [grid, step] of Object.entries(steps) as [keyof typeof steps, number][]) {
    const furthest = Math.max(...one[grid].map((level, at) => Math.abs(level - other[grid][at]!)));
    expect(furthest, grid).toBeLessThanOrEqual(step);
  }
}

/** Stores the pictures as an earlier version would have, opens their thread and waits for all facts. */
async function factsIn(
  { browser }: Session,
  pictures: ManyPicture[],
): Promise<Map<string, PictureFacts>> {
  const page = await browser.openPage(addressOf(single));
  const popup = await browser.clickToolbarButton(page);
  await previewOf(popup, 1);
  await popup.close();
  for (const { name, type, bytes } of pictures) {
    await browser.evaluateInExtension(putPicture, ID, name, type, bytes.toString('base64'));
  }
  const tab = await browser.openExtensionPage(`src/editor/editor.html?thread=${ID}`);
  const rows = await waitUntil('facts of all pictures', async () => {
    const all = await browser.evaluateInExtension(loadFacts, ID);
    const isDone = all.length > pictures.length && all.every(([, facts]) => facts);
    return isDone ? all : undefined;
  });
  await tab.close();
  return new Map(rows as [string, PictureFacts][]);
}

// These run in a page of the extension.

async function encodedAs(base64: string, type: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  const file = await canvas.convertToBlob({ type, quality: 0.8 });
  if (file.type !== type) throw new Error(`no ${type}`);
  const made = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(made, (byte) => String.fromCharCode(byte)).join(''));
}

async function putPicture(threadId: string, url: string, type: string, base64: string) {
  const opening = indexedDB.open('thread-navigator');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const writing = opening.result.transaction('images', 'readwrite');
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const blob = new Blob([bytes], { type });
  writing.objectStore('images').put({ threadId, url, blob, width: 1000, height: 1000 });
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opening.result.close();
}

async function loadFacts(threadId: string): Promise<[url: string, facts: unknown][]> {
  const opening = indexedDB.open('thread-navigator');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const asking = opening.result
    .transaction('images')
    .objectStore('images')
    .index('threadId')
    .getAll(threadId);
  await new Promise((resolve) => asking.addEventListener('success', resolve));
  opening.result.close();
  return asking.result.map(({ url, facts }) => [url, facts]);
}
