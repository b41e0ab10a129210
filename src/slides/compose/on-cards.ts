import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import { plainText } from '../../thread/spans.ts';
import { letterCount } from '../layouts/letter-count.ts';
import { attachmentsOf } from '../paging/attachment-cards.ts';
import { LOWEST_PICTURE } from '../paging/picture-height.ts';
import { slidesAtSize } from '../paging/posts-on-slides.ts';
import { cardLook } from '../sketches/card-looks.ts';
import type { Setter } from '../sketches/stack.ts';
import type { Sliced } from '../slices.ts';
import { innerWidth, type Slide } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { isFilled, showsPhotos, withLowerPictures } from './card-pictures.ts';
import { inEvenParts } from './even-cards.ts';
import { isSigned } from './foot.ts';
import { blankOf } from './probes.ts';

/** Sizes of posts on cards, output px of the drawn slide. */
const STEPS = [128, 112, 96, 84, 72, 60, 52, 48, 44] as const;
/** Words on Post card are no smaller: rather they go on over one more slide. */
const LEAST = 52;
/** Largest sizes: of what stands on the ground itself, and of words on Post card by their letters. */
const MOST_ON_GROUND = 60;
const MOST: readonly [letters: number, most: number][] = [
  [40, 128],
  [70, 112],
  [110, 96],
  [160, 84],
  [Number.POSITIVE_INFINITY, 72],
];
const MOST_OVER_PICTURES = 112;
/** Letters beyond which nobody asks how many. */
const ENOUGH = 200;
/** For a text on more slides than this no larger type is looked for. */
const MANY = 40;
/** Of a text on more slides the smallest size is taken, without measuring them again. */
const MOST_LOOKED_AT = 6;
/** Share of the slide that a card fills at most, where a smaller size would do; the card behind it needs room, too. */
const FULL = 0.84;
/** Shares of the slide that pictures under words may be high (a portrait photo of 3:4 loses a third to it), and are. */
const PICTURES = { most: 0.52, least: 0.24 } as const;

/** Posts as X shows them, as large as one slide holds them, else on as many as they need. */
export function* onCards(
  some: SlideCard[],
  design: Design,
  looks: Edits['looks'],
  setter: Setter,
  measure: MeasureSlide,
): Sliced<Slide[]> {
  const { page } = setter;
  const isPost = setter.recipe.isOnCards === true;
  const isNamed = isPost && isSigned('lead', design, looks[some[0]!.post.id]);
  const most = isPost ? mostOnCard(some, design.show) : MOST_ON_GROUND;
  const sizes = STEPS.filter((step) => step <= most && (!isPost || step >= LEAST)).map((step) =>
    page.size(step),
  );
  const blank: Slide = { ...blankOf(design, '', page, 0), key: '', cards: [], footer: null };
  const width = innerWidth(blank);
  const cards = isPost
    ? some.map((card) => ({
        ...card,
        fillsWidth: showsPhotos(card, measure),
        look: cardLook(card, design.show, width, setter),
      }))
    : some;
  const highest = isPost ? Math.round(PICTURES.most * page.height) : Number.POSITIVE_INFINITY;
  const lowest = Math.min(LOWEST_PICTURE, Math.round(PICTURES.least * page.height));
  const setBy = (named: boolean, on: readonly SlideCard[] = cards) =>
    function* at(textSize: number): Sliced<Slide[]> {
      const slides = yield* slidesAtSize(on, {
        ...{ show: design.show, measure, isNamed: named, lowest },
        blank: (anchor) => blankOf(design, anchor, page, textSize),
      });
      return slides.map((slide) => withLowerPictures(slide, highest, measure));
    };
  const filled = (sets: Slide[][]) =>
    sets.filter((slides) => slides.every((slide) => isFilled(slide, highest, measure)));
  const all = withAuthors(yield* thoseOfFewest(sizes, setBy(isNamed)));
  const best = filled(all);
  const isParted = all[0]!.length > 1 && cards.every(({ look }) => look?.isFew);
  // Rather than a strip beside a photo, or words without their photo, the name of its author stands at the foot.
  const bare =
    isNamed && (isParted || best.length === 0) ? yield* thoseOfFewest(sizes, setBy(false)) : [];
  const isWhole = bare.length > 0 && bare[0]!.length < all[0]!.length;
  const ways = isWhole ? [filled(bare), bare] : [best, filled(bare)];
  const found = ways.find(({ length }) => length > 0) ?? all;
  const even =
    isPost && found[0]!.length > 1
      ? yield* inEvenParts(cards, found[0]!.length, sizes, (one) => setBy(isNamed, [one]))
      : [];
  const fitting = even.length > 0 ? even : found;
  const wanted = looks[some[0]!.post.id]?.step ?? 0;
  const room = isPost ? Math.max(0, heightOf(blank) - FULL * page.height) : 0;
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

/** CSS px that a card may be high. */
const heightOf = ({ height, frame }: Slide): number => height! - frame!.top - frame!.bottom;

/** Those at sizes that leave room for who wrote it, as far as there are any. */
function withAuthors(fitting: Slide[][]): Slide[][] {
  const named = fitting.filter(([slide]) => slide!.cards[0]?.withAuthor);
  return named.length > 0 ? named : fitting;
}

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
