import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import { plainText } from '../../thread/spans.ts';
import { letterCount } from '../layouts/letter-count.ts';
import { isGraphic } from '../layouts/picture-layouts.ts';
import { attachmentsOf } from '../paging/attachment-cards.ts';
import { slidesAtSize } from '../paging/posts-on-slides.ts';
import type { Setter } from '../sketches/stack.ts';
import type { Sliced } from '../slices.ts';
import { innerWidth, type Slide } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { MOST_LOST } from '../view/media-layout.ts';
import { isSigned } from './foot.ts';
import { blankOf } from './probes.ts';

/** Sizes of posts on cards, output px of the drawn slide. */
const STEPS = [128, 112, 96, 84, 72, 60, 52, 48, 44] as const;
/** Words on Post card are no smaller: rather they go on over one more slide. */
const LEAST = 48;
/** Largest sizes: of what stands on the ground itself, and of words on Post card by their letters. */
const MOST_ON_GROUND = 60;
const MOST: readonly [letters: number, most: number][] = [
  [40, 128],
  [70, 112],
  [110, 96],
  [160, 84],
  [Number.POSITIVE_INFINITY, 72],
];
const MOST_OVER_PICTURES = 84;
/** Letters beyond which nobody asks how many. */
const ENOUGH = 200;
/** For a text on more slides than this no larger type is looked for. */
const MANY = 40;
/** Of a text on more slides the smallest size is taken, without measuring them again. */
const MOST_LOOKED_AT = 6;
/** Share of the slide that a card fills at most, where a smaller size would do. */
const FULL = 0.86;
/** Share of the slide that pictures under words may be high: a portrait photo of 3:4 loses a third to it. */
const PICTURES = 0.52;

/** Posts as X shows them, as large as one slide holds them, else on as many as they need. */
export function* onCards(
  some: SlideCard[],
  design: Design,
  looks: Edits['looks'],
  { page, recipe }: Setter,
  measure: MeasureSlide,
): Sliced<Slide[]> {
  const isPost = recipe.isOnCards === true;
  const isNamed = isPost && isSigned('lead', design, looks[some[0]!.post.id]);
  const most = isPost ? mostOnCard(some, design.show) : MOST_ON_GROUND;
  const sizes = STEPS.filter((step) => step <= most && (!isPost || step >= LEAST)).map((step) =>
    page.size(step),
  );
  const cards = some.map((card) => ({
    ...card,
    fillsWidth: isPost && showsPhotos(card, measure),
  }));
  const highest = isPost ? Math.round(PICTURES * page.height) : Number.POSITIVE_INFINITY;
  const setBy = (named: boolean) =>
    function* at(textSize: number): Sliced<Slide[]> {
      const slides = yield* slidesAtSize(cards, {
        ...{ show: design.show, measure, isNamed: named },
        blank: (anchor) => blankOf(design, anchor, page, textSize),
      });
      return slides.map((slide) => withLowerPictures(slide, highest, measure));
    };
  const filled = (ways: Slide[][]) =>
    ways.filter((slides) => slides.every((slide) => isFilled(slide, measure)));
  const all = withAuthors(yield* thoseOfFewest(sizes, setBy(isNamed)));
  const best = filled(all);
  // Rather than a strip beside a photo, the name of its author stands at the foot.
  const bare =
    isNamed && best.length === 0 ? filled(yield* thoseOfFewest(sizes, setBy(false))) : [];
  const fitting = [best, bare].find(({ length }) => length > 0) ?? all;
  const wanted = looks[some[0]!.post.id]?.step ?? 0;
  const room = isPost ? (1 - FULL) * page.height - 2 * page.drawn(20) : 0;
  const isRoomy = (slides: Slide[]) => slides.every((slide) => measure(slide).free >= room);
  const isShort = fitting[0]!.length <= MOST_LOOKED_AT;
  const roomy = isShort ? fitting.findIndex(isRoomy) : -1;
  const tight = isPost ? fitting.length - 1 : 0;
  const automatic = roomy === -1 ? tight : roomy;
  return fitting[Math.min(fitting.length - 1, Math.max(0, automatic - wanted))]!;
}

/** The largest size for the words of posts: few of them, with nothing under them, are seen before they are read. */
function mostOnCard(some: readonly SlideCard[], show: Design['show']): number {
  const letters = some.reduce((sum, { text }) => sum + letterCount(plainText(text), ENOUGH), 0);
  const [, most] = MOST.find(([limit]) => letters <= limit)!;
  const isBare = some.every(({ post }) => attachmentsOf(post, show).length === 0);
  return isBare ? most : Math.min(most, MOST_OVER_PICTURES);
}

/** Those at sizes that leave room for who wrote it, as far as there are any. */
function withAuthors(fitting: Slide[][]): Slide[][] {
  const named = fitting.filter(([slide]) => slide!.cards[0]?.withAuthor);
  return named.length > 0 ? named : fitting;
}

/** Whether photos are as wide as their card. */
const isFilled = (slide: Slide, measure: MeasureSlide): boolean =>
  slide.cards.every((card) => {
    const needed = heightToFill(card, innerWidth(slide), measure);
    return card.mediaHeight === null || card.mediaHeight >= needed;
  });

/** The slides at each of the sizes, the largest first, that need no more of them than the smallest size. */
function* thoseOfFewest(
  sizes: readonly number[],
  at: (size: number) => Sliced<Slide[]>,
): Sliced<Slide[][]> {
  const fitting: Slide[][] = [];
  for (const size of sizes.toReversed()) {
    if (fitting.length > 0 && fitting[0]!.length > MANY) break;
    const slides = yield* at(size);
    // Larger ones need as many or more.
    if (fitting.length > 0 && slides.length > fitting[0]!.length) break;
    fitting.unshift(slides);
  }
  return fitting;
}

/** Pictures that were given all the room there is leave some of it to larger words. */
function withLowerPictures(slide: Slide, highest: number, measure: MeasureSlide): Slide {
  const cards = slide.cards.map((card) => {
    const most = Math.max(highest, heightToFill(card, innerWidth(slide), measure));
    const { mediaHeight } = card;
    return card.text.length > 0 && mediaHeight !== null && mediaHeight > most
      ? { ...card, mediaHeight: most }
      : card;
  });
  return { ...slide, cards };
}

/** CSS px from which on a tall photo alone is as wide as its card, with as much cut off as it may lose; else 0. */
function heightToFill(
  { post, fillsWidth }: SlideCard,
  width: number,
  { factsOf }: MeasureSlide,
): number {
  const [media, ...others] = post.kind === 'post' ? post.media : [];
  const facts = fillsWidth && media?.url && others.length === 0 ? factsOf(media.url) : null;
  return facts ? Math.ceil((1 - MOST_LOST) * width * (facts.height / facts.width)) : 0;
}

/** Whether its pictures are known to be photos: nothing is cut off a chart or a screenshot, nor off a user's crop. */
function showsPhotos({ post, crops }: SlideCard, { factsOf }: MeasureSlide): boolean {
  return (
    post.kind === 'post' &&
    post.media.every((media) => {
      const facts = media.url ? factsOf(media.url) : null;
      const isCropped = (crops.get(media.url!)?.shape ?? 'original') !== 'original';
      return facts !== null && !isGraphic(media, facts) && !isCropped;
    })
  );
}
