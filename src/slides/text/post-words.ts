import { markSpans } from '../../edits/marks.ts';
import { type PhotoPlace, photoPlaces } from '../../edits/photo-places.ts';
import type { Edits, Mark } from '../../edits/schema.ts';
import { partsOf, rangesBetween } from '../../edits/splits.ts';
import { type TextRange, wordsOf } from '../../edits/texts.ts';
import type { Media, Post, Span } from '../../thread/schema.ts';
import { plainText, sliceSpans } from '../../thread/spans.ts';
import { disguised } from './disguised.ts';
import type { Disguise } from './identity.ts';
import { withoutNumberInParts } from './numbering.ts';
import { rememberEach } from './remember.ts';
import type { Words } from './words.ts';

/** A photo between the words of a card: so many UTF-16 units of them stand before it. */
export interface PlacedPhoto {
  at: number;
  photo: Media;
}

/** The words of one card, and the photos between them. */
export interface EditedPart {
  text: Words;
  photos: PlacedPhoto[];
  /** Where the words between photos stand in those of the post as the user left them: one range more. */
  ranges: TextRange[];
}

/** A post as it is shown, with its words as the user left them: one part for each card. */
export interface EditedPost {
  /** Its media are those below the words. */
  post: Post;
  parts: EditedPart[];
}

/** Where a post stands whose written number is to go. */
export interface Position {
  /** From 1 on. */
  place: number;
  total: number;
}

/** The same as before, word for word and object for object, as long as this post's edits are. */
export function editedPost(
  post: Post,
  edits: Edits,
  disguise: Disguise | null,
  position: Position | null,
): EditedPost {
  const { id } = post;
  const words = wordsOf(post, edits);
  const { place = 0, total = 0 } = position ?? {};
  return edited(post, words, edits.marks[id], edits.splits[id], disguise, place, total);
}

const edited = rememberEach(
  (
    post: Post,
    own: Span[],
    marks: readonly Mark[] = [],
    splits: readonly number[] | undefined,
    disguise: Disguise | null,
    place: number,
    total: number,
  ): EditedPost => {
    const places = photoPlaces(post, own);
    const shown = disguised(post, disguise);
    const media = shown.kind === 'post' ? shown.media : [];
    const cuts = cut(markSpans(own, marks), partsOf(own, splits), places, disguise);
    const parts = cuts.map(({ text, ranges, places: inside }) => ({
      ...{ text, ranges },
      photos: inside.map(({ photo, at }) => ({ at, photo: media[photo]! })),
    }));
    return {
      post: withMediaBelow(shown, places),
      parts: place === 0 ? parts : unnumbered(parts, place, total),
    };
  },
);

function unnumbered(parts: readonly EditedPart[], place: number, total: number): EditedPart[] {
  const all = parts.map(({ text }) => text);
  const texts = withoutNumberInParts(all, place, total);
  return parts.map((part, index) => {
    const text = texts[index]!;
    const [before, after] = [plainText(part.text), plainText(text)];
    const gone = before.endsWith(after) ? before.length - after.length : 0;
    const photos = part.photos.map((one) => ({ ...one, at: Math.max(one.at - gone, 0) }));
    return { ...part, text, photos };
  });
}

/** The post with those of its media that stand below the words. */
function withMediaBelow(post: Post, places: readonly PhotoPlace[]): Post {
  if (post.kind === 'unavailable') return post;
  const placed = places.map(({ photo }) => photo);
  const isPlain = placed.length === 0 && post.media.every(({ at }) => at === undefined);
  if (isPlain) return post;
  const media = post.media.filter((_, index) => !placed.includes(index));
  return { ...post, media: media.map(({ at: _, ...one }) => one) };
}

interface Cut {
  text: Words;
  ranges: TextRange[];
  /** Counted from the beginning of the text. */
  places: PhotoPlace[];
}

/**
 * The words cut in parts. What lies between two of them is cut off last: without the white space
 * before it, a name that is to be hidden would be the end of another word. It changes their length,
 * so that photos are placed by the words before them.
 */
function cut(
  words: Words,
  ranges: readonly TextRange[],
  places: readonly PhotoPlace[],
  disguise: Disguise | null,
): Cut[] {
  const slices: Words[] = [];
  const take = (from: number, to: number) => slices.push(sliceSpans(words, from, to)) - 1;
  const whole = plainText(words);
  const pieces = ranges.map((range, index) => {
    take(ranges[index - 1]?.to ?? 0, range.from);
    const next = ranges[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const before = index === 0 ? Number.NEGATIVE_INFINITY : range.from;
    const inside = places.filter(({ at }) => at > before && at <= next);
    const ends = inside.map(({ at }) => Math.min(Math.max(at, range.from), range.to));
    const all = [...ends, range.to].map((to, piece) => take(ends[piece - 1] ?? range.from, to));
    return { inside, all, ranges: rangesBetween(whole, [range.from, ...ends, range.to]) };
  });
  const shown = disguise?.words(slices.flat());
  let end = 0;
  const texts = slices.map((slice) => {
    end += slice.length;
    return shown?.slice(end - slice.length, end) ?? slice;
  });
  return pieces.map(({ inside, all, ranges: between }) => {
    let at = 0;
    const placed = inside.map(({ photo }, index) => {
      at += plainText(texts[all[index]!]!).length;
      return { photo, at };
    });
    return { text: all.flatMap((one) => texts[one]!), ranges: between, places: placed };
  });
}
