import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { TextChoice } from '../layouts/choice.ts';
import { MOST_LETTERS } from '../layouts/layout-kinds.ts';
import { letterCount } from '../layouts/letter-count.ts';
import { passageOf } from '../layouts/passage.ts';
import { leadOf } from '../layouts/text-layouts.ts';
import type { Sliced } from '../slices.ts';
import type { Words } from '../text/words.ts';
import { setText } from '../typesetting/set-text.ts';
import { faceOf, leadingFor } from '../typesetting/typefaces.ts';
import { evenParts } from './even-parts.ts';
import { levelOf, partNote, type Sketch, wordsSketch } from './sketch.ts';
import type { Block, Setter } from './stack.ts';
import { bodyBlock, emphasized, within } from './text-sketches.ts';

/** Words on several slides, and which of them stand on each. */
export interface Flowing {
  sketch: Sketch;
  words: Words;
  /** The same slide where there is less room. */
  make(setter: Setter): Sketch;
}

type Of<Layout> = Extract<TextChoice, { layout: Layout }>;

/**
 * Sizes of running text, and of a first sentence over it, which gives way first: a first slide in smaller
 * type than the next reads as if it mattered less.
 */
const LEAD_STEPS = [96, 84, 72, 60, 60, 60] as const;
const BODY_STEPS = [60, 60, 60, 60, 52, 44] as const;

/** Of the number of a point that goes on over several slides. */
const LONG_NUMERAL = [200, 200, 200, 200, 200, 128] as const;
/** What a first sentence takes more than running text, as a share of its letters, and a number in letters. */
const LEAD_ROOM = 1;
const NUMBER_ROOM = 110;

/** A part of a long text, on a slide of its own. */
interface Part {
  words: Words;
  place: number;
  of: number;
  /** An empty line stands before it. */
  isNewParagraph: boolean;
}

/** Where the first sentence of a part ends that may stand over the rest of it; 0 for none. */
function leadEndOf(part: Words, lang: string | null): number {
  const passage = passageOf(part, lang);
  if (!passage.whole) return 0;
  const { lead, body } = leadOf(passage, passage.whole);
  return lead && body ? lead.to : 0;
}

/**
 * A long text in parts of about the same length. Its first sentence stands over the first of them, and
 * that of a later one where this begins a paragraph and has the room.
 */
export function* longSketches(
  { number, lead, body }: Of<'long'>,
  words: Words,
  setter: Setter,
): Sliced<Flowing[]> {
  const start = number ? number.to : 0;
  const text = sliceSpans(words, start);
  const firstLead = lead && body ? lead.to - start : 0;
  const mark: Block[] = number
    ? [
        {
          words: within(words, number),
          ...{ role: 'figure', steps: LONG_NUMERAL, gap: 0, tone: 'accent' },
        },
      ]
    : [];
  const sketchOf = ({ words: part, place, of, isNewParagraph }: Part, one: Setter): Sketch => {
    const shown = place > 0 && place + 1 === of ? emphasized(part, one) : part;
    const upTo = (leadEnd: number) =>
      wordsSketch({
        ...{ kind: 'long', area: one.page.live, placing: of === 1 ? 'middle' : 'top', setter: one },
        blocks: [
          ...(place === 0 ? mark : []),
          { words: sliceSpans(shown, 0, leadEnd), role: 'lead', steps: LEAD_STEPS, gap: 24 },
          bodyBlock(sliceSpans(shown, leadEnd), { steps: BODY_STEPS, gap: 44 }),
        ],
        ...(of > 1 && { text, footNote: partNote(place, of) }),
      });
    if (place === 0) return upTo(firstLead);
    const plain = upTo(0);
    const own = isNewParagraph ? leadEndOf(part, one.lang) : 0;
    if (own === 0) return plain;
    // Not at the cost of the size of its words: all parts have one.
    const led = upTo(own);
    return { ...plain, at: (level) => led.at(level) ?? plain.at(level) };
  };
  const large = LEAD_ROOM * firstLead + (number ? NUMBER_ROOM : 0);
  return yield* inParts(text, sketchOf, setter, setter.recipe.part ?? MOST_LETTERS.part, large);
}

