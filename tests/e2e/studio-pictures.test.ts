import { readFile, rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { FEW_PHOTOS } from '../support/local-x/threads/load.ts';
import { EXPORT_BUTTON, previewOf, stripOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

describe.each(chosenBrowsers('studio: pictures'))('pictures on composed slides in %s', (name) => {
  const session = useSession(name, { localX: { threads: [FEW_PHOTOS] } });

  test('a picture is dragged to its place, in the file, too, and put back', async () => {
    const page = await session.browser.openPage(addressOf(FEW_PHOTOS));
    const popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, FEW_PHOTOS.posts.length);
    await popup.click({ name: /^Carousel Studio/ });
    const studio = await session.browser.waitForTab('view=studio');
    await stripOf(studio);
    await studio.choose({ name: 'Format', role: 'combobox' }, 'PNG');
    const PHOTO = '.current-slide img.photo:not(.whole)';
    const focus = () =>
      studio.evaluate(
        (photo) => document.querySelector<HTMLElement>(photo)!.style.objectPosition,
        PHOTO,
      );
    const filesOf = async () => {
      const count = await studio.evaluate(() => document.querySelectorAll('.frame').length);
      await studio.click(EXPORT_BUTTON);
      const files = (await session.browser.waitForDownloads(count + 2)).sort();
      const pictures = files.filter((path) => path.endsWith('.png'));
      const all = await Promise.all(pictures.map((path) => readFile(path)));
      for (const path of files) await rm(path, { force: true });
      return all;
    };
    const filesBefore = await filesOf();
    // One that is higher than its box: the window may be too narrow to drag another.
    const place = await studio.evaluate(() => {
      const isHigh = (photo: HTMLImageElement | null) =>
        photo !== null &&
        photo.naturalHeight / photo.naturalWidth > photo.clientHeight / photo.clientWidth;
      const frames = [...document.querySelectorAll('.frame')];
      return 1 + frames.findIndex((frame) => isHigh(frame.querySelector('img.photo:not(.whole)')));
    });
    expect(place, 'a slide with such a photo').toBeGreaterThan(0);
    await studio.click({ name: `Slide ${place}`, role: 'button' });
    await studio.waitFor('the photo', (photo) => document.querySelector(photo), [PHOTO]);
    const before = await focus();
    await studio.drag(PHOTO, PHOTO, 120);
    expect(await focus()).not.toBe(before);
    const selected = await studio.evaluate(() => String(getSelection()));
    expect(selected, 'words that were selected on the way').toBe('');
    await stripOf(studio);
    const filesAfter = await filesOf();
    const changed = filesBefore.flatMap((one, at) => (one.equals(filesAfter[at]!) ? [] : [at + 1]));
    expect(changed).toEqual([place]);

    // By keys the same is done in fields.
    await studio.click({ name: 'This slide', role: 'tab' });
    const slider = "[aria-label='Image'] input[type=range]";
    const isAtEnd = (range: string) =>
      document.querySelector<HTMLInputElement>(range)?.value === '0';
    await studio.waitFor('the place in the fields', isAtEnd, [slider]);
    // Layouts that are still being tried push what is under them down.
    await studio.waitFor('all layouts', () => !document.querySelector('[aria-busy="true"]'));
    await studio.click({ name: 'Automatic position', role: 'button' });
    await studio.waitFor(
      'the photo as it was',
      (photo, known) => document.querySelector<HTMLElement>(photo)?.style.objectPosition === known,
      [PHOTO, before] as const,
    );
    await studio.dragCorner(PHOTO, { name: 'Design', role: 'tab' });
    await studio.waitFor(
      'the photo to be larger',
      (photo) => Number(getComputedStyle(document.querySelector(photo)!).scale) > 1,
      [PHOTO],
    );
    await studio.close();
  });
});
