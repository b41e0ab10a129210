import { markSpans } from '../../edits/marks.ts';
import type { Edits, Mark } from '../../edits/schema.ts';
import { partsOf } from '../../edits/splits.ts';
import { type TextRange, wordsOf } from '../../edits/texts.ts';
import type { Post, Span } from '../../thread/schema.ts';
import { sliceSpans } from '../../thread/spans.ts';
import { disguised } from './disguised.ts';
import type { Disguise } from './identity.ts';
import { withoutNumberInParts } from './numbering.ts';
import { rememberEach } from './remember.ts';
import type { Words } from './words.ts';

/** A post as it is shown, with its words as the user left them: one part for each card. */
export interface EditedPost {
  post: Post;
  parts: Words[];
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
    const words = markSpans(own, marks);
    const ranges = partsOf(own, splits);
    const parts =
      ranges.length === 1 ? [disguise?.words(words) ?? words] : cut(words, ranges, disguise);
    return {
      post: disguised(post, disguise),
      parts: place === 0 ? parts : withoutNumberInParts(parts, place, total),
    };
  },
);

/**
 * The words cut in parts. What lies between two of them is cut off last: without the white space
 * before it, a name that is to be hidden would be the end of another word.
 */
function cut(words: Words, ranges: readonly TextRange[], disguise: Disguise | null): Words[] {
  const slices = ranges.flatMap(({ from, to }, index) => [
    sliceSpans(words, ranges[index - 1]?.to ?? 0, from),
    sliceSpans(words, from, to),
  ]);
  const shown = disguise?.words(slices.flat());
  let end = 0;
  const all = slices.map((slice) => {
    end += slice.length;
    return shown?.slice(end - slice.length, end) ?? slice;
  });
  return all.filter((_, index) => index % 2 === 1);
}
