import type { TextRange } from '../../../edits/texts.ts';
import { MOST_LETTERS } from '../layout-kinds.ts';
import { letterCount } from '../letter-count.ts';
import { lettersIn, type Passage, textOf, trimmed } from '../passage.ts';
import { quantitiesIn } from '../quantities.ts';
import { sentencesIn } from '../sentences.ts';
import { says } from '../word-lists/says.ts';
import { TELLING } from '../word-lists/telling.ts';

/** The words of an opener as a cover sets them, in their order. */
export interface CoverTitle {
  /** Small above the title. */
  before: TextRange | null;
  title: TextRange;
  /** Small under the title; what of it has no room stands on the opener's own slide. */
  after: TextRange | null;
}

/**
 * The titles that an opener offers, the best first: all of a short one, its most telling sentence, its first.
 * A sentence in the middle is a title only if what stands before it has room above it: whoever draws takes the
 * first of these that fits. Words never change their order.
 */
export function coverTitles(passage: Passage, whole: TextRange): CoverTitle[] {
  const sentences = sentencesIn(passage, whole);
  const isShort = letters(passage, whole) <= MOST_LETTERS.lead;
  const titles = [...(isShort ? [whole] : []), mostTelling(passage, sentences), sentences[0]!];
  const isNew = ({ from, to }: TextRange, at: number) =>
    titles.findIndex((one) => one.from === from && one.to === to) === at;
  return titles.filter(isNew).map((title) => ({
    before: trimmed(passage.text, whole.from, title.from),
    title,
    after: trimmed(passage.text, title.to, whole.to),
  }));
}

/** The first sentence with a number, else the first that promises something, else the first. */
function mostTelling(passage: Passage, sentences: readonly TextRange[]): TextRange {
  const short = sentences.filter((one) => letters(passage, one) <= MOST_LETTERS.lead);
  return (
    short.find((one) => quantitiesIn(passage, one).length > 0) ??
    short.find((one) => says(textOf(passage, one), TELLING, passage.lang)) ??
    sentences[0]!
  );
}

/** What of a title stands out: its last clause, or its last words. */
export function lastClause(passage: Passage, title: TextRange): TextRange | null {
  const said = textOf(passage, title);
  const clauses = [...said.matchAll(/[,;:–—،、，：][ \u00a0\n]*|[.!?…。！？؟।]\s*(?=\S)/gu)];
  const starts = clauses.map(({ index, 0: found }) => index + found.length);
  const start = starts.reverse().find((one) => isClause(said, said.slice(one)));
  if (start !== undefined) return trimmed(passage.text, title.from + start, title.to);
  // The end of a clause that is too long would begin in the middle of what it says.
  if (starts.length > 0) return null;
  const words = [...said.matchAll(/\S+/gu)];
  if (words.length < 4) return null;
  const from = words[words.length - Math.max(2, Math.floor(words.length / 3))]!.index;
  return trimmed(passage.text, title.from + from, title.to);
}

/** Letters of a last word that says something by itself: "us." in another color looks like a mistake. */
const SAYS_SOMETHING = 4;

/** The last word of a title with what ends it, and one before a short one; null where there are no others. */
export function lastWord(passage: Passage, title: TextRange): TextRange | null {
  const words = [...textOf(passage, title).matchAll(/\S+/gu)];
  const isShort =
    letterCount(words.at(-1)?.[0].replace(/[^\p{L}\p{N}]/gu, '') ?? '') < SAYS_SOMETHING;
  const count = isShort ? 2 : 1;
  const first = words.length > count ? words.at(-count)! : null;
  return first && trimmed(passage.text, title.from + first.index, title.to);
}

/** Neither a word alone nor more than half of the title: then nothing would stand out. */
function isClause(said: string, clause: string): boolean {
  const count = letterCount(clause.trim());
  return count >= 6 && count * 2 <= letterCount(said) && /\p{L}/u.test(clause);
}

const letters = (passage: Passage, range: TextRange): number => lettersIn(passage, range);
