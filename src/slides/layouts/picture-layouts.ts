import type { PictureFacts } from '../../thread/picture-facts.ts';
import type { Media, ShownPost } from '../../thread/schema.ts';
import type { Arrangement, Choice, Pictures } from './choice.ts';
import type { LayoutContext } from './context.ts';
import { MOST_BY_HAND, MOST_LETTERS } from './layout-kinds.ts';
import type { Passage } from './passage.ts';
import { GRAPHICS } from './word-lists/graphics.ts';
import { says } from './word-lists/says.ts';

type PictureChoice = Extract<Choice, { pictures: Pictures; words: unknown }> & {
  layout: 'chart' | 'mosaic' | 'photo-full' | 'photo-top';
};
export type PictureLayout = PictureChoice['layout'];

/** What of a picture may be cropped off where words stand on it. */
const MOST_LOSS = 0.35;
/**
 * Without words a photo fills the slide also where more is lost (3:2 on 4:5 loses 47 %, 16:9 55 %).
 * Beyond that it is a panorama, and shown whole.
 */
export const MOST_LOSS_ALONE = 0.6;
/** Wider than this is landscape, and stands over another one. */
const LANDSCAPE = 1;

/** How much of a picture goes when it fills a box, 0 to 1; both as width ÷ height. */
export function cropLoss(picture: number, box: number): number {
  return 1 - Math.min(picture / box, box / picture);
}

/** A chart, a table, a screenshot: by its pixels, or by what its author says of it. */
export const isGraphic = (media: Media, facts: PictureFacts | null): boolean =>
  media.kind === 'photo' && (facts?.kind === 'graphic' || says(media.alt, GRAPHICS, null));

/** The pictures of a post as a slide shows them; null when none can be drawn. */
export function arrangedPictures(
  post: ShownPost,
  places: readonly number[],
  { factsOf }: LayoutContext,
): Pictures | null {
  if (places.length === 0) return null;
  const facts = (at: number) => factsOf(post.media[at]!.url!);
  const aspect = (at: number) => aspectOf(post.media[at]!, facts(at));
  return {
    media: places,
    arrangement: arrangementOf(places.map(aspect)),
    whole: places.filter((at) => isGraphic(post.media[at]!, facts(at))),
  };
}

function arrangementOf(aspects: readonly number[]): Arrangement {
  if (aspects.length === 1) return 'one';
  if (aspects.length === 3) return 'one-over-two';
  if (aspects.length > 3) return 'two-by-two';
  // A portrait photo over or under another would lose most of itself.
  return aspects.some((aspect) => aspect <= LANDSCAPE) ? 'beside' : 'stacked';
}

function aspectOf(media: Media, facts: PictureFacts | null): number {
  return facts ? facts.width / facts.height : (media.aspect ?? 1);
}

/** What the automatic choice makes of the pictures of a post. */
export function pictureChoice(
  post: ShownPost,
  passage: Passage,
  pictures: Pictures,
  context: LayoutContext,
  roomUnder: boolean,
): PictureChoice {
  const { letters } = passage;
  const make = (layout: PictureLayout): PictureChoice =>
    pictureChoiceAs(layout, passage, pictures, roomUnder);
  const { media, whole } = pictures;
  // Several that must be whole would be small side by side: they stand one under the other.
  if (media.every((place) => whole.includes(place) && isKnown(post, place, context))) {
    return make('chart');
  }
  if (media.length > 1) return make('mosaic');
  const [at] = media as [number];
  const one = post.media[at]!;
  const facts = context.factsOf(one.url!);
  // Only a fetched photo may fill a slide: of a film, the sign that it plays must be seen.
  if (!facts) return make('photo-top');
  const aspect = aspectOf(one, facts);
  const loss = cropLoss(aspect, context.aspect);
  const isAlone = letters === 0 || letters > MOST_LETTERS.besidePicture;
  if (isAlone) {
    // What is taller than the slide and does not fit is a page or a screen: its edges are words.
    const most = aspect < context.aspect ? MOST_LOSS : MOST_LOSS_ALONE;
    return make(loss <= most ? 'photo-full' : 'chart');
  }
  const isFull = one.kind === 'photo' && letters <= MOST_LETTERS.overPhoto && loss <= MOST_LOSS;
  return make(isFull && !roomUnder ? 'photo-full' : 'photo-top');
}

const isKnown = (post: ShownPost, place: number, { factsOf }: LayoutContext): boolean =>
  factsOf(post.media[place]!.url!) !== null;

/**
 * Pictures in a layout, with their words where these have room.
 *
 * @param roomUnder something else must stand under the words, so that they cannot stand on the picture
 */
export function pictureChoiceAs(
  layout: PictureLayout,
  passage: Passage,
  pictures: Pictures,
  roomUnder: boolean,
): PictureChoice {
  const words = whereWords(layout, passage.letters, roomUnder);
  const shown = layout === 'chart' ? { ...pictures, whole: pictures.media } : pictures;
  return { layout, pictures: shown, words, text: passage.whole, under: [] };
}

function whereWords(
  layout: PictureLayout,
  letters: number,
  roomUnder: boolean,
): PictureChoice['words'] {
  if (letters === 0) return 'none';
  if (letters > MOST_LETTERS.besidePicture) return 'after';
  if (layout === 'chart') return 'above';
  if (layout === 'photo-top') return 'under';
  const most = layout === 'mosaic' ? MOST_LETTERS.overPhoto : MOST_BY_HAND.overPhoto;
  if (letters <= most && !roomUnder) return 'over';
  return layout === 'mosaic' ? 'under' : 'after';
}

/** Which layouts can hold these pictures when the user asks for one. */
export function pictureLayoutsFor({ media }: Pictures): PictureLayout[] {
  return media.length > 1 ? ['mosaic', 'chart'] : ['photo-full', 'photo-top', 'chart'];
}
