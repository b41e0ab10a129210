import { readFile, rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readImageHeader } from '../../src/design/image-header.ts';
import { BROWSERS, type Popup } from '../support/browsers/index.ts';
import { runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { Picture } from '../support/picture.ts';
import {
  EXPORT_BUTTON,
  picturesIn,
  previewOf,
  type SlideFacts,
  slideFacts,
} from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const walk = threadNamed('long-walk');

describe.each(BROWSERS)('a thread of 40 posts in %s', (name) => {
  const session = useSession(name);

  /** The popup with the whole thread, and the one picture of it. */
  async function openWalk(): Promise<{ popup: Popup; whole: SlideFacts }> {
    const page = await session.browser.openPage(addressOf(walk));
    const popup = await session.browser.clickToolbarButton(page);
    await picturesIn(popup, '.page .slide', walk.posts.length);
    const [whole] = await slideFacts(popup);
    return { popup, whole: whole! };
  }

  async function chooseOptions(popup: Popup, options: Record<string, string>): Promise<void> {
    await popup.click({ name: 'Export options' });
    for (const [field, option] of Object.entries(options)) {
      await popup.choose({ name: field, role: 'combobox' }, option);
    }
    await popup.press('Escape');
  }

  test.runIf(runsIn('limits: said before', name))(
    'too large for one picture at 3×: said before the work, with the scale that fits',
    async () => {
      const page = await session.browser.openPage(addressOf(walk));
      const popup = await session.browser.clickToolbarButton(page);
      await popup.waitFor(
        'all posts',
        (posts) => document.querySelectorAll('.page .card').length === posts,
        [walk.posts.length],
      );
      await chooseOptions(popup, { Scale: '3×' });
      const line = await popup.waitFor(
        'the reason',
        () => document.querySelector('.status .told')?.parentElement?.textContent,
      );
      expect(line).toMatch(/^Too large at 3×\.Use [12]×In partsOne tall file$/);
      expect((await popup.find(EXPORT_BUTTON)).text).toMatch(/^Export/);
      expect(
        await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.primary')?.disabled),
      ).toBe(true);
      // The keys do not get around it.
      await popup.press('Control+s');
      await popup.click({ name: /^Use [12]×$/ });
      await previewOf(popup, walk.posts.length);
      await popup.click(EXPORT_BUTTON);
      const [file, ...others] = await session.browser.waitForDownloads(1);
      expect(others).toEqual([]);
      const picture = await Picture.read(file!);
      expect(picture.width * picture.height).toBeLessThanOrEqual(64_000_000);
      const foot = { x: 0, y: picture.height - 200, width: picture.width, height: 200 };
      expect(picture.colours(foot), 'painted to its end').toBeGreaterThan(8);
      await popup.close();
    },
  );

  test.runIf(runsIn('limits: one tall file', name))(
    'one tall file: larger than a canvas, and the same picture',
    async () => {
      const { popup, whole } = await openWalk();
      await chooseOptions(popup, { Scale: '1×' });
      await popup.click(EXPORT_BUTTON);
      const [small] = await session.browser.waitForDownloads(1);
      const reference = await Picture.read(small!);
      await rm(small!);
      await chooseOptions(popup, { Scale: '3×' });
      await popup.click({ name: 'One tall file' });
      const size = `${whole.width * 3} × ${whole.height * 3}`;
      expect((await popup.find(EXPORT_BUTTON)).text).toContain(size);
      await popup.click(EXPORT_BUTTON);
      const [file] = await session.browser.waitForDownloads(1);
      const picture = await Picture.read(file!);
      expect([picture.width, picture.height]).toEqual([whole.width * 3, whole.height * 3]);
      expect(picture.width * picture.height, 'more than a canvas holds').toBeGreaterThan(
        64_000_000,
      );
      expect(unlikeShare(reference, picture, 3)).toBeLessThan(0.012);
      await popup.close();
    },
  );

  test.runIf(runsIn('limits: in parts', name))(
    'cut into parts between posts: none is too large, and all posts are there',
    async () => {
      const { popup, whole } = await openWalk();
      await chooseOptions(popup, { Format: 'JPEG', Scale: '3×' });
      await popup.click({ name: 'In parts' });
      const said = /about (\d) images/.exec((await popup.find(EXPORT_BUTTON)).text)?.[1];
      await popup.click(EXPORT_BUTTON);
      const files = await session.browser.waitForDownloads(2);
      expect(files.length - Number(said), 'more than was said before').toBeOneOf([0, 1]);
      const sizes = await Promise.all(
        files.map(async (file) => readImageHeader(await readFile(file))),
      );
      for (const size of sizes) {
        expect(size!.width).toBe(whole.width * 3);
        expect(size!.width * size!.height).toBeLessThanOrEqual(64_000_000);
      }
      const together = sizes.reduce((sum, size) => sum + size!.height, 0);
      expect(together).toBeGreaterThan(whole.height * 3);
      await popup.close();
    },
  );
});

/** Share of the pixels that a picture does not show as the same one at 1×, looked at on a grid of 3 px. */
function unlikeShare(small: Picture, large: Picture, scale: number): number {
  let unlike = 0;
  let seen = 0;
  for (let y = 0; y < small.height; y += 3) {
    for (let x = 0; x < small.width; x += 3) {
      const middle = Math.floor(scale / 2);
      const there = large.at(x * scale + middle, y * scale + middle);
      seen++;
      // Letters and edges are finer at 3×.
      if (small.at(x, y).some((part, i) => Math.abs(part - there[i]!) > 60)) unlike++;
    }
  }
  return unlike / seen;
}
