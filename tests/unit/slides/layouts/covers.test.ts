// @vitest-environment node

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COVERS, type Cover } from '../../../../src/design/slide-layouts.ts';
import {
  chooseCover,
  chooseCoverAs,
  isCalmBelow,
} from '../../../../src/slides/layouts/plates/choose-cover.ts';
import type { ThreadShape } from '../../../../src/slides/layouts/thread-shape.ts';
import { GRID, type PictureFacts } from '../../../../src/thread/picture-facts.ts';
import type { ShownPost } from '../../../../src/thread/schema.ts';
import { SCRIPT_NAMES, textIn } from '../../../support/any-words.ts';
import { spansOf } from '../../../support/reference-threads/posts.ts';
import { makePhoto, makePost } from '../../thread/make-thread.ts';
import { makeContext, makePortrait } from './context.ts';

const LONG =
  ' Nobody had asked for it, and everybody who saw it at night said that it was theirs.'.repeat(2);

function covers(
  text: string,
  {
    shape = 'other',
    facts = null,
    lang = 'en',
    ...changes
  }: Partial<ShownPost & { shape: ThreadShape; facts: PictureFacts | null }> = {},
) {
  const words = spansOf(text);
  const opener = makePost({ lang, text: words, ...changes });
  const part = (range: { from: number; to: number } | null) =>
    range && text.slice(range.from, range.to);
  return chooseCover(opener, words, shape, makeContext({ factsOf: () => facts })).map((one) => ({
    ...one,
    ...{ before: part(one.before), title: part(one.title), after: part(one.after) },
    ...{ figure: part(one.figure), unit: part(one.unit), accent: part(one.accent) },
  }));
}

/** Light by eight rows and columns. */
const light = (rows: (row: number, column: number) => number) =>
  Array.from({ length: GRID * GRID }, (_, at) =>
    rows(Math.floor((8 * Math.floor(at / GRID)) / GRID), Math.floor((8 * (at % GRID)) / GRID)),
  );
const media = [makePhoto()];

describe('the design of a cover', () => {
  it.each<[string, string, Parameters<typeof covers>[1], string]>([
    ['a number up front', '10 lessons about lamps', {}, 'number'],
    ['a number as the third word', 'I lit 52 lamps', {}, 'number'],
    ['a number further on', 'I lit a lamp 52 times', {}, 'statement'],
    ['a year', '2024 was dark', {}, 'statement'],
    ['a day', 'March 3 was dark', {}, 'statement'],
    ['a day in German', 'Am 3. März war es dunkel', { lang: 'de' }, 'statement'],
    ['a day in Spanish', 'El 3 de marzo no hubo luz', { lang: 'es' }, 'statement'],
    ['a day in Japanese', '3月5日の夜', { lang: 'ja' }, 'statement'],
    ['a date', '3.4.26 was dark', {}, 'statement'],
    ['a year of the Persian calendar', '۱۴۰۳ تاریک بود', { lang: 'fa' }, 'statement'],
    ['a year of the Thai calendar', '2569 เป็นปีที่มืด', { lang: 'th' }, 'statement'],
    ['as many things', '2569 lamps', {}, 'number'],
    ['years', '2024–2026 was dark', {}, 'statement'],
    ['a name with a number', '5G is here', {}, 'statement'],
    ['a long number', '1,250,000,000 lamps', {}, 'statement'],
    ['the number of the post itself', '1. Lamps are dark', {}, 'statement'],
    ['Persian numerals', '۵۲ چراغ روشن کردم', { lang: 'fa' }, 'number'],
    ['60 letters', 'l'.repeat(60), {}, 'statement'],
    ['61 letters', 'l'.repeat(61), {}, 'marker'],
    ['an essay', 'l'.repeat(61), { shape: 'essay' }, 'editorial'],
    ['a list of points', 'l'.repeat(61), { shape: 'points' }, 'peek'],
    ['a short title of an essay', 'The applause problem', { shape: 'essay' }, 'statement'],
    ['a calm photo', 'The coast', { media, facts: makePortrait() }, 'photo'],
    ['a photo and a number', '8 photographs', { media, facts: makePortrait() }, 'photo'],
    [
      'a photo with much under the words',
      'The coast',
      { media, facts: makePortrait({ light: light((row) => (row % 2 ? 0 : 255)) }) },
      'split',
    ],
    [
      'a photo that would lose too much',
      'The coast',
      { media, facts: makePortrait({ width: 2400, height: 1000 }) },
      'split',
    ],
    [
      'a photo that is too low to fill a slide',
      'The coast',
      { media, facts: makePortrait({ width: 1300, height: 900 }) },
      'split',
    ],
    ['a small photo', 'The coast', { media, facts: makePortrait({ width: 999 }) }, 'statement'],
    ['a chart', 'The coast', { media, facts: makePortrait({ kind: 'graphic' }) }, 'statement'],
    ['a photo that nobody knows yet', 'The coast', { media }, 'statement'],
    [
      'a video',
      'The coast',
      { media: [makePhoto({ kind: 'video' })], facts: makePortrait() },
      'statement',
    ],
  ])('follows %s', (_, text, given, cover) => {
    expect(covers(text, given)[0]!.cover).toBe(cover);
  });

  it('names the picture that it shows', () => {
    const two = [makePhoto({ kind: 'video' }), makePhoto()];
    expect(covers('The coast', { media: two, facts: makePortrait() })[0]!.picture).toBe(1);
    expect(covers('The coast')[0]!.picture).toBeNull();
  });

  it('takes a picture for calm by its lower part alone', () => {
    const calm = (rows: Parameters<typeof light>[0]) =>
      isCalmBelow(makePortrait({ light: light(rows) }));
    expect(calm(() => 128)).toBe(true);
    expect(calm((row, column) => (row < 4 ? column * 36 : 90))).toBe(true);
    expect(calm((row, column) => (row > 5 ? column * 36 : 90))).toBe(false);
    // Only a part of the fifth row lies in the lower 45 %.
    expect(calm((row) => (row === 4 ? 180 : 90))).toBe(true);
    expect(calm((row) => (row === 5 ? 180 : 90))).toBe(false);
  });
});

