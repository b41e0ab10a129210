import { plainText } from '../../thread/spans.ts';
import type { Words } from '../text/words.ts';

/**
 * A piece of text that no line ends within: from `from` to `end`, with the white space after it up to
 * `next`, where the next piece begins. Offsets count UTF-16 units of the flat text.
 */
export interface Unit {
  from: number;
  end: number;
  next: number;
  /** The text itself ends the line here. */
  endsLine: boolean;
  /** What a break after it costs: nothing, as much as looks bad, or more than another line. */
  hold: number;
}

/**
 * What a break costs where it parts what belongs together, against a line more (break-lines.ts). `inside` is for words
 * of scripts without spaces, which running text breaks anywhere, and titles had better not.
 */
export const HOLDS = { none: 0, loose: 0.6, inside: 1200, firm: 3000 } as const;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Written without spaces, and broken between any two characters (Unicode UAX 14, class ID). */
const IDEOGRAPHS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}\u3000-\u303F\uFF00-\uFFEFー]/u;
/** Written without spaces, and broken between words that only a dictionary knows. */
const BY_DICTIONARY = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
/** What no line begins with (UAX 14, classes CL, CP, EX, NS and CJ). */
const NEVER_FIRST =
  /^[\p{Pe}\p{Pf}!?:;,.%‰°…·、。，．！？：；％ーゝゞ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ～〜ๆฯ។၊။]/u;
/** What no line ends with (class OP). */
const NEVER_LAST = /[\p{Ps}\p{Pi}]$/u;
/** A word that goes on after its hyphen: "well-known", not "-5". */
const HYPHENATED = /[\p{L}\p{N}][-‐–—/](?=\p{L})/gu;

/**
 * The pieces of a text, in order; together they are all of it.
 *
 * @param keepsWords whether what is written without spaces is held together, as in titles
 */
export function unitsOf(text: Words, keepsWords = false): Unit[] {
  const flat = plainText(text);
  const closed = closedRanges(text);
  const isOpen = (offset: number) => !closed.some(([from, to]) => offset > from && offset < to);
  const units: Unit[] = [];
  for (const match of flat.matchAll(/([^\s\u200b]|[\u00a0\u202f\u2007])+|[\s\u200b]+/gu)) {
    const [piece] = match;
    const from = match.index;
    const end = from + piece.length;
    const last = units.at(-1);
    if (/^[\s\u200b]/u.test(piece) && !/^[\u00a0\u202f\u2007]/u.test(piece)) {
      if (last) {
        last.next = end;
        last.endsLine = piece.includes('\n');
      } else units.push({ from: 0, end: 0, next: end, endsLine: false, hold: HOLDS.none });
      continue;
    }
    let start = from;
    const starts = keepsWords ? phraseStarts(piece) : null;
    for (const offset of breaksWithin(piece)
      .map((at) => from + at)
      .filter(isOpen)) {
      const hold = starts ? holdAt(piece, offset - from, starts) : HOLDS.none;
      units.push({ from: start, end: offset, next: offset, endsLine: false, hold });
      start = offset;
    }
    units.push({ from: start, end, next: end, endsLine: false, hold: HOLDS.none });
  }
  return units.map((unit, index) => ({ ...unit, hold: holdAfter(units, index, flat) }));
}

const KANA_ENDING = /^[\p{sc=Hiragana}ー]+$/u;
const HAN = /^\p{sc=Han}$/u;
const HAN_END = /\p{sc=Han}$/u;
const MARK_BEFORE = /\p{P}$/u;
const HYPHEN = /[-‐–—/]$/u;

/**
 * Where a phrase begins in a run of text without spaces, from its start: not before what the word before it is
 * inflected with or followed by (Hiragana), nor before a single Han letter that ends a longer word, nor between emoji.
 */
