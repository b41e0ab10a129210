import { describe, expect, it } from 'vitest';
import type { Design } from '../../../../src/design/schema.ts';
import type { PollPart } from '../../../../src/slides/poll-part.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import { type SlideCard, wholeCard } from '../../../../src/slides/slide-card.ts';
import type { ShownPost } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { makePhoto, makePost, makeQuote, words } from '../../thread/make-thread.ts';
import { carouselSlides } from '../at-once.ts';
import { fakeMeasure, measureWith } from './fake-measure.ts';

const FOOTER = { text: 'by me', logo: null, source: null };
const TALL = makePhoto({ aspect: 0.5 });
const CARD = {
  ...{ kind: 'large' as const, href: null, domain: 'example.org', title: 'The keeper' },
  ...{ description: 'Of lamps', image: 'https://pbs.twimg.com/card_img/1/a' },
};

const low = (changes: Partial<Design> = {}): Design => ({
  ...CARDS_DESIGN,
  ...changes,
  carousel: { ...CARDS_DESIGN.carousel, size: 'instagram-wide' },
});

const slidesFor = (post: ShownPost, design = low(), measure = fakeMeasure): Slide[] =>
  carouselSlides([wholeCard(post)], design, {}, FOOTER, measure);
const cardOf = ({ cards }: Slide): SlideCard => cards[0]!;
const postOf = (slide: Slide) => cardOf(slide).post as ShownPost;

/** Measures by what stands on the card alone; what is not named needs no room. */
const needing = (heightOf: (card: SlideCard, post: ShownPost) => number) =>
  measureWith((slide) => {
    const needed = slide.cards.reduce(
      (sum, card) => sum + heightOf(card, card.post as ShownPost),
      0,
    );
    return { height: slide.height!, free: slide.height! - needed };
  });

