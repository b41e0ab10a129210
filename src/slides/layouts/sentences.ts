import type { TextRange } from '../../edits/texts.ts';
import { rememberLast } from '../text/remember.ts';
import { knownLanguage, type Passage, trimmed } from './passage.ts';

/** UTF-16 units in which a sentence is looked for: a longer one is nothing that a layout could use. */
const FAR = 1_200;
/** "Mr. Quill", "e.g. Lamps", "J. Falk": the dot ends no sentence. */
const ABBREVIATED = new RegExp(
  '(?:^|[\\s([“„«"])(?:\\p{L}|(?:\\p{L}\\.)+\\p{L}|' +
    'Mr|Mrs|Ms|Dr|Prof|St|Sr|Sra|Dra|Jr|Mt|Hr|Fr|Nr|Mme|Mlle|Sig|Bd|vs|etc|approx|ca|bzw|inkl|ggf|г|ул|стр|см|им' +
    ')\\.\\s*$',
  'u',
);
/** "1. Slow Mornings". */
const NUMBER_FIRST = /^\s*\p{Nd}{1,3}\.\s*$/u;
const WORDS = /[\p{L}\p{N}]/u;
const ORDINAL = /(?:^|\s)\p{Nd}{1,2}\.\s*$/u;
/** Languages that write ordinals with a dot: "am 3. März", "1. FC Lampen". */
const DOTTED = /^(?:de|da|nb|nn|no|fi|cs|sk|sl|hr|bs|sr|hu|et|lv|pl|tr|is)\b/;

export const hasDottedOrdinals = (lang: string | null): boolean => DOTTED.test(lang ?? '');

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
    // The last one may be cut where we stopped to read.
    if (end === far && far < range.to) break;
    if (goesOn(text.slice(from, end), lang) && end < far) continue;
    if (closed.some((one) => end > one.from && end < one.to)) continue;
    add(sentences, text, trimmed(text, from, end));
    from = end;
  }
  add(sentences, text, trimmed(text, from, range.to));
  return sentences;
}

/** Adds a sentence; signs and emoji on the line of another one belong to that. */
function add(sentences: TextRange[], text: string, sentence: TextRange | null): void {
  const last = sentences.at(-1);
  if (!sentence) return;
  const isOneLine = last && !text.slice(last.to, sentence.from).includes('\n');
  if (isOneLine && !WORDS.test(text.slice(sentence.from, sentence.to))) last.to = sentence.to;
  else sentences.push(sentence);
}

/** The first sentence of a part of a text, and what follows it. */
export function firstSentence(
  passage: Passage,
  range: TextRange,
): { sentence: TextRange; rest: TextRange | null } {
  const [sentence = range] = sentencesIn(passage, range);
  return { sentence, rest: trimmed(passage.text, sentence.to, range.to) };
}

function goesOn(sentence: string, lang: string | null): boolean {
  if (/\n\s*$/.test(sentence)) return false;
  const isOrdinal = hasDottedOrdinals(lang) && ORDINAL.test(sentence);
  return isOrdinal || NUMBER_FIRST.test(sentence) || ABBREVIATED.test(sentence);
}
