import { markSpans } from '../edits/marks.ts';
import type { Edits, Mark } from '../edits/schema.ts';
import { partsOf } from '../edits/splits.ts';
import { wordsOf } from '../edits/texts.ts';
import type { Post, Span } from '../thread/schema.ts';
import { sliceSpans } from '../thread/spans.ts';
import { type Disguise, disguised } from './identity.ts';
import { withoutNumber } from './numbering.ts';
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
    const cut =
      ranges.length === 1 ? [words] : ranges.map(({ from, to }) => sliceSpans(words, from, to));
    const parts = disguise ? inParts(disguise.words(cut.flat()), cut) : cut;
    return {
      post: disguised(post, disguise),
      parts: place === 0 ? parts : withoutNumber(parts, place, total),
    };
  },
);

/** As many words in each part as there were: a name that is hidden may be cut in two. */
function inParts(words: Words, parts: readonly Words[]): Words[] {
  let end = 0;
  return parts.map((part) => {
    end += part.length;
    return words.slice(end - part.length, end);
  });
}
