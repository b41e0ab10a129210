import type { Template } from '../../../src/design/carousel.ts';
import type { ShownPost } from '../../../src/thread/schema.ts';
import { makeQuote, words } from '../../unit/thread/make-thread.ts';
import type { AnySize } from '../any-size.ts';
import { addressOfDrawn, MISSING } from '../reference-slides/drawn-pictures.ts';

/*
 * What deep runs have found, as cases of their own: `npm test` runs each of them in one browser at least. A
 * failure of a deep run goes here as it was drawn, cut down to what it is about, before it is mended;
 * not as a seed, which means something else once the generators change.
 */

interface FoundCarousel {
  name: string;
  platform: string;
  template: Template;
  posts: readonly Partial<ShownPost>[];
}

export const FOUND_CAROUSELS: readonly FoundCarousel[] = [
  {
    name: 'a quoted article of more words than the slide holds',
    platform: 'instagram-wide',
    template: 'post',
    posts: [
      {
        quote: makeQuote({
          text: words('The keeper of the lamps wrote this down, evening after evening. '.repeat(4)),
          article: {
            title: 'What the lamps along the harbour tell to whoever comes in late at night',
            teaser: 'The lamps stand where they always stood, and nobody counts them. '.repeat(3),
            image: null,
          },
        }),
      },
      { text: words('Boats') },
    ],
  },
  {
    name: 'the sign of a video wider than its picture',
    platform: 'x-wide',
    template: 'editorial',
    posts: [
      {
        text: words('A narrow one:'),
        media: [
          {
            ...{ kind: 'video', alt: '', url: addressOfDrawn('tall'), aspect: 0.3 },
            duration: '1:02:45',
          },
        ],
      },
      { text: words('Boats') },
    ],
  },
  {
    name: 'a missing picture that tells what it would show',
    platform: 'instagram-wide',
    template: 'split',
    posts: [
      { text: words('Gone:'), media: [{ kind: 'photo', alt: 'Lamps at dusk', url: MISSING }] },
      { text: words('Boats') },
    ],
  },
];

const SMALL: AnySize = {
  ...{ pageWidth: 480, margin: 0, padding: 40, border: 1, gap: 16, posts: 1, fontSize: 16 },
  ...{ lineHeight: 150, family: 'inter', kind: 'to-the-edge', scale: 1, format: 'jpeg' },
  ...{ smaller: false, quality: 51, lines: 1 },
};

/** Files that were refused, though they were whole. */
export const FOUND_SIZES: readonly AnySize[] = [
  SMALL,
  { ...SMALL, format: 'webp', scale: 2 },
  { ...SMALL, border: 0, kind: 'transparent', format: 'webp', scale: 2 },
  { ...SMALL, border: 0, kind: 'transparent', format: 'png' },
];

/** Texts that stood elsewhere in the file than in the preview. */
export const FOUND_TEXTS: readonly string[] = ['សមុទ្រ 👨‍👩‍👧‍👦សមុទ្រ 👩🏽‍✈️ពន្លឺ 👨‍👩‍👧‍👦👨‍👩‍👧‍👦ល្ងាច'];