/**
 * As few parts as fit, even ones; where their letters say too little of their room, cut at lines.
 *
 * @param head as evenParts has it
 */
function* inParts(
  text: Words,
  sketchOf: (part: Part, setter: Setter) => Sketch,
  setter: Setter,
  most: number,
  head: number,
): Sliced<Flowing[]> {
  const letters = letterCount(plainText(text));
  const lines = yield* leastLines(text, setter);
  // Parts that are even in letters are not so in lines.
  const onPage = linesOfPage(text, setter);
  const pages = Math.ceil((1.05 * lines.length) / onPage);
  const first = Math.max(pages, 1, Math.ceil((letters - MOST_LETTERS.lastPart) / most));
  function* inSketches(parts: readonly Words[]): Sliced<Flowing[]> {
    const flowing: Flowing[] = [];
    for (const [place, words] of parts.entries()) {
      yield;
      const isNewParagraph = endsInEmptyLine(plainText(parts[place - 1] ?? []));
      const part = { words, place, of: parts.length, isNewParagraph };
      const make = (one: Setter) => sketchOf(part, one);
      flowing.push({ words, make, sketch: make(setter) });
    }
    return flowing;
  }
  function* fits(some: readonly Flowing[]): Sliced<boolean> {
    for (const { sketch } of some) {
      yield;
      if (levelOf(sketch) === null) return false;
    }
    return true;
  }
  const steps = Array.from({ length: TRIES }, (_, at) => first + at * Math.ceil(first / 8));
  for (const count of steps) {
    const flowing = yield* inSketches(yield* evenParts(text, count, head));
    if (yield* fits(flowing)) return flowing;
  }
  for (let room = onPage; ; room = Math.floor(room * 0.8)) {
    const flowing = yield* inSketches(linedParts(lines, room));
    if (room <= 1 || (yield* fits(flowing))) return flowing;
  }
}

/** Without a pattern: one for this takes for ever on thousands of empty lines. */
const endsInEmptyLine = (text: string): boolean =>
  text.slice(text.trimEnd().length).split('\n').length > 2;

/** Numbers of even parts that are tried. */
const TRIES = 4;

/** UTF-16 units whose lines are looked for in one go: several slides of them. */
const WINDOW = 2_500;

/** The lines of a text in the smallest type; an empty one is a line. */
function* leastLines(text: Words, { page, type, measure, lang }: Setter): Sliced<Words[]> {
  const { cut, leading, evenness } = type.body;
  const face = faceOf(cut, lang, measure);
  const setting = { face, size: page.least.words, leading, measure: page.live.width, evenness };
  const { length } = plainText(text);
  const lines: Words[] = [];
  for (let start = 0; start < length; ) {
    yield;
    const isLast = start + WINDOW >= length;
    const window = sliceSpans(text, start, isLast ? length : start + WINDOW);
    const set = setText(window, setting, measure.widthOf).lines;
    // Its last line was cut short: it is the first of the next window.
    const whole = isLast || set.length < 2 ? set : set.slice(0, -1);
    for (const line of whole) {
      const flat = plainText(line);
      start += flat.length;
      lines.push(line, ...(/\n\s*\n/u.test(flat) ? [[]] : []));
    }
  }
  return lines;
}

function linesOfPage(text: Words, { page, type }: Setter): number {
  const line = leadingFor(text, type.body.leading) * page.least.words;
  return Math.max(1, Math.floor(page.live.height / line));
}

/** Even parts of no more lines than that; the first has less room, for what stands over it. */
function linedParts(lines: readonly Words[], room: number): Words[] {
  const count = Math.ceil(lines.length / room);
  const size = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, at) => lines.slice(at * size, (at + 1) * size).flat());
}
