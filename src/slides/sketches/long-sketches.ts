import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { TextChoice } from '../layouts/choice.ts';
import { MOST_LETTERS } from '../layouts/layout-kinds.ts';
import { letterCount } from '../layouts/letter-count.ts';
import { passageOf } from '../layouts/passage.ts';
import { leadOf } from '../layouts/text-layouts.ts';
import type { Sliced } from '../slices.ts';
import type { Words } from '../text/words.ts';
import { emphasized } from './emphasis.ts';
import { evenParts } from './even-parts.ts';
import { leastLines, linedParts, linesOfPage } from './lined-parts.ts';
import { levelOf, partNote, type Sketch, wordsSketch } from './sketch.ts';
import type { Block, Setter } from './stack.ts';
import { bodyBlock, within } from './text-sketches.ts';

/** Words on several slides, and which of them stand on each. */
export interface Flowing {
  sketch: Sketch;
  words: Words;
  /** The same slide where there is less room. */
  make(setter: Setter): Sketch;
}

type Of<Layout> = Extract<TextChoice, { layout: Layout }>;

/**
 * Sizes of running text, and of a first sentence over it: it gives way before its words do, but never so far that it
 * is no larger than they are. Where they are smaller it has more room.
 */
const LEAD_STEPS = [96, 84, 72, 96, 84, 72, 60, 72, 60] as const;
const BODY_STEPS = [60, 60, 60, 52, 52, 52, 52, 44, 44] as const;
/** The size of words that the letters of a part are chosen for. */
const READ_WELL = 52;

/** Of the number of a point that goes on over several slides. */
const LONG_NUMERAL = [200, 200, 200, 200, 200, 200, 200, 128, 128] as const;
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

/** A part with its first sentence set larger, or without where that costs the size of its words: all parts have one. */
function ledWhereItFits(led: Sketch, plain: Sketch): Sketch {
  const { sizes } = plain.running!;
  return {
    ...plain,
    at(level) {
      const levels = sizes.flatMap((size, at) =>
        at >= level && size === sizes[level] ? [at] : [],
      );
      const first = levels.find((at) => led.at(at));
      // Where a smaller first sentence has room, all of the text has that.
      if (first !== undefined) return first === level ? led.at(level) : null;
      return plain.at(level);
    },
  };
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
    const shown = place > 0 && place + 1 === of ? emphasized(part, one, 'running') : part;
    const upTo = (leadEnd: number) =>
      wordsSketch({
        ...{ kind: 'long', area: one.page.live, placing: of === 1 ? 'middle' : 'top', setter: one },
        blocks: [
          ...(place === 0 ? mark : []),
          { words: sliceSpans(shown, 0, leadEnd), role: 'lead', steps: LEAD_STEPS, gap: 24 },
          bodyBlock(sliceSpans(shown, leadEnd), { steps: BODY_STEPS, gap: 44 }),
        ],
        running: text,
        ...(of > 1 && { footNote: partNote(place, of) }),
      });
    if (place === 0) return upTo(firstLead);
    const plain = upTo(0);
    const own = isNewParagraph ? leadEndOf(part, one.lang) : 0;
    return own === 0 ? plain : ledWhereItFits(upTo(own), plain);
  };
  const large = LEAD_ROOM * firstLead + (number ? NUMBER_ROOM : 0);
  return yield* inParts(text, sketchOf, setter, large);
}

/**
 * As few parts as fit in type that is read well, else in any, and even ones; where their letters say too little of
 * their room, cut at lines.
 *
 * @param head as evenParts has it
 */
function* inParts(
  text: Words,
  sketchOf: (part: Part, setter: Setter) => Sketch,
  setter: Setter,
  head: number,
): Sliced<Flowing[]> {
  const letters = letterCount(plainText(text));
  const lines = yield* leastLines(text, setter);
  const onPage = linesOfPage(text, setter);
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
  function* fits(some: readonly Flowing[], least = 0): Sliced<boolean> {
    for (const { sketch } of some) {
      yield;
      const level = levelOf(sketch);
      if (level === null || sketch.running!.sizes[level]! < least) return false;
    }
    return true;
  }
  const most = setter.recipe.part ?? MOST_LETTERS.part;
  for (const size of [READ_WELL, 0]) {
    // Lines are shorter by as much as they are higher. Parts that are even in letters are not so in lines.
    const grown = Math.max(1, setter.page.size(size) / setter.page.least.words) ** 2;
    const pages = Math.ceil((1.05 * grown * lines.length) / onPage);
    const first = Math.max(pages, 1, Math.ceil((letters - MOST_LETTERS.lastPart) / most));
    for (let at = 0; at < TRIES; at++) {
      const count = first + at * Math.ceil(first / 8);
      const flowing = yield* inSketches(yield* evenParts(text, count, head));
      if (yield* fits(flowing, size)) return flowing;
    }
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
