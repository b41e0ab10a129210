import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { BROWSERS, type ExtensionView } from '../support/browsers/index.ts';
import { expectSlide } from '../support/exported-slide.ts';
import { runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { EXPORT_BUTTON, previewOf, slideFacts, stripOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const SLIDE = { width: 540, height: 675 };
const SCALE = 2;
/** Each of its posts is short: with a cover and a last slide it has two slides more than posts. */
const short = threadNamed('kiln-log');
const POSTS = short.posts.length;
const SLIDES = POSTS + 2;
/** After the handle and the first words of the thread. */
const NAME = 'wren_kilnworks-the-kiln-is-lit-six-days';

describe.each(BROWSERS)('the Carousel Studio in %s', (name) => {
  const session = useSession(name);
  let studio: ExtensionView;
  afterEach(() => studio.close());

  /** Opens the studio as a user does, from the editor. */
  async function openStudio(url: string, posts: number): Promise<void> {
    const page = await session.browser.openPage(url);
    const popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, posts);
    await popup.click({ name: /^Carousel Studio/ });
    studio = await session.browser.waitForTab('view=studio');
    await stripOf(studio);
    await studio.choose({ name: 'Format', role: 'combobox' }, 'PNG');
  }

  /** The pictures of an export of all slides, and the caption and the texts of them that lie beside. */
  async function exported(): Promise<{ files: string[]; texts: string[]; caption: string }> {
    const count = await studio.evaluate(() => document.querySelectorAll('.frame').length);
    await studio.click(EXPORT_BUTTON);
    const files = await session.browser.waitForDownloads(count + 2);
    expect(files).toHaveLength(count + 2);
    const said = await readFile(files.find((file) => file.endsWith('alt-text.txt'))!, 'utf8');
    const texts = said.split('\n\n---\n\n');
    expect(texts).toHaveLength(count);
    const caption = await readFile(files.find((file) => file.endsWith('caption.txt'))!, 'utf8');
    return { files: files.filter((file) => file.endsWith('.png')), texts, caption };
  }

  /** Slides of the filmstrip in their own px, as far as it draws them: from the first one on. */
  const slidesOf = () => slideFacts(studio, '.frame .slide');

  test.runIf(runsIn('studio: slides', name))(
    'a cover, a slide for each post and a last one, exported as 1080×1350',
    async () => {
      await openStudio(addressOf(short), POSTS);
      const slides = await slidesOf();
      expect(slides).toHaveLength(SLIDES);
      const { files, caption } = await exported();
      expect(files.map((file) => path.basename(file))).toEqual(
        slides.map((_, index) => `${NAME}-${index + 1}.png`),
      );
      expect(caption).toBe(
        `The kiln is lit. Six days of wood, one of patience, and nobody opens the door before Sunday.\n\nBy Wren Kilnworks (wren_kilnworks on X)\n${addressOf(short)}\n`,
      );
      await studio.waitFor(
        'what was saved',
        (count) =>
          document
            .querySelector('.status')!
            .textContent!.includes(`Saved ${count} slides with caption and alt text`),
        [SLIDES],
      );
      await studio.click({ name: 'Show in folder' });
      for (const [index, slide] of slides.entries()) {
        expect([slide.width, slide.height]).toEqual([SLIDE.width, SLIDE.height]);
        const picture = await expectSlide(files[index]!, slide, SCALE);
        expect([picture.width, picture.height]).toEqual([1080, 1350]);
      }
      expect(slides.map(({ watermark }) => watermark !== null)).toEqual([
        ...Array(SLIDES - 1).fill(false),
        true,
      ]);
    },
  );

  test.runIf(runsIn('studio: long post', name))(
    'a post that is too long flows on, and every word is on a slide',
    async () => {
      const thread = threadNamed('long-post');
      await openStudio(addressOf(thread), 2);
      const slides = await slidesOf();
      expect(slides.length).toBeGreaterThan(4);
      for (const { texts: parts } of slides) {
        for (const { y, height } of parts) expect(y + height).toBeLessThanOrEqual(SLIDE.height);
      }
      const { files, texts } = await exported();
      const words = (text: string) => text.match(/\p{L}{4,}/gu) ?? [];
      const shown = new Set(words(texts.join(' ')));
      const said = thread.posts.flatMap(({ text }) => words(text.replace(/https:\S+/g, '')));
      expect(said.filter((word) => !shown.has(word))).toEqual([]);
      for (const [index, slide] of slides.entries()) await expectSlide(files[index]!, slide, SCALE);

      // On any of its slides its words can be changed, with those of that slide in sight.
      const long = slides.findIndex((slide) => slide.words.includes('1 of ')) + 2;
      await studio.click({ name: `Slide ${long}`, role: 'button' });
      await studio.doubleClick('.current-slide .post > .text');
      await studio.waitFor('the words', () => document.activeElement!.matches('.words-box'));
      const [first, ...others] = await studio.evaluate(() => {
        const box = document.activeElement as HTMLElement;
        const { focusNode, focusOffset } = getSelection()!;
        const range = document.createRange();
        range.setStart(focusNode!, focusOffset);
        range.setEndAfter(box.lastChild!);
        const from = box.getBoundingClientRect();
        const caret = range.getClientRects()[0]!;
        const slide = document.querySelector('.current-slide')!;
        const seen = slide.querySelector('.post > .text')!.firstChild!.textContent!.slice(0, 40);
        const isInSight = caret.top >= from.top - 1 && caret.bottom <= from.bottom + 1;
        const isOnSlide = from.bottom <= slide.getBoundingClientRect().bottom + 1;
        return [range.toString().startsWith(seen), isInSight, isOnSlide, box.textContent!.length];
      });
      expect([first, ...others.slice(0, 2)]).toEqual([true, true, true]);
      expect(others[2]).toBeGreaterThan(1000);
      for (const key of 'qqq') await studio.press(key);
      await studio.press('Control+Enter');
      await studio.waitFor('the words on the slide', () =>
        document.querySelector('.current-slide')!.textContent!.includes('qqq'),
      );
      expect(await studio.evaluate(() => document.querySelector('.place')!.textContent)).toMatch(
        `${long} of `,
      );
      await studio.click({ name: 'Undo' });
    },
  );

  test.runIf(runsIn('studio: keys', name))('it is moved through by keys', async () => {
    await openStudio(addressOf(short), POSTS);
    await studio.press('ArrowRight');
    await studio.press('ArrowRight');
    await studio.waitFor(
      'slide 3',
      () => document.querySelector('.place')?.textContent === '3 of 7',
    );
    await studio.press('ArrowLeft');
    await studio.waitFor(
      'slide 2',
      () => document.querySelector('.place')?.textContent === '2 of 7',
    );
  });
});
