import { readFile, rm } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { Picture } from '../support/picture.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

/** A short one: what is tried is the same with any. */
const thread = threadNamed('tide-notes');
const POSTS = thread.posts.length;
const GREEN = [20, 160, 90] as const;
const RED = [200, 40, 40] as const;
/** CSS px of a tile, as slides/view/backdrop.tsx has it; the file is painted at 2. */
const TILE = 240 * 2;
const PICTURE = { name: 'Image', role: 'file' };

/** Green, the right half red if wanted. */
function makePicture(right: readonly number[] = GREEN): Buffer {
  const png = new PNG({ width: 40, height: 30 });
  for (let at = 0; at < png.data.length; at += 4) {
    const isLeft = (at / 4) % png.width < png.width / 2;
    png.data.set([...(isLeft ? GREEN : right), 255], at);
  }
  return PNG.sync.write(png);
}

describe.each(chosenBrowsers('own picture'))('a picture of the user in %s', (name) => {
  const session = useSession(name);

  test('is chosen in the tab, stands behind the cards of the file, and a bad one is refused', async () => {
    const page = await session.browser.openPage(addressOf(thread));
    const popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, POSTS);
    await popup.choose({ name: 'Background', role: 'combobox' }, 'Your image');
    await popup.click({ name: 'Image: Choose image…' });
    const tab = await session.browser.waitForTab('thread=');
    await previewOf(tab, POSTS);

    await tab.giveFile(PICTURE, 'words.png', Buffer.from('no picture'), 'image/png');
    await tab.waitFor('the refusal', () =>
      document.querySelector('[role=alert]')?.textContent?.includes("can't read this image"),
    );
    await tab.giveFile(PICTURE, 'green.png', makePicture(), 'image/png');
    await tab.waitFor('the picture', () => document.querySelector('.page .backdrop img') !== null);
    await tab.click(EXPORT_BUTTON);
    const [file] = await session.browser.waitForDownloads(1);
    const picture = Picture.decode(await readFile(file!));
    expect(picture.at(20, 20)).toEqual([...GREEN]);
    expect(picture.at(picture.width - 20, picture.height - 200)).toEqual([...GREEN]);

    await tab.fill({ name: 'Dim', role: 'spinbutton' }, '50');
    await tab.click(EXPORT_BUTTON);
    const dimmed = (await session.browser.waitForDownloads(2)).find((one) => one !== file);
    const [red, green] = Picture.decode(await readFile(dimmed!)).at(20, 20);
    expect(Math.abs(red - GREEN[0] / 2)).toBeLessThanOrEqual(2);
    expect(Math.abs(green - GREEN[1] / 2)).toBeLessThanOrEqual(2);
    await rm(file!);
    await rm(dimmed!);

    await tab.fill({ name: 'Dim', role: 'spinbutton' }, '0');
    await tab.giveFile(PICTURE, 'halves.png', makePicture(RED), 'image/png');
    await tab.choose({ name: 'Fit', role: 'combobox' }, 'Tile');
    await tab.waitFor('the tiles', () => document.querySelector('.page .backdrop.tile') !== null);
    await tab.click(EXPORT_BUTTON);
    const [tiled] = await session.browser.waitForDownloads(1);
    const tiles = Picture.decode(await readFile(tiled!));
    const halves = [0.25, 0.75, 1.25, 1.75].map((place) => tiles.at(place * TILE, 10));
    expect(halves).toEqual([[...GREEN], [...RED], [...GREEN], [...RED]]);
    await tab.close();
  });
});