function phraseStarts(piece: string): Set<number> {
  const starts = new Set<number>();
  let before = '';
  for (const { segment, index } of words.segment(piece)) {
    const isWordEnding = KANA_ENDING.test(segment) || (HAN.test(segment) && HAN_END.test(before));
    const isInRow = EMOJI.test(segment) && EMOJI.test(before);
    const isFree = MARK_BEFORE.test(before) || !isWordEnding;
    if (isFree && !isInRow) starts.add(index);
    before = segment;
  }
  return starts;
}

/** What a break within a run of text without spaces costs. */
function holdAt(piece: string, at: number, starts: ReadonlySet<number>): number {
  if (HYPHEN.test(piece[at - 1]!)) return HOLDS.loose;
  return starts.has(at) ? HOLDS.none : HOLDS.inside;
}

/** Where a run of text without spaces may be broken, from its start. */
function breaksWithin(piece: string): number[] {
  const places = new Set<number>();
  for (const { index, 0: match } of piece.matchAll(HYPHENATED)) places.add(index + match.length);
  if (BY_DICTIONARY.test(piece)) {
    for (const { index } of words.segment(piece)) {
      if (BY_DICTIONARY.test(piece[index]!) || BY_DICTIONARY.test(piece[index - 1] ?? '')) {
        places.add(index);
      }
    }
  }
  if (IDEOGRAPHS.test(piece) || EMOJI.test(piece)) {
    let before = '';
    for (const { segment, index } of letters.segment(piece)) {
      const isBroken = [IDEOGRAPHS, EMOJI].some((kind) => kind.test(before) || kind.test(segment));
      if (index > 0 && isBroken) places.add(index);
      before = segment;
    }
  }
  return [...places]
    .filter(
      // No more than the letter itself: there may be thousands of places.
      (at) =>
        at > 0 &&
        !NEVER_FIRST.test(piece.slice(at, at + 2)) &&
        !NEVER_LAST.test(piece.slice(Math.max(0, at - 2), at)),
    )
    .sort((a, b) => a - b);
}

/** Links, mentions and tags stay whole. */
function closedRanges(text: Words): [number, number][] {
  let start = 0;
  return text.flatMap(({ kind, text: { length } }) => {
    const range: [number, number] = [start, start + length];
    start = range[1];
    return kind === 'text' || kind === 'emoji' ? [] : [range];
  });
}

const NUMBER = /[\p{N}]$/u;
/** What counts or measures: "5 km", "20 %", "3 am". Longer words may stand on the next line. */
const MEASURE = /^(\p{L}{1,3}|[%‰°€$£¥₹].{0,2})[.,!?;:]?$/u;
/** UTF-16 units of a last word that is hardly seen on a line of its own. */
const SHORT_WORD = 5;

/** How much the space after a piece holds it to the next. */
function holdAfter(units: readonly Unit[], index: number, flat: string): number {
  const unit = units[index]!;
  const next = units[index + 1];
  if (!next || unit.endsLine) return HOLDS.none;
  if (unit.end === unit.next) return unit.hold;
  const [text, following] = [unit, next].map(({ from, end }) => flat.slice(from, end));
  if (NEVER_FIRST.test(following!)) return HOLDS.firm;
  if (NUMBER.test(text!) && MEASURE.test(following!)) return HOLDS.firm;
  const isLast = index === units.length - 2 || next.endsLine;
  return isLast && following!.length <= SHORT_WORD ? HOLDS.loose : HOLDS.none;
}

const PLAIN = /^[!-~]*$/;

/** The pieces of a word that is wider than its line: its letters. */
export function letterUnits({ from, end, next, endsLine, hold }: Unit, flat: string): Unit[] {
  const word = flat.slice(from, end);
  // Segmenters take their time, and plain letters stand for themselves.
  const starts = PLAIN.test(word)
    ? Array.from(word, (_, index) => index)
    : Array.from(letters.segment(word), ({ index }) => index);
  const all = starts.map((index, place) => {
    const to = from + (starts[place + 1] ?? word.length);
    return { from: from + index, end: to, next: to, endsLine: false, hold: HOLDS.none };
  });
  const last = all.at(-1);
  return last ? [...all.slice(0, -1), { ...last, next, endsLine, hold }] : [];
}
