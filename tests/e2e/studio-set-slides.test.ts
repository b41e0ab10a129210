import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_DESIGN } from '../../src/design/schema.ts';
import type { ExtensionView } from '../support/browsers/index.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { Picture } from '../support/picture.ts';
import { EXPORT_BUTTON } from '../support/preview.ts';
import { useSession } from '../support/session.ts';
import { openWritten, threadOf } from '../support/written-thread.ts';

const TEXTS = [
  'Three nights beside the harbor lamps.',
  'Most people never look at what a lamp is made of. The glass comes from one small works up the coast, and it is poured twice a year.',
  'Look up.',
  'Thanks for reading along.',
];
const DESIGN = {
  ...DEFAULT_DESIGN,
  carousel: {
    ...DEFAULT_DESIGN.carousel,
    template: 'bold' as const,
    outro: false,
    file: 'png' as const,
  },
};
/** Of the slide that is changed. */
const PLACE = 2;

describe.each(chosenBrowsers('studio: set slides'))('composed slides in %s', (name) => {
  const session = useSession(name);
  let studio: ExtensionView;

  beforeAll(async () => {
    studio = await openWritten(session.browser, threadOf(TEXTS), DESIGN, {}, 'studio');
    await studio.waitFor('composed slides', () => document.querySelector('.frame .composed'));
    await studio.click({ name: `Slide ${PLACE}`, role: 'button' });
  });
  afterAll(() => studio?.close());

  const drawn = async () => {
    await studio.waitFor('laid out slides', () => !document.querySelector('.laying-out'));
    return studio.evaluate(
      (place) => document.querySelectorAll('.frame .slide')[place - 1]!.outerHTML,
      PLACE,
    );
  };
  const becomes = (what: string, wanted: string, isSame: boolean) =>
    studio.waitFor(
      what,
      (place, known, same) =>
        (document.querySelectorAll('.frame .slide')[place - 1]?.outerHTML === known) === same,
      [PLACE, wanted, isSame] as const,
    );
  const changedFrom = (before: string) => becomes('another slide', before, false);
  const sameAs = (before: string) => becomes('the slide as it was', before, true);

  async function exported(): Promise<Buffer> {
    await studio.click(EXPORT_BUTTON);
    const count = await studio.evaluate(() => document.querySelectorAll('.frame').length);
    const files = (await session.browser.waitForDownloads(count + 2)).sort();
    const bytes = await readFile(files.filter((file) => file.endsWith('.png'))[PLACE - 1]!);
    for (const file of files) await rm(file, { force: true });
    return bytes;
  }

  test('have a layout, a ground, a step and an author of their own, in the file, too', async () => {
    const before = await drawn();
    const fileBefore = await exported();
    await studio.click({ name: 'This slide', role: 'tab' });
    // Layouts that are still being tried push what is under them down.
    await studio.waitFor('all layouts', () => !document.querySelector('[aria-busy="true"]'));
    const overflowing = await studio.evaluate(() =>
      [...document.querySelectorAll('.slide-choices button')]
        .filter((one) => one.textContent && one.scrollHeight > one.clientHeight + 1)
        .map((button) => button.textContent),
    );
    expect(overflowing, 'names that stand over what follows').toEqual([]);
    const choices: (() => Promise<void>)[] = [
      () => studio.click({ name: 'Post card', role: 'button' }),
      () => studio.click({ name: 'Statement', role: 'button' }),
      () => studio.click({ name: 'Accent', role: 'button' }),
      () => studio.click({ name: 'Smaller type', role: 'button' }),
      () => studio.choose({ name: 'Author', role: 'combobox' }, 'None'),
    ];
    for (const choose of choices) {
      const last = await drawn();
      await choose();
      await changedFrom(last);
      const now = await drawn();
      await studio.click({ name: 'Undo' });
      await sameAs(last);
      await studio.click({ name: 'Redo' });
      await sameAs(now);
    }
    const chosen = await studio.evaluate(() =>
      [...document.querySelectorAll('#panel-slide .slide-choices [aria-pressed="true"]')].map(
        (button) => button.ariaLabel ?? button.textContent,
      ),
    );
    expect(chosen).toEqual(['Statement', 'Accent']);
    const fileOwn = await exported();
    expect(fileOwn.equals(fileBefore)).toBe(false);

    await studio.click({ name: 'Back to automatic', role: 'button' });
    await sameAs(before);
    expect((await exported()).equals(fileBefore)).toBe(true);
  });

  test('all follow the switch for colors and who is named', async () => {
    await studio.click({ name: 'Design', role: 'tab' });
    const before = await drawn();
    for (const change of [
      () => studio.click({ name: 'Alternate colors', role: 'switch' }),
      () => studio.choose({ name: 'Author on slides', role: 'combobox' }, 'Cover and last'),
    ]) {
      await change();
      await changedFrom(before);
      await studio.click({ name: 'Undo' });
      await sameAs(before);
    }
  });

  test('the ending becomes another, stays in the middle, and is in the file', async () => {
    const { carousel } = DESIGN;
    const design = { ...DESIGN, carousel: { ...carousel, outro: true } };
    const ends = await openWritten(session.browser, threadOf(TEXTS), design, {}, 'studio');
    const places = () => ends.evaluate(() => document.querySelectorAll('.frame .composed').length);
    await ends.waitFor('composed slides', () => document.querySelector('.frame .composed'));
    const before = await places();
    await ends.click({ name: `Slide ${before}`, role: 'button' });
    await ends.click({ name: 'This slide', role: 'tab' });
    await ends.click({ name: 'Source', role: 'button' });
    await ends.waitFor('the code in the middle', () =>
      document.querySelector('.current-slide .set-qr svg'),
    );
    // The last post, whose words it had, has a slide of its own again.
    expect(await places()).toBe(before + 1);
    await ends.click(EXPORT_BUTTON);
    const files = await session.browser.waitForDownloads(before + 3);
    const last = files
      .filter((file) => file.endsWith('.png'))
      .sort()
      .at(-1)!;
    const code = { x: 360, y: 290, width: 360, height: 360 };
    expect((await Picture.read(last)).shareUnlike([255, 255, 255], code, 128)).toBeGreaterThan(0.2);
    await ends.close();
  });
});
