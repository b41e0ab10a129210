import type { Ending } from '../../../design/slide-layouts.ts';
import type { TextRange } from '../../../edits/texts.ts';
import type { Post } from '../../../thread/schema.ts';
import type { Words } from '../../text/words.ts';
import type { Choice } from '../choice.ts';
import type { LayoutContext } from '../context.ts';
import { MOST_LETTERS } from '../layout-kinds.ts';
import { lettersIn, type Passage, passageOf, textOf, trimmed } from '../passage.ts';
import { questionAtEnd } from '../questions.ts';
import { sentencesIn } from '../sentences.ts';
import { attachedIn, shownParts } from '../shown-parts.ts';
import { pointOf, sumsUp } from '../thread-shape.ts';
import { FAREWELLS } from '../word-lists/farewells.ts';
import { says } from '../word-lists/says.ts';

/** One slide at the end of a carousel. */
export interface EndingChoice {
  ending: Ending;
  /**
   * The words of the last post as this slide sets them; null where it has none of them: then `follow`
   * says its sentence in the language of the thread, and the last post has a slide of its own.
   */
  words: { before: TextRange | null; title: TextRange; after: TextRange | null } | null;
}

/** Points of a thread that a recap is worth, and those that one slide holds. */
const FEWEST_POINTS = 5;
const MOST_POINTS = 8;
/**
 * The slides that end a carousel. A last post that asks, or says farewell, is the ending in its own words;
 * of a list there is a recap before.
 *
 * @param last the last post, when it is one of the thread's, with its words as the user left them
 * @param choices how the posts of the thread stand on their slides, in order
 */
export function chooseEnding(
  last: { post: Post; words: Words } | null,
  choices: readonly Choice[],
  context: LayoutContext,
): EndingChoice[] {
  const own = last && ownWords(last.post, last.words, context);
  if (own?.ending === 'question') return [own];
  const points = choices.filter(pointOf).length;
  const recap = points >= FEWEST_POINTS && points <= MOST_POINTS && !sumsUp(choices, points);
  return [...(recap ? [{ ending: 'recap', words: null } as const] : []), own ?? FOLLOW];
}

/** The same in a design that the user asks for. */
export function chooseEndingAs(
  ending: Ending,
  last: { post: Post; words: Words } | null,
  context: LayoutContext,
): EndingChoice {
  const own = last && ownWords(last.post, last.words, context);
  const takesWords = own && (ending === 'follow' || ending === 'question');
  return { ending, words: takesWords ? own.words : null };
}

const FOLLOW: EndingChoice = { ending: 'follow', words: null };

/** A last post that ends a carousel by itself: words alone, and no more than such a slide holds. */
function ownWords(post: Post, words: Words, context: LayoutContext): EndingChoice | null {
  if (post.kind === 'unavailable' || context.isShared) return null;
  const parts = shownParts(post, context);
  const passage = passageOf(words, post.lang);
  const { whole } = passage;
  const isPlain =
    attachedIn(parts).length === 0 &&
    parts.pictures.length === 0 &&
    !parts.otherCard &&
    !parts.note;
  if (!whole || !isPlain) return null;
  if (lettersIn(passage, whole) > MOST_LETTERS.leadAndBody) return null;
  const question = questionAtEnd(passage, whole);
  if (question) return { ending: 'question', words: split(passage, whole, question) };
  if (!says(textOf(passage, whole), FAREWELLS, post.lang)) return null;
  const farewell = sentencesIn(passage, whole).find((sentence) =>
    says(textOf(passage, sentence), FAREWELLS, post.lang),
  );
  return { ending: 'follow', words: split(passage, whole, farewell ?? whole) };
}

/** A short post is large as a whole; of a longer one what it is about, with the rest around it. */
function split(passage: Passage, whole: TextRange, title: TextRange): EndingChoice['words'] {
  if (lettersIn(passage, whole) <= MOST_LETTERS.lead) {
    return { before: null, title: whole, after: null };
  }
  return {
    before: trimmed(passage.text, whole.from, title.from),
    title,
    after: trimmed(passage.text, title.to, whole.to),
  };
}
