import { plainText, sliceSpans } from '../../thread/spans.ts';
import type { Box, Part, TextPart, Tone } from '../composition.ts';
import type { Role } from '../roles.ts';
import type { Recipe } from '../templates/recipe.ts';
import type { RoleType } from '../templates/type-of.ts';
import type { Words } from '../text/words.ts';
import { type Face, isBlank, setText } from '../typesetting/set-text.ts';
import { faceOf, leadingFor, type TypeMeasure } from '../typesetting/typefaces.ts';
import { withHangingMarks } from './hanging-marks.ts';
import type { Page } from './slide-page.ts';

/** What setting a slide needs to know. */
export interface Setter {
  page: Page;
  recipe: Recipe;
  type: Record<Role, RoleType>;
  measure: TypeMeasure;
  /** Of the words, as their post has it. */
  lang: string | null;
  dir: 'auto' | 'ltr' | 'rtl';
  /** Words go from right to left: slides are mirrored. */
  isRtl: boolean;
}

/** Words of one role, one under the other with others. */
export interface Block {
  words: Words;
  role: Role;
  /** Sizes that it may have, the largest first, output px of the drawn slide. */
  steps: readonly number[];
  /** Over it, output px of the drawn slide. */
  gap: number;
  tone?: Tone;
  align?: TextPart['align'];
  mostLines?: number;
  /** Hangs beside its first line, in a column of its own. */
  mark?: { words: Words; tone: Tone };
  /** No words of it are parted. */
  isWhole?: boolean;
  /** Another paragraph of the block before it, in the column beside its mark. */
  goesOn?: boolean;
  hangs?: Words;
}

export interface Stack {
  /** Their boxes begin at the top of the area. */
  parts: TextPart[];
  /** CSS px. */
  height: number;
}

/** Width of the column of hanging marks against the size of the words beside it, em; wide marks have more. */
const MARK_COLUMN = 1.3;
const MARK_GAP = 0.35;

/** CSS px of the column that a mark hangs in. */
function columnFor(mark: Words, face: Face, size: number, { widthOf }: TypeMeasure): number {
  return size * Math.max(MARK_COLUMN, widthOf(plainText(mark), face) + MARK_GAP);
}

/**
 * Sets blocks one under the other at one level: at 0 each has its largest size, at 1 the next one, and
 * so on down to its smallest.
 *
 * @returns null where that breaks a word, or takes more lines than a block or more room than there is
 */
export function stackAt(
  blocks: readonly Block[],
  level: number,
  { x, y, width, height: most }: Box,
  setter: Setter,
): Stack | null {
  const { page, type, measure, lang, dir, isRtl } = setter;
  const parts: TextPart[] = [];
  let height = 0;
  for (const block of blocks.flatMap(inParagraphs)) {
    if (isBlank(block.words)) continue;
    const { cut, evenness, most: largest } = type[block.role];
    const leading = leadingFor(block.words, type[block.role].leading);
    const steps = within(largest, block.steps);
    const step = steps[Math.min(level, steps.length - 1)]!;
    const isLeast = level >= steps.length - 1;
    const size = page.size(step, block.role === 'meta' ? 'meta' : 'words');
    const face = faceOf(cut, lang, measure, block.words);
    const hanging = block.mark?.words ?? block.hangs;
    const column = hanging ? columnFor(hanging, face, size, measure) : 0;
    const setting = { face, size, leading, evenness };
    const isWhole = !isLeast || block.isWhole === true;
    const fewest = fewestLines(block.words, (width - column) / size, face, measure);
    if (height + fewest * leading * size > most) return null;
    const text = setText(
      block.words,
      { ...setting, measure: width - column, isWhole },
      measure.widthOf,
    );
    if (text.isForced && isWhole) return null;
    if (text.lines.length > (block.mostLines ?? Number.POSITIVE_INFINITY)) return null;
    const gap = block.goesOn ? PARAGRAPH_GAP * size : page.drawn(block.gap);
    const top = parts.length > 0 ? gap : 0;
    const common = {
      ...{ kind: 'text' as const, role: block.role, size, leading: leading * size, lang, dir },
      ...{
        family: cut.family,
        weight: face.weight,
        tracking: face.tracking,
        spacing: face.spacing,
      },
      align: block.align ?? 'start',
      tone: block.tone ?? 'ink',
    };
    const lineBox = { y: y + height + top, height: text.height };
    if (block.mark) {
      const { words, tone } = block.mark;
      const box = { ...lineBox, x: isRtl ? x + width - column : x, width: column };
      const one = { ...box, height: leading * size };
      const marked = setText(words, { ...setting, measure: 10 * column }, measure.widthOf);
      parts.push({ ...common, box: one, lines: marked.lines, widths: marked.widths, tone });
    }
    const box = { ...lineBox, x: isRtl ? x : x + column, width: width - column };
    const isAtMargin = column === 0 && common.align === 'start';
    const room = isAtMargin ? page.hang / size : 0;
    const lines = withHangingMarks(text.lines, block.role, room, face, measure);
    parts.push({ ...common, box, lines, widths: text.widths });
    height += top + text.height;
    if (height > most) return null;
  }
  return { parts, height };
}

/** The steps that a template has; the smallest where all are larger. */
const within = (most: number, steps: readonly number[]): readonly number[] => {
  const fitting = steps.filter((step) => step <= most);
  return fitting.length > 0 ? fitting : steps.slice(-1);
};

/** Letters from which it is worth looking first whether a text has any chance. */
const LONG = 1_000;
/** Letters that no slide holds, as a rule: of more of them that is seen without measuring the others. */
const ENOUGH = 3_000;
/** Of the width of a text, what is certainly no space at the end of a line. */
const SURE = 0.6;

/** No fewer lines than this has a text, without looking where they break; 0 of short ones. @param width em */
function fewestLines(words: Words, width: number, face: Face, measure: TypeMeasure): number {
  const flat = plainText(words);
  if (flat.length < LONG) return 0;
  const begin = flat.slice(0, ENOUGH);
  return Math.max(flat.split('\n').length, (SURE * measure.widthOf(begin, face)) / width);
}

/** Between paragraphs, em: in the place of an empty line. */
const PARAGRAPH_GAP = 0.55;
const EMPTY_LINE = /\n[^\S\n]*\n\s*/g;

/** The paragraphs of a block, each as a block of its own. */
function inParagraphs(block: Block): Block[] {
  const flat = plainText(block.words);
  const starts = [
    0,
    ...[...flat.matchAll(EMPTY_LINE)].map(({ index, 0: gap }) => index + gap.length),
  ];
  if (starts.length === 1) return [block];
  const { mark, ...others } = block;
  return starts.map((from, place) => ({
    ...(place === 0 ? block : { ...others, goesOn: true, ...(mark && { hangs: mark.words }) }),
    words: sliceSpans(block.words, from, starts[place + 1]),
  }));
}

/** Levels that any of the blocks has. */
export function levelsOf(blocks: readonly Block[]): number {
  return Math.max(1, ...blocks.map(({ steps }) => steps.length));
}

/** The parts, so much lower on the slide. @param by CSS px */
export function moved<One extends Part>(parts: readonly One[], by: number): One[] {
  return parts.map((part) => ({ ...part, box: { ...part.box, y: part.box.y + by } }));
}
