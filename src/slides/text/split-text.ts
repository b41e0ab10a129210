import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { Words } from './words.ts';

export { plainText };

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Below the first combining mark every character stands for itself. */
const FIRST_MARK = 0x300;

export type BreakKind = 'paragraph' | 'sentence' | 'word' | 'letter';

/** A place where text may go on with the next card: `offset` counts UTF-16 units. */
export interface BreakPlace {
  offset: number;
  kind: BreakKind;
}

/** Finding words takes its time: once for a text, not for every size and every drag of a slider. */
const found = new WeakMap<Words, BreakPlace[]>();

/** Long texts have thousands of places: whoever looks for them pauses now and then, as in slices.ts. */
type Places = Generator<undefined, BreakPlace[], undefined>;
/** Places between two pauses. */
const AT_ONCE = 500;

/**
 * Where a text may be divided: at blank lines and line ends, else between sentences, else between
 * words; never inside a link, mention or tag, and never inside a grapheme.
 */
export function* breakPlaces(spans: Words): Places {
  const places = found.get(spans) ?? (yield* findPlaces(spans));
  found.set(spans, places);
  return places;
}

function* findPlaces(spans: Words): Places {
  const text = plainText(spans);
  const kinds = new Map<number, BreakKind>();
  let looked = 0;
  for (const { segment, index } of words.segment(text)) {
    kinds.set(index + segment.length, 'word');
    if (++looked % AT_ONCE === 0) yield;
  }
  for (const { segment, index } of sentences.segment(text)) {
    kinds.set(index + segment.length, 'sentence');
    if (++looked % AT_ONCE === 0) yield;
  }
  for (const match of text.matchAll(/\n+/g)) kinds.set(match.index + match[0].length, 'paragraph');

  // The rules of words and sentences know less of joined emoji and Thai vowels than those of letters.
  const graphemes = letters.segment(text);
  const places: BreakPlace[] = [];
  for (const place of openPlaces(spans, kinds)) {
    const { offset } = place;
    const isPlain = Math.max(text.charCodeAt(offset - 1), text.charCodeAt(offset)) < FIRST_MARK;
    if (isPlain || graphemes.containing(offset)?.index === offset) places.push(place);
    if (++looked % AT_ONCE === 0) yield;
  }
  return places;
}

/** Every character is a letter by itself, and no segmenter is needed. */
const PLAIN = /^[\n\x20-\x7e]*$/;

/** Where a word that is too long for a slide may be divided: between any two graphemes. */
export function* letterPlaces(spans: Words): Places {
  const text = plainText(spans);
  const kinds = new Map<number, BreakKind>();
  if (PLAIN.test(text)) for (let at = 0; at < text.length; at++) kinds.set(at, 'letter');
  else {
    for (const { index } of letters.segment(text)) {
      kinds.set(index, 'letter');
      if (kinds.size % AT_ONCE === 0) yield;
    }
  }
  return openPlaces(spans, kinds);
}

/** Those places that leave words on both sides and all links whole, in order. */
function openPlaces(spans: Words, kinds: Map<number, BreakKind>): BreakPlace[] {
  const text = plainText(spans);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const closed = closedRanges(spans);
  return [...kinds]
    .filter(([offset]) => offset > start && offset < end)
    .filter(([offset]) => !closed.some(([from, to]) => offset > from && offset < to))
    .map(([offset, kind]) => ({ offset, kind }))
    .sort((a, b) => a.offset - b.offset);
}

/** Start and end of everything that must stay in one piece. */
function closedRanges(spans: Words): [number, number][] {
  let start = 0;
  return spans.flatMap((span) => {
    const range: [number, number] = [start, start + span.text.length];
    start = range[1];
    return span.kind === 'text' ? [] : [range];
  });
}

/** As much of a text as fits, between words where it can be, and a sign that it goes on. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of words.segment(text)) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end || most - 1).trimEnd()}…`;
}

/** The spans before and after `offset`; white space at the cut belongs to neither. */
export function splitSpans(spans: Words, offset: number): [Words, Words] {
  return [trimEnd(sliceSpans(spans, 0, offset)), trimStart(sliceSpans(spans, offset))];
}

function trimEnd(spans: Words): Words {
  const last = spans.at(-1);
  if (last?.kind !== 'text') return spans;
  const text = last.text.trimEnd();
  return text ? [...spans.slice(0, -1), { ...last, text }] : trimEnd(spans.slice(0, -1));
}

function trimStart(spans: Words): Words {
  const [first, ...rest] = spans;
  if (first?.kind !== 'text') return spans;
  const text = first.text.trimStart();
  return text ? [{ ...first, text }, ...rest] : trimStart(rest);
}
