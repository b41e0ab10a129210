import type { TextRange } from '../../edits/texts.ts';
import { isCall } from './calls.ts';
import { lettersIn, type Passage, textOf, trimmed } from './passage.ts';
import { sentencesIn } from './sentences.ts';

/** Of the letters of a slide, and words: with more of them marked nothing stands out. */
const MOST_SHARE = 0.42;
const MOST_WORDS = 8;
/** A single word behind a comma is an afterthought. */
const FEWEST_WORDS = 2;
/** What parts the phrases of a sentence; in scripts without spaces nothing stands behind it. */
const PHRASE_END = /[,;:،؛]\s+|\s[-–—]+\s+|[、，；：]|—/gu;

/**
 * What of a text may be marked as its point: the last of several sentences, or the last phrase of that where it is
 * much of the text. Null where that is too much of it, too, or a call to follow.
 */
export function lastWords(passage: Passage, whole: TextRange): TextRange | null {
  const sentences = sentencesIn(passage, whole);
  const last = sentences.at(-1);
  if (!last || sentences.length < 2 || isCall(passage, last)) return null;
  const most = MOST_SHARE * lettersIn(passage, whole);
  const isPoint = (range: TextRange) =>
    lettersIn(passage, range) <= most && wordsIn(passage, range) <= MOST_WORDS;
  if (isPoint(last)) return last;
  const phrase = lastPhrase(passage, last);
  return phrase && isPoint(phrase) && wordsIn(passage, phrase) >= FEWEST_WORDS ? phrase : null;
}

const wordsIn = (passage: Passage, range: TextRange): number =>
  textOf(passage, range).split(/\s+/u).length;

function lastPhrase(passage: Passage, sentence: TextRange): TextRange | null {
  const end = [...textOf(passage, sentence).matchAll(PHRASE_END)].at(-1);
  if (!end) return null;
  return trimmed(passage.text, sentence.from + end.index + end[0].length, sentence.to);
}