describe('the title of a cover', () => {
  it('is the whole of a short opener; its first sentence where that does not fit', () => {
    const made = covers('The lamp is lit. Come and see.');
    expect(made.map(({ title, after }) => [title, after])).toEqual([
      ['The lamp is lit. Come and see.', null],
      ['The lamp is lit.', 'Come and see.'],
    ]);
  });

  it.each([
    ['a number', `The lamp is lit. We counted 412 evenings.${LONG}`, 'We counted 412 evenings.'],
    ['a promise', `The lamp is lit. This is how it was done.${LONG}`, 'This is how it was done.'],
    ['nothing', `The lamp is lit. We saw it.${LONG}`, 'The lamp is lit.'],
    [
      'a number rather than a promise',
      `The lamp is lit. This is how it was done. It took 3 years.${LONG}`,
      'It took 3 years.',
    ],
  ])('is the sentence that tells most, of a long one with %s', (_, text, title) => {
    const [first, second] = covers(text);
    expect(first!.title).toBe(title);
    expect([first!.before, first!.title, first!.after].filter(Boolean).join(' ')).toBe(text.trim());
    if (title !== 'The lamp is lit.') {
      expect(second).toMatchObject({ before: null, title: 'The lamp is lit.' });
    }
  });

  it('keeps what stands before the number', () => {
    expect(covers('I read 52 books.')[0]).toMatchObject({ cover: 'number', figure: '52' });
    expect(covers('It took 30 days.')[0]).toMatchObject({ figure: '30', unit: 'days.' });
    expect(covers('(52) books.')[0]).toMatchObject({ figure: null });
    expect(covers('We saved 41%, at last.')[0]).toMatchObject({ figure: '41%,' });
  });

  it.each([
    ['The lamp in the harbour is lit, and nobody saw it.', 'statement', 'and nobody saw it.'],
    ['The lamp is lit, and nobody has seen it yet.', 'statement', null],
    ['A lamp for 50,000 ships', 'statement', '50,000'],
    ['Take Fridays off.', 'statement', null],
    [
      'The best product decision that we ever made was deleting the settings page',
      'marker',
      'deleting the settings page',
    ],
  ])('has something that stands out: %s', (text, cover, accent) => {
    expect(covers(text)[0]).toMatchObject({ cover, accent });
  });

  it('has nothing to say without words', () => {
    expect(covers('')).toEqual([]);
    expect(covers(' \n')).toEqual([]);
  });
});

describe('a cover that the user asks for', () => {
  const asked = (cover: Cover, text: string, changes: Partial<ShownPost> = {}) => {
    const words = spansOf(text);
    const opener = makePost({ lang: 'en', text: words, ...changes });
    return chooseCoverAs(cover, opener, words, makeContext());
  };

  it('is every one that its content can be', () => {
    const can = (text: string, changes?: Partial<ShownPost>) =>
      COVERS.filter((cover) => asked(cover, text, changes).length > 0);
    const always = ['statement', 'portrait', 'editorial', 'marker', 'peek'];
    expect(can('The coast')).toEqual(always);
    expect(can('8 coasts').sort()).toEqual([...always, 'number'].sort());
    expect(can('The coast', { media }).sort()).toEqual([...always, 'photo', 'split'].sort());
    expect(can('')).toEqual([]);
  });
});

describe('whatever an opener says', () => {
  it('stands on the cover in its order, each word once', () => {
    const text = fc.constantFrom(...SCRIPT_NAMES).chain((script) => textIn(script, 'emoji'));
    fc.assert(
      fc.property(text, fc.constantFrom(null, 'en', 'th'), (said, lang) => {
        const words = spansOf(said);
        const made = chooseCover(makePost({ lang, text: words }), words, 'other', makeContext());
        const bare = (one: string) => one.replace(/\s+/g, '');
        for (const { before, title, after, figure, accent } of made) {
          const parts = [before, title, after].map((one) =>
            one ? said.slice(one.from, one.to) : '',
          );
          expect(bare(parts.join(''))).toBe(bare(said));
          for (const inner of [figure, accent].filter((one) => one !== null)) {
            expect(inner.from).toBeGreaterThanOrEqual(title.from);
            expect(inner.to).toBeLessThanOrEqual(title.to);
          }
        }
        expect(made.at(-1)!.before).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});
