import type { Cover } from '../../../design/slide-layouts.ts';
import type { TextRange } from '../../../edits/texts.ts';
import { GRID, type PictureFacts } from '../../../thread/picture-facts.ts';
import type { ShownPost } from '../../../thread/schema.ts';
import type { Words } from '../../text/words.ts';
import { isCall } from '../calls.ts';
import type { Figure } from '../choice.ts';
import type { LayoutContext } from '../context.ts';
import { pointNumber } from '../heads.ts';
import { lettersIn, type Passage, passageOf } from '../passage.ts';
import { cropLoss, isGraphic, MOST_LOSS_ALONE } from '../picture-layouts.ts';
import {
  numberUpFront,
  quantitiesIn,
  signsOf,
  unitBehind,
  withPunctuation,
} from '../quantities.ts';
import { shownParts } from '../shown-parts.ts';
import type { ThreadShape } from '../thread-shape.ts';
import { type CoverTitle, coverTitles, lastClause, lastWord } from './cover-titles.ts';

/** How an opener becomes a cover with one of its titles. */
export interface CoverChoice extends CoverTitle {
  cover: Cover;
  /** The number of a number cover, within the title: what stands before it stays above it. */
  figure: TextRange | null;
  /** The word of its unit, if one follows it. */
  unit: TextRange | null;
  /** What of the title has the second color, the marker or the italic of this cover. */
  accent: TextRange | null;
  /** Place in `media` of the picture on the cover. */
  picture: number | null;
}

/** Pixels of a side; a smaller photo would be blurred at the size of a slide. */
const SMALLEST_PHOTO = 1_000;
const LARGEST_STATEMENT = 60;
/** Signs of the largest figure, 560 px high. */
const MOST_SIGNS = 7;
/** The part of a photo that words stand on, and how much its light may differ there (of 255). */
const LOWER = 0.45;
const CALM = 36;

/**
 * The cover that the content of a thread asks for, once for each title that its opener offers: the first
 * that fits is to be taken. Empty where there are no words.
 *
 * @param opener the first post that is no note of the user's
 * @param words of it, as the user left them
 */
export function chooseCover(
  opener: ShownPost,
  words: Words,
  shape: ThreadShape,
  context: LayoutContext,
): CoverChoice[] {
  const passage = passageOf(words, opener.lang);
  if (!passage.whole) return [];
  return coverTitles(passage, passage.whole).map((title) =>
    dressed(
      automaticCover(opener, passage, title, shape, context),
      opener,
      passage,
      title,
      context,
    ),
  );
}

/** The same in a design that the user asks for; covers that it cannot be are left out. */
export function chooseCoverAs(
  cover: Cover,
  opener: ShownPost,
  words: Words,
  context: LayoutContext,
): CoverChoice[] {
  const passage = passageOf(words, opener.lang);
  if (!passage.whole) return [];
  return coverTitles(passage, passage.whole)
    .map((title) => dressed(cover, opener, passage, title, context))
    .filter(
      ({ picture, figure }) =>
        (needsPicture(cover) ? picture !== null : true) && (cover !== 'number' || figure !== null),
    );
}

/** Whether the luminance of the lower part of a picture is even enough for words on it. */
export function isCalmBelow({ light }: PictureFacts): boolean {
  const fields = light.map((value, at) => ({ value, weight: weightOf(Math.floor(at / GRID)) }));
  const total = fields.reduce((sum, { weight }) => sum + weight, 0);
  const mean = fields.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
  const variance = fields.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0);
  return Math.sqrt(variance / total) <= CALM;
}

/** How much of a row of the grid lies in the lower part, 0 to 1. */
const weightOf = (row: number): number => Math.min(1, Math.max(0, row + 1 - GRID * (1 - LOWER)));

function automaticCover(
  opener: ShownPost,
  passage: Passage,
  { title }: CoverTitle,
  shape: ThreadShape,
  context: LayoutContext,
): Cover {
  const photo = photoOf(opener, context);
  if (photo) {
    const { width, height } = photo.facts;
    const fills =
      height >= SMALLEST_PHOTO && cropLoss(width / height, context.aspect) <= MOST_LOSS_ALONE;
    return fills && isCalmBelow(photo.facts) ? 'photo' : 'split';
  }
  if (figureOf(passage, title, context)) return 'number';
  if (lettersIn(passage, title) <= LARGEST_STATEMENT) return 'statement';
  if (shape === 'essay') return 'editorial';
  return shape === 'points' ? 'peek' : 'marker';
}

function dressed(
  cover: Cover,
  opener: ShownPost,
  passage: Passage,
  title: CoverTitle,
  context: LayoutContext,
): CoverChoice {
  const found = cover === 'number' ? figureOf(passage, title.title, context) : null;
  const { figure, unit } = found ?? { figure: null, unit: null };
  const picture = needsPicture(cover) ? (pictureOn(opener, context) ?? null) : null;
  const accent = accentOf(cover, passage, title.title);
  return { cover, ...title, figure, unit, accent, picture };
}

/** Covers whose last words stand out. */
const LAST: Partial<Record<Cover, typeof lastClause>> = {
  ...{ editorial: lastWord, marker: lastClause, statement: lastClause },
};

function accentOf(cover: Cover, passage: Passage, title: TextRange): TextRange | null {
  const number = cover === 'statement' ? quantitiesIn(passage, title).at(-1)?.number : undefined;
  if (number) return number;
  const last = LAST[cover]?.(passage, title);
  return last && !isCall(passage, last) ? last : null;
}

/** The number within the first three words, unless it is that of the post in its thread. */
function figureOf(passage: Passage, title: TextRange, { isCounted }: LayoutContext): Figure | null {
  if (pointNumber(passage, title, isCounted)) return null;
  const number = numberUpFront(passage, title)?.number;
  const isShort = number && signsOf(passage, number) <= MOST_SIGNS;
  if (!isShort) return null;
  const figure = withPunctuation(passage, title, number);
  return { figure, unit: unitBehind(passage, title, number) };
}

const needsPicture = (cover: Cover): boolean => cover === 'photo' || cover === 'split';

/** The first photo that is large enough for a cover, and known. */
function photoOf(opener: ShownPost, context: LayoutContext) {
  const at = pictureOn(opener, context);
  if (at === undefined) return null;
  const facts = context.factsOf(opener.media[at]!.url!);
  return facts && facts.width >= SMALLEST_PHOTO ? { at, facts } : null;
}

function pictureOn(opener: ShownPost, context: LayoutContext): number | undefined {
  return shownParts(opener, context).pictures.find((at) => {
    const media = opener.media[at]!;
    return media.kind === 'photo' && !isGraphic(media, context.factsOf(media.url!));
  });
}