describe('what does not fit under the words of a post', () => {
  it('has what stands at the foot of all once, on the last slide', () => {
    const quote = makeQuote({ text: words('x'.repeat(900)), media: [TALL] });
    const slides = slidesFor(makePost({ text: words('Lamps'), media: [TALL], quote }));
    expect(slides.length).toBeGreaterThan(2);
    expect(slides.map(({ footer }) => footer !== null)).toEqual(
      slides.map((_, place) => place === slides.length - 1),
    );
  });

  it('keeps labels, once, on the last slide of the post', () => {
    const labels: ShownPost['labels'] = [{ kind: 'ai', text: 'Made with AI' }];
    const quote = makeQuote({ text: words('x'.repeat(900)), media: [TALL], labels });
    const post = makePost({ text: words('y'.repeat(900)), media: [TALL], quote, labels });
    const slides = slidesFor(post);
    expect(slides.length).toBeGreaterThan(3);
    const having = slides.map((slide) =>
      cardOf(slide).withAttachments ? postOf(slide).labels.length : 0,
    );
    expect(having).toEqual(slides.map((_, place) => (place === slides.length - 1 ? 1 : 0)));
    const quoted = slides.filter((slide) => {
      const shown = postOf(slide).quote;
      return cardOf(slide).withAttachments && shown?.kind === 'post' && shown.labels.length > 0;
    });
    expect(quoted.length).toBe(1);
    const hidden = { ...CARDS_DESIGN.show, labels: false };
    const bare = makePost({ text: words('y'.repeat(900)), labels });
    expect(slidesFor(bare, low({ show: hidden })).length).toBeLessThanOrEqual(
      slidesFor(bare).length,
    );
  });

  it('says once whose a card is and what becomes of it, at its two ends', () => {
    const card = {
      ...CARD,
      image: null,
      kind: 'space' as const,
      title: 'word '.repeat(100).trim(),
    };
    const of = (changes: object) => makePost({ text: [], card: { ...card, ...changes } });
    const heights = needing((_, { card: shown }) =>
      shown ? 10 * `${shown.host}${shown.title}${shown.description}${shown.state}`.length : 0,
    );
    for (const description of ['', 'Of lamps '.repeat(40).trim()]) {
      const post = of({ description, host: 'Ada @ada', state: 'Ended' });
      const shown = slidesFor(post, low(), heights).map((slide) => postOf(slide).card!);
      const last = shown.length - 1;
      expect(last).toBeGreaterThan(1);
      expect(shown.map((one) => one.host)).toEqual(shown.map((_, at) => (at ? '' : 'Ada @ada')));
      expect(shown.map((one) => one.state)).toEqual(
        shown.map((_, at) => (at === last ? 'Ended' : '')),
      );
    }
  });

  it('has a slide for what X says in place of media', () => {
    const notices = [{ text: 'Withheld' }];
    const heights = needing((_, had) => 500 * (had.media.length + had.notices.length));
    const post = makePost({ text: [], media: [TALL], notices });
    const shown = slidesFor(post, low(), heights).map(postOf);
    expect(shown.map((one) => [one.media.length, one.notices.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('leaves no slide to what is not to be seen', () => {
    const quote = makeQuote({ text: words('x'.repeat(900)), media: [TALL] });
    const post = makePost({ text: words('Lamps'), quote });
    const show = { ...CARDS_DESIGN.show, media: false };
    for (const slide of slidesFor(post, low({ show }))) {
      const { quote: quoted } = postOf(slide);
      const said = quoted?.kind === 'post' ? quoted.text : [];
      expect(plainText([...cardOf(slide).text, ...said])).not.toBe('');
    }
  });

  it('gives hidden pictures no part of the room for those that are seen', () => {
    const quote = makeQuote({ media: [TALL] });
    const post = makePost({ text: words('Lamps'), media: [TALL], quote });
    const show = { ...CARDS_DESIGN.show, quotes: false };
    // A name on the card would leave them no more than they must have.
    const nameless = {
      ...CARDS_DESIGN,
      carousel: { ...CARDS_DESIGN.carousel, author: 'none' as const },
    };
    const heights = [nameless, { ...nameless, show }].map(
      (design) => cardOf(slidesFor(post, design)[0]!).mediaHeight!,
    );
    expect(heights[1]! - 160).toBeGreaterThan(1.5 * (heights[0]! - 160));
  });

  it('has its pictures no lower than needed', () => {
    const withPicture = (others: number) =>
      needing((card, { media }) => (media.length > 0 ? card.mediaHeight! : 0) + others);
    const post = makePost({ text: words('Lamps'), media: [TALL] });
    const [roomy, tight] = [100, 150].map((others) =>
      cardOf(slidesFor(post, low(), withPicture(others)).at(-1)!),
    );
    // Half of the slide, rather than smaller words.
    expect(roomy!.mediaHeight).toBe(Math.round(0.52 * 283));
    expect(tight!.mediaHeight).toBe(133);
  });

  it('is said to lead among all options of a poll, also where they stand on two slides', () => {
    const percents = [10, 20, 60, 10];
    const poll = {
      ...{ open: false, summary: '' },
      options: percents.map((percent) => ({ label: String(percent), percent })),
    };
    const pollsOf = (height: number) => {
      const measure = needing((_, shown) => height * (shown.poll?.options.length ?? 0));
      return slidesFor(makePost({ text: [], poll }), low(), measure).map(
        (slide) => postOf(slide).poll as PollPart,
      );
    };
    for (const [height, counts] of [
      [100, [2, 2]],
      [200, [1, 1, 1, 1]],
    ] as const) {
      const polls = pollsOf(height);
      expect(polls.map(({ options }) => options.length)).toEqual(counts);
      expect(polls.map(({ most }) => most)).toEqual(counts.map(() => 60));
    }
  });

  const LONG = 'of lamps and tides '.repeat(12).trim();
  it.each([
    ['a card', { card: { ...CARD, title: '', description: LONG } }],
    ['an article', { article: { title: '', teaser: LONG, image: CARD.image } }],
    [
      'a quoted card',
      { quote: makeQuote({ text: [], card: { ...CARD, title: '', description: LONG } }) },
    ],
  ])('flows on where even the words of %s alone are too many', (_, attached) => {
    const boxOf = (post: ShownPost) => {
      const { card, article } = post.quote?.kind === 'post' ? post.quote : post;
      return { image: null, domain: '', description: '', ...(card ?? article) };
    };
    const textOf = (post: ShownPost) => {
      const { description, teaser = description } = boxOf(post) as {
        teaser?: string;
      } & typeof CARD;
      return teaser;
    };
    const measure = needing(({ mediaHeight }, post) => {
      const picture = boxOf(post).image && mediaHeight ? 200 : 0;
      return picture + 2 * textOf(post).length;
    });
    const slides = slidesFor(makePost({ text: [], ...attached }), low(), measure);
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map((slide) => textOf(postOf(slide))).join(' ')).toBe(LONG);
    expect(slides.filter((slide) => boxOf(postOf(slide)).domain !== '').length).toBeLessThan(2);
    expect(slides.every((slide) => measure(slide).free >= 0)).toBe(true);
  });

  it.each([
    ['keeps the name of who is quoted', 0, 'Somebody with a long name'],
    ['goes without the long name of who is quoted', 300, 'Somebody…'],
  ])('%s where the words of a quote have as much room', (_, nameHeight, expected) => {
    const quote = makeQuote({ text: words('of lamps and tides '.repeat(12).trim()) });
    const author = { ...quote.author, name: 'Somebody with a long name' };
    const nameOf = (post: ShownPost) =>
      (post.quote?.kind === 'post' && post.quote.author.name) || '';
    const measure = needing((_card, post) => {
      const said = post.quote?.kind === 'post' ? plainText(post.quote.text) : '';
      const name = nameOf(post).length > 12 ? nameHeight : 0;
      return said ? name + 2 * said.length : 0;
    });
    const slides = slidesFor(makePost({ text: [], quote: { ...quote, author } }), low(), measure);
    expect(slides.length).toBeGreaterThan(1);
    for (const slide of slides) {
      expect(measure(slide).free).toBeGreaterThanOrEqual(0);
      expect(nameOf(postOf(slide))).toBe(expected);
    }
  });

  it('comes apart by the words of a card, each of them once', () => {
    const measure = needing((_, { card }) => {
      return card ? 100 + (card.title ? 90 : 0) + (card.description ? 120 : 0) : 0;
    });
    const post = makePost({ text: [], card: CARD });
    const cards = slidesFor(post, low(), measure).map((slide) => postOf(slide).card!);
    expect(cards.map(({ title, description }) => title + description)).toEqual([
      'The keeper',
      'Of lamps',
    ]);
  });
});
