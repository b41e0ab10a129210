import { describe, expect, it } from 'vitest';
import type { Design } from '../../../../src/design/schema.ts';
import { titleOf } from '../../../../src/slides/paging/plates.ts';
import { wholeCard } from '../../../../src/slides/slide-card.ts';
import type { Media, Post } from '../../../../src/thread/schema.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { makePhoto, makePost, words } from '../../thread/make-thread.ts';
import { carouselSlides } from '../at-once.ts';
import { fakeMeasure, measureWith } from './fake-measure.ts';

const FOOTER = { text: 'by me', logo: null, source: null };
const POSTS = ['1', '2', '3'].map((id) => makePost({ id, text: words(`Post ${id}. More of it.`) }));

function slides(
  changes: Partial<Design['carousel']>,
  posts: Post[] = POSTS,
  missing: readonly string[] = [],
) {
  const design = { ...CARDS_DESIGN, carousel: { ...CARDS_DESIGN.carousel, ...changes } };
  const measure = measureWith(fakeMeasure, missing);
  return carouselSlides(posts.map(wholeCard), design, {}, FOOTER, measure);
}

describe('a cover', () => {
  it('stands before the posts, with how the first begins, its picture and its author', () => {
    const first = makePost({ id: '1', text: words('Big news.\nAll of it.'), media: [makePhoto()] });
    const [cover, ...rest] = slides({ cover: true }, [first, ...POSTS.slice(1)]);
    expect(cover).toMatchObject({ key: 'cover', cards: [], footer: null });
    expect(cover!.plate).toMatchObject({
      ...{ kind: 'cover', title: 'Big news.', author: first.author },
      picture: { url: first.media[0]!.url, focus: undefined },
    });
    expect(rest.map(({ key }) => key)).toEqual(['1', '2', '3']);
  });

  it('has the title that the user wants', () => {
    const [cover] = slides({ cover: true, coverTitle: 'Lamps' });
    expect(cover!.plate).toMatchObject({ title: 'Lamps' });
  });

  it('has bars where words are blurred', () => {
    const text = [
      { kind: 'text' as const, text: 'Thanks, ' },
      { kind: 'mention' as const, text: '@oaern', href: 'https://x.com/a', blurred: true as const },
    ];
    const card = { ...wholeCard(makePost({ id: '1' })), text };
    const design = { ...CARDS_DESIGN, carousel: { ...CARDS_DESIGN.carousel, cover: true } };
    const [cover] = carouselSlides([card], design, {}, FOOTER, fakeMeasure);
    expect(cover!.plate).toMatchObject({ title: 'Thanks, @█████' });
  });

  it('shows no picture where pictures are left out', () => {
    const design = { ...CARDS_DESIGN, show: { ...CARDS_DESIGN.show, media: false } };
    const [cover] = carouselSlides(
      [wholeCard(makePost({ media: [makePhoto()] }))],
      { ...design, carousel: { ...design.carousel, cover: true } },
      {},
      FOOTER,
      fakeMeasure,
    );
    expect(cover!.plate).toMatchObject({ picture: null });
  });

  it('shows the first picture that is there, and no box where none is', () => {
    const [gone, here] = ['gone', 'here'].map((name) =>
      makePhoto({ url: `https://pbs.twimg.com/media/${name}` }),
    );
    const pictureOn = (...media: Media[]) => {
      const first = makePost({ id: '1', text: words('Big news.'), media });
      const [cover] = slides({ cover: true }, [first], [gone!.url!]);
      return cover!.plate;
    };
    expect(pictureOn(gone!, here!)).toMatchObject({ picture: { url: here!.url } });
    expect(pictureOn(gone!)).toMatchObject({ picture: null });
  });

  it('is left out where no post is to be seen', () => {
    const gone: Post = { kind: 'unavailable', id: 'after-1', reason: 'Deleted.' };
    expect(slides({ cover: true, outro: true }, [gone]).map(({ key }) => key)).toEqual(['after-1']);
  });
});

describe('the last slide', () => {
  it('says what to do, and takes what stood under the last post', () => {
    const all = slides({ outro: true, outroText: 'Follow!' });
    expect(all.at(-1)).toMatchObject({ key: 'outro', footer: FOOTER, cards: [] });
    expect(all.at(-1)!.plate).toMatchObject({ kind: 'outro', text: 'Follow!' });
    expect(all.at(-2)!.footer).toBe(null);
  });
});

describe('slides know their place', () => {
  it('among all, cover and last slide with them', () => {
    const places = slides({ cover: true, outro: true }).map(({ frame }) => frame!);
    expect(places.map(({ place, of }) => `${place}/${of}`)).toEqual(
      ['1/5', '2/5', '3/5', '4/5', '5/5'], // cover, three posts, last slide
    );
  });

  it('and say who wrote them once: at the head, or on their cards', () => {
    const [without] = slides({});
    expect(without!.frame!.byline).toBe(null);
    expect(without!.cards[0]!.withAuthor).toBe(true);
    const [withIt] = slides({ byline: true });
    expect(withIt!.frame!.byline).toEqual(POSTS[0]!.author);
    expect(withIt!.cards[0]!.withAuthor).toBe(false);
  });
});

describe('short posts', () => {
  it('share a slide if the user wants that, as many as fit', () => {
    expect(slides({}).length).toBe(3);
    const shared = slides({ share: true });
    expect(shared.length).toBeLessThan(3);
    expect(shared.flatMap(({ cards }) => cards.map(({ key }) => key))).toEqual(['1', '2', '3']);
    for (const slide of shared) expect(fakeMeasure(slide).free).toBeGreaterThanOrEqual(0);
  });
});

describe('a title from a text', () => {
  it.each([
    ['its first line', 'One line\nAnother', 'One line'],
    [
      'its first sentence where the line is long',
      `A first. ${'More words. '.repeat(20)}`,
      'A first.',
    ],
    ['nothing of nothing', '  ', ''],
  ])('is %s', (_, text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('is cut between words where even the sentence is long', () => {
    const title = titleOf('lantern '.repeat(40));
    expect(title).toMatch(/^(?:lantern ?)+…$/);
    expect(title.length).toBeLessThanOrEqual(120);
  });
});
