import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../src/design/carousel.ts';
import type { ExtensionView } from '../support/browsers/index.ts';
import { chosenBrowsers } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import type { ThreadFile } from '../support/local-x/threads/schema.ts';
import { picturesIn, previewOf, stripOf } from '../support/preview.ts';
import { useSession } from '../support/session.ts';

const whole = threadNamed('harbour-lamps');
/** As many posts as have all their slides in sight of the strip: the others are not drawn. */
const lamps: ThreadFile = { ...whole, posts: whole.posts.slice(0, 7), replies: [] };

describe.each(chosenBrowsers('studio: controls'))('the controls of the studio in %s', (name) => {
  const session = useSession(name, { localX: { threads: [lamps] } });
  let studio: ExtensionView;
  let count: number;

  beforeAll(async () => {
    const page = await session.browser.openPage(addressOf(lamps));
    const popup = await session.browser.clickToolbarButton(page);
    await previewOf(popup, lamps.posts.length);
    await popup.click({ name: /^Carousel Studio/ });
    studio = await session.browser.waitForTab('view=studio');
    await stripOf(studio);
    // A slide for each post, with all the controls that there are.
    await studio.click({ name: 'Post card', role: 'button' });
    for (const plate of ['Cover', 'Ending slide']) {
      await studio.click({ name: plate, role: 'switch' });
    }
    await studio.choose({ name: 'Page numbers', role: 'combobox' }, 'None');
    await studio.waitFor('cards alone', () => {
      const frames = [...document.querySelectorAll('.frame')];
      return frames.length > 0 && frames.every((frame) => frame.querySelector('.t-post .cards'));
    });
    count = await studio.evaluate(() => document.querySelectorAll('.frame').length);
    await picturesIn(studio, '.frame .slide', count);
  });
  afterAll(() => studio?.close());

  /** The slides as they are drawn: what another look or another layout changes. */
  const drawn = async () => {
    await studio.waitFor(
      'laid out slides, all of them in the strip',
      () =>
        !document.querySelector('.laying-out') &&
        [...document.querySelectorAll('.frame')].every((frame) => frame.querySelector('.slide')),
    );
    return studio.evaluate(() =>
      [...document.querySelectorAll('.frame .slide')].map((slide) => slide.outerHTML).join('\n'),
    );
  };
  const changedFrom = (before: string) =>
    studio.waitFor(
      'other slides',
      (known) =>
        [...document.querySelectorAll('.frame .slide')]
          .map((slide) => slide.outerHTML)
          .join('\n') !== known,
      [before],
    );
  const sameAs = (before: string) =>
    studio.waitFor(
      'the slides as they were',
      (known) =>
        [...document.querySelectorAll('.frame .slide')]
          .map((slide) => slide.outerHTML)
          .join('\n') === known,
      [before],
    );

  /** Does something that changes the slides, and undoes it. */
  async function expectUndone(act: () => Promise<void>): Promise<void> {
    const before = await drawn();
    await act();
    await changedFrom(before);
    await studio.click({ name: 'Undo' });
    await sameAs(before);
  }

  test('each changes the slides, and is undone', async () => {
    // Colors take no turns on cards: studio-set-slides.test.ts has that.
    for (const box of ['Cover', 'Ending slide', 'Continuous background']) {
      await expectUndone(() => studio.click({ name: box, role: 'switch' }));
    }
    for (const [plate, field] of [
      ['Cover', 'Title'],
      ['Ending slide', 'Text'],
    ] as const) {
      await studio.click({ name: plate, role: 'switch' });
      await expectUndone(() => studio.fill({ name: field, role: 'textbox' }, 'Words of my own'));
      await studio.click({ name: 'Undo' });
    }
    for (const [list, choice] of [
      ['Page numbers', '2/11'],
      ['Author on slides', 'None'],
      ['Platform', 'X · 16:9 · 1600 × 900'],
      ['Platform', 'Custom size'],
    ] as const) {
      const act = () => studio.choose({ name: list, role: 'combobox' }, choice);
      // An own size begins as large as the first.
      if (choice === 'Custom size') await act();
      else await expectUndone(act);
    }
    await expectUndone(async () => {
      await studio.type({ name: 'Width', role: 'spinbutton' }, '900');
      await studio.press('Enter');
    });
    await studio.click({ name: 'Undo' });
  });

  test('every template is another layout', async () => {
    const names = [
      ...['Bold', 'Editorial', 'Photo story', 'Post card', 'Figures', 'Notepad'],
      ...['Console', 'Swiss', 'Glow', 'Split', 'Poster', 'Quiet'],
    ];
    expect(names).toHaveLength(TEMPLATES.length);
    const looks = new Set<string>();
    for (const [place, template] of TEMPLATES.entries()) {
      await studio.click({ name: names[place]!, role: 'button' });
      await studio.waitFor(
        'slides in it',
        (one) => document.querySelector(`.frame .slide.t-${one}`),
        [template],
      );
      looks.add(await drawn());
    }
    expect(looks.size).toBe(names.length);
    await studio.click({ name: 'Post card', role: 'button' });
  });

  test('templates are shown by the cover and a post, as the slides are', async () => {
    await studio.click({ name: 'Bold', role: 'button' });
    const pair = (template: string, handle: string) =>
      studio.waitFor(
        `the miniature of ${template}`,
        (one, written) => {
          const choices = [...document.querySelectorAll('.style.pair')];
          const choice = choices.find((box) => box.querySelector(`.slide.t-${one}`));
          // Those out of sight are laid out once they are scrolled to.
          choices.at(-1)!.scrollIntoView();
          const slides = [...(choice?.querySelectorAll('.slide') ?? [])];
          return (
            slides.length === 2 && slides.every((slide) => slide.textContent!.includes(written))
          );
        },
        [template, handle],
      );
    await pair('bold', '@northlight_lab');
    await pair('quiet', '@northlight_lab');
    await studio.choose({ name: 'Identity', role: 'combobox' }, 'Replaced');
    await pair('quiet', '@somebody');
    await studio.click({ name: 'Undo' });
    await studio.click({ name: 'Post card', role: 'button' });
  });

  test('what a platform does not take is said before the work', async () => {
    await studio.choose({ name: 'Platform', role: 'combobox' }, 'X · 1:1 · 1200 × 1200');
    await studio.waitFor('the sentence', () =>
      /X allows 4 slides; you have \d+ too many/.test(
        document.querySelector('.misfits')!.textContent!,
      ),
    );
    await studio.choose({ name: 'Format', role: 'combobox' }, 'PDF');
    await studio.waitFor('the sentence', () =>
      document.querySelector('.misfits')!.textContent!.includes('X accepts PNG, JPEG, WebP'),
    );
    await studio.click({ name: 'Undo' });
    await studio.click({ name: 'Undo' });
  });

  test('posts are left out, and words are changed where they stand', async () => {
    const before = await drawn();
    await studio.click({ name: 'Show post 2', role: 'checkbox' });
    await studio.waitFor(
      'the other slides',
      (known) => document.querySelectorAll('.frame').length < known,
      [count],
    );
    await studio.doubleClick('.current-slide .post > .text');
    await studio.waitFor('the words', () => document.activeElement!.matches('.words-box'));
    await studio.type('.words-box', ' Changed here.');
    await studio.press('Control+Enter');
    await studio.waitFor('the slide to say so', () =>
      document.querySelector('.frame .slide')!.textContent!.includes('Changed here.'),
    );
    for (const _ of [1, 2]) await studio.click({ name: 'Undo' });
    await sameAs(before);

    // From the list of posts, on whatever slide they stand.
    await studio.click({ name: 'Actions for post 5' });
    await studio.click({ name: 'Edit text' });
    await studio.waitFor('the words', () => document.activeElement!.matches('.words-box'));
    const seen = () => [
      document.querySelector('.place')!.textContent,
      document.activeElement!.textContent!.slice(0, 20),
    ];
    const [place, words] = await studio.evaluate(seen);
    expect(place).toMatch(new RegExp(`^\\d+ of ${count}$`));
    expect(words).toBe(lamps.posts[4]!.text.slice(0, 20));
    await studio.press('Escape');
  });
});
