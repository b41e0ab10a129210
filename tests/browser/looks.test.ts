import { readFile, rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { baselineKey } from '../support/baseline-key.ts';
import { Baselines } from '../support/baselines.ts';
import type { ExtensionView, Popup } from '../support/browsers/index.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { Picture } from '../support/picture.ts';
import { EXPORT_BUTTON, previewOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const thread = threadNamed('looks');
const POSTS = ['words', 'photo', 'four-photos', 'quote', 'poll', 'link-card', 'long'] as const;
const LOOKS = [...POSTS, 'night-quote', 'carousel-goes-on', 'carousel-ends'] as const;
const SAND = '#EFE6D8';

/*
 * Every pixel of real files. The thread has only letters of the bundled font: those of the system,
 * emoji among them, differ from machine to machine.
 */
describe.each(chosenBrowsers('looks'))('exported pictures in %s', (name) => {
  const session = useSession(name);
  const pictures = new Map<(typeof LOOKS)[number], Buffer>();
  let baselines: Baselines;

  beforeAll(async () => {
    const page = await session.browser.openPage(addressOf(thread));
    const popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, POSTS.length);
    await chooseOnePerPost(popup);
    const plain = await exportAll(popup, POSTS.length);
    for (const [index, look] of POSTS.entries()) pictures.set(look, plain[index]!);

    await designTheNight(popup);
    const night = await exportAll(popup, POSTS.length);
    pictures.set('night-quote', night[POSTS.indexOf('quote')]!);
    await popup.close();

    const slides = await exportCarousel();
    // The long post, which is the last one, begins there: the first one stands on the cover.
    pictures.set('carousel-goes-on', slides[POSTS.length - 1]!);
    pictures.set('carousel-ends', slides.at(-1)!);
    baselines = new Baselines(name, await baselineKey(session.browser));
  });

  async function exportCarousel(): Promise<Buffer[]> {
    const address = `src/editor/editor.html?thread=${thread.posts[0]!.id}&view=studio`;
    const studio = await session.browser.openExtensionPage(address);
    await studio.click({ name: 'Dawn' });
    // One colour: a gradient of this size would make large files.
    for (const end of ['Gradient from', 'Gradient to']) {
      await studio.type({ name: end, role: 'textbox' }, SAND);
      await studio.press('Enter');
    }
    await studio.choose({ name: 'Format', role: 'combobox' }, 'PNG');
    const slides = await exportAll(studio, await carouselLength(studio), 2);
    await studio.close();
    return slides;
  }

  /** @param texts files beside the pictures */
  async function exportAll(view: ExtensionView, count: number, texts = 0): Promise<Buffer[]> {
    await view.click(EXPORT_BUTTON);
    const files = await session.browser.waitForDownloads(count + texts);
    const paths = files.filter((file) => file.endsWith('.png'));
    expect(paths).toHaveLength(count);
    const contents = await Promise.all(paths.map((file) => readFile(file)));
    for (const file of files) await rm(file);
    return contents;
  }

  test.each(LOOKS)('%s', (look) => {
    baselines.expect(look, Picture.decode(pictures.get(look)!));
  });
});

async function chooseOnePerPost(popup: Popup): Promise<void> {
  await popup.click({ name: 'Export options' });
  await popup.choose({ name: 'Scale', role: 'combobox' }, '1×');
  await popup.choose({ name: 'Layout', role: 'combobox' }, 'One per post');
  await popup.press('Escape');
  await previewOf(popup, POSTS.length);
}

async function designTheNight(popup: Popup): Promise<void> {
  await popup.click({ name: 'Night' });
  await popup.type({ name: 'Corner radius', role: 'spinbutton' }, '48');
  await popup.press('Enter');
  await popup.type({ name: 'Font size', role: 'spinbutton' }, '20');
  await popup.press('Enter');
}

/** How many slides the studio has laid out, pictures and all. */
async function carouselLength(studio: ExtensionView): Promise<number> {
  const length = await studio.waitFor('the filmstrip', () => {
    const images = [...document.querySelectorAll<HTMLImageElement>('.slide img')];
    const isLoading = document.querySelector('.slide .no-picture.loading, .laying-out') !== null;
    const isHere = images.length > 0 && images.every((image) => image.complete) && !isLoading;
    return isHere && document.querySelectorAll('.filmstrip .slide').length;
  });
  return Number(length);
}
