import { describe, expect, it } from 'vitest';
import { withHighPictures } from '../../../../src/slides/paging/picture-height.ts';
import { type SlideCard, wholeCard } from '../../../../src/slides/slide-card.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { makePhoto, makePost, makeQuote } from '../../thread/make-thread.ts';

const { show } = CARDS_DESIGN;
const photos = (count: number) => Array.from({ length: count }, () => makePhoto());
const cardOf = (count: number): SlideCard => wholeCard(makePost({ media: photos(count) }));
const heightsIn = (cards: SlideCard[] | null) => cards?.map(({ mediaHeight }) => mediaHeight);

/** Room for 190 px of pictures that stand in one row of 90 px until they may be higher than 180. */
const freeAsIs = ([card]: SlideCard[]): number => {
  const height = card!.mediaHeight!;
  return 190 - (height <= 180 ? 90 : Math.min(height, 200));
};

describe('pictures on a slide', () => {
  it('are as high as it has room', () => {
    expect(heightsIn(withHighPictures([cardOf(1)], 160, 100, show, freeAsIs))).toEqual([260]);
    expect(heightsIn(withHighPictures([cardOf(1), cardOf(2)], 160, 101, show, freeAsIs))).toEqual([
      210, 210,
    ]);
    expect(withHighPictures([cardOf(1)], 160, -1, show, freeAsIs)).toBeNull();
  });

  it('share their room with none that is hidden', () => {
    const image = 'https://pbs.twimg.com/card_img/1/a';
    const words = { domain: '', title: '', description: '' };
    const card = { kind: 'large' as const, href: null, image, ...words };
    const both = wholeCard(makePost({ media: photos(1), card }));
    const hidden = { ...show, media: false };
    expect(heightsIn(withHighPictures([both], 160, 100, show, freeAsIs))).toEqual([210]);
    expect(heightsIn(withHighPictures([both], 160, 100, hidden, freeAsIs))).toEqual([260]);
  });

  it.each([
    ['a post', cardOf(3)],
    ['a quote', wholeCard(makePost({ quote: makeQuote({ media: photos(3) }) }))],
  ])('of %s are no higher where one row becomes two', (_, card) => {
    expect(heightsIn(withHighPictures([card], 160, 100, show, freeAsIs))).toEqual([190]);
  });
});
