/** Half widths of a letter; labels of X are shorter. */
const LONGEST_LABEL = 60;
const SENTENCE_END = /[.!?。！？؟।॥።…]["'”’»」』)\]]*$/u;
/** Letters that are written as wide as two. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** By its end or its length, in any language: labels are short. */
export function isSentence(words: string): boolean {
  const width = words.length + (words.match(WIDE)?.length ?? 0);
  return SENTENCE_END.test(words) || width > LONGEST_LABEL;
}
