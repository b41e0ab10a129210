import type { TextRange } from '../../edits/texts.ts';
import { rememberLast } from '../text/remember.ts';
import { knownLanguage, type Passage, trimmed } from './passage.ts';

/** UTF-16 units in which a sentence is looked for: a longer one is nothing that a layout could use. */
const FAR = 1_200;
/** "Mr. Quill", "e.g. Lamps", "J. Falk", "1. Slow": the dot ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s([“„«"])(?:\p{L}\.|\p{Lu}\p{Ll}{1,2}\.|(?:\p{L}\.)+\p{L}\.|\p{Nd}+\.|etc\.|vs\.|No\.|bzw\.)\s*$/u;
/** In these languages two letters with a dot are a word at the end of a sentence as often as not. */
const ENDS =
  /(?:^|\s)(?:No|So|Go|Do|Me|Us|It|On|In|Up|Yes|Now|Why|How|You|Ja|Da|Ok|Non|Oui|Sí)\.\s*$/u;

const segmenterOf = rememberLast(
  (lang: string | undefined) => new Intl.Segmenter(lang, { granularity: 'sentence' }),
);

/** The sentences of a part of a text, without white space round them, in order. A line end ends one. */
export function sentencesIn(passage: Passage, range: TextRange): TextRange[] {
  const { text, lang, closed } = passage;
  const segmenter = segmenterOf(knownLanguage(lang));
  const far = Math.min(range.to, range.from + FAR);
  const sentences: TextRange[] = [];
  let from = range.from;
  for (const { index, segment } of segmenter.segment(text.slice(range.from, far))) {
    const end = range.from + index + segment.length;
    if (goesOn(text.slice(from, end)) && end < far) continue;
    if (closed.some((one) => end > one.from && end < one.to)) continue;
    const sentence = trimmed(text, from, end);
    if (sentence) sentences.push(sentence);
    from = end;
  }
  const rest = trimmed(text, from, range.to);
  return rest ? [...sentences, rest] : sentences;
}

/** The first sentence of a part of a text, and what follows it. */
export function firstSentence(
  passage: Passage,
  range: TextRange,
): { sentence: TextRange; rest: TextRange | null } {
  const [sentence = range] = sentencesIn(passage, range);
  return { sentence, rest: trimmed(passage.text, sentence.to, range.to) };
}

const goesOn = (sentence: string): boolean =>
  !/\n\s*$/.test(sentence) && ABBREVIATED.test(sentence) && !ENDS.test(sentence);
