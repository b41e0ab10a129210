import type { Design } from '../../design/schema.ts';
import { withLook } from '../../design/with-look.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Composition, GroundName, SlideGround } from '../composition.ts';
import { pageOf } from '../sketches/slide-page.ts';
import type { Sliced } from '../slices.ts';
import type { FooterContent, Slide } from '../slide.ts';
import { authorOn, type SlideCard } from '../slide-card.ts';
import { luminance } from '../style/colours.ts';
import { groundsOf } from '../style/grounds.ts';
import { mayAlternate, ownGround } from '../style/own-ground.ts';
import { rhythm } from '../style/rhythm.ts';
import type { Recipe } from '../templates/recipe.ts';
import { recipeOf } from '../templates/recipes.ts';
import type { HiddenAuthor } from '../text/identity.ts';
import { pageNumber } from '../text/page-number.ts';
import type { MeasureSlide } from '../view/measure.tsx';
import { onNearestPhotos } from './backdrops.ts';
import { decorated } from './decoration.ts';
import { evenLevels } from './even-levels.ts';
import { footParts, isSigned } from './foot.ts';
import { isOtherBelow } from './halves.ts';
import { withoutEmptyPeek, withPeek } from './peek.ts';
import { blankOf } from './probes.ts';
import type { Draft } from './slide-draft.ts';
import { draftsOf } from './thread-drafts.ts';
import { wordsShareOn } from './words-share.ts';

/**
 * The slides of a carousel: what a post is decides how its slides look. In this order: the
 * layout of each post (`classify`), the slides that it comes to (`slidesOfPost`), the cover and the ending
 * (`cover-draft.ts`, `ending-drafts.ts`), one size of type for slides that are set alike (`evenLevels`), a ground
 * for each (`rhythm`), its foot. Then everything has its place: the view finds no line and no size of its own.
 */
export function* composeSlides(
  cards: readonly SlideCard[],
  design: Design,
  looks: Edits['looks'],
  footer: FooterContent | null,
  measure: MeasureSlide,
): Sliced<Slide[]> {
  const recipe = recipeOf(design.carousel.template);
  const set = withoutEmptyPeek(yield* draftsOf(cards, design, looks, footer, measure));
  const drafts = recipe.isOnPhotos ? onNearestPhotos(set, measure.factsOf) : set;
  const levels = yield* evenLevels(
    drafts.map(({ sketch }) => sketch),
    drafts.map(({ anchor }) => -(looks[anchor]?.step ?? 0)),
    wordsShareOn(pageOf(design)),
  );
  const grounds = groundsOn(drafts, recipe, design, looks);
  const author = authorOn(cards);
  const slideOf = (draft: Draft, place: number): Slide => {
    const { key, anchor, cards: some, plate, sketch, setter, textSize } = draft;
    const own = withLook(design, looks[anchor]);
    const footOn = sketch?.footOn ?? 'ground';
    const page = pageNumber(design.carousel.numbers, place + 1, drafts.length);
    const content = {
      author:
        isSigned(draft.kind, design, looks[anchor]) && !isNamed(draft)
          ? signerOf(draft, author)
          : null,
      ...{ show: own.show, number: numberOn(draft, page, drafts.length, setter.isRtl) },
    };
    const parts = sketch
      ? decorated(recipe.decoration, {
          ...{ sketch, setter, place: place + 1, of: drafts.length },
          parts: sketch.at(levels[place]!) ?? [],
        })
      : [];
    const isFootOnOther = isOtherBelow(parts, setter.page);
    const composition: Composition = {
      ground: sketch?.isPhoto ? 'photo' : grounds[place]!,
      parts: [
        ...parts,
        ...(footOn === 'none' ? [] : footParts(content, isFootOnOther ? 'other' : footOn, setter)),
      ],
    };
    const blank = blankOf(own, anchor, setter.page, textSize);
    return {
      ...{ ...blank, key, cards: some, composition },
      frame: { ...blank.frame!, place: place + 1, of: drafts.length },
      footer: place === drafts.length - 1 ? footer : null,
      ...(plate && { plate }),
    };
  };
  const slides: Slide[] = [];
  for (const [place, draft] of drafts.entries()) {
    yield;
    slides.push(slideOf(draft, place));
  }
  return withPeek(slides, drafts);
}

/** Which slide it is, which part of its text, and on the cover that there is more to see. */
function numberOn(
  { sketch, footNote, cards, kind }: Draft,
  page: string,
  of: number,
  isRtl: boolean,
): string {
  // Something else stands in its place.
  if (sketch?.footNote === '') return '';
  const number = [cards[0]?.number ?? page, sketch?.footNote ?? footNote]
    .filter(Boolean)
    .join(' · ');
  // Who wants no numbers wants no arrow in their place either.
  if (kind !== 'cover' || of === 1 || number === '') return number;
  return isRtl ? `← ${number}` : `${number} →`;
}

/** Whether a card on the slide says who wrote it. */
const isNamed = ({ sketch, cards }: Draft): boolean =>
  sketch === null && cards.some(({ withAuthor }) => withAuthor);

/** Whose words stand on a slide; words that nobody has posted are nobody's. */
function signerOf({ cards }: Draft, author: HiddenAuthor | null): HiddenAuthor | null {
  const [card] = cards;
  if (card?.post.kind !== 'post') return author;
  return card.isNote ? null : card.post.author;
}

/**
 * Those that take turns; where they may not, the design's own, but for those chosen for one slide. A ready
 * style on which no words are read is moved as far as its accent is, rather than hidden under paper.
 */
function groundsOn(
  drafts: readonly Draft[],
  recipe: Recipe,
  design: Design,
  looks: Edits['looks'],
): SlideGround[] {
  const isReadyStyle = mayAlternate(design, null);
  const turning =
    design.carousel.alternate && isReadyStyle
      ? groundsOfTemplate(drafts, recipe, design, looks)
      : null;
  const common = isReadyStyle && ownGround(design).needsPaper ? 'accent' : 'own';
  return drafts.map(({ anchor }, place) => {
    const look = looks[anchor];
    if (look?.ground) return look.ground;
    const isOwn = look?.background && !mayAlternate(withLook(design, look), null);
    return isOwn ? 'own' : (turning?.[place] ?? common);
  });
}

function darkerOf(design: Design): GroundName {
  const { paper, ink } = groundsOf(design);
  return luminance(paper.flat) < luminance(ink.flat) ? 'paper' : 'ink';
}

/** A template says what each kind of slide stands on, or that all three grounds take turns. */
function groundsOfTemplate(
  drafts: readonly Draft[],
  { grounds }: Recipe,
  design: Design,
  looks: Edits['looks'],
): GroundName[] {
  const chosen = ({ kind, anchor }: Draft): GroundName | undefined => {
    const ground = grounds ? (grounds[kind] ?? grounds.others) : undefined;
    return looks[anchor]?.ground ?? (ground === 'dark' ? darkerOf(design) : ground);
  };
  return rhythm(
    drafts.map((draft) => {
      const isPhoto = draft.sketch?.isPhoto ?? false;
      return { kind: draft.kind, isPhoto, chosen: isPhoto ? undefined : chosen(draft) };
    }),
  );
}
