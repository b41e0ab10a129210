import { plainText } from '../../thread/spans.ts';
import type { Box, Part, PeekPart } from '../composition.ts';
import { letterCount } from '../layouts/letter-count.ts';
import { useOf } from '../roles.ts';
import type { SlideKind } from '../slide-kinds.ts';
import type { Words } from '../text/words.ts';
import { isBlank } from '../typesetting/set-text.ts';
import { roomier } from './roomier.ts';
import { type Block, levelsOf, moved, type Setter, stackAt } from './stack.ts';
import { stepsBetween } from './steps.ts';

/** A slide before the size of its type is chosen. */
export interface Sketch {
  /** What chooses its ground. */
  kind: SlideKind;
  /** Slides that are set alike have the same: they share sizes of type. */
  alike?: string;
  /**
   * Of a long text: all of it, which may go on over several slides, and the size of its words at each level. Its parts
   * have one level, and all such texts of a carousel words of one size, whatever they need.
   */
  running?: { text: Words; sizes: readonly number[] };
  /** A photo fills it. */
  isPhoto?: boolean;
  /** What the foot stands on; `none` where the slide has no foot. Without a word it is the ground. */
  footOn?: 'ground' | 'other' | 'photo' | 'none';
  /** In the place of the page's number. */
  footNote?: string;
  /** Where the next slide shows, tilted, and the same sketch where there is none to show. */
  peek?: Pick<PeekPart, 'box' | 'tilt' | 'scale'> & { without: Sketch };
  /** Sizes of type that it can be set in: 0 is the largest. */
  levels: number;
  /** Its parts at a level; null where they do not fit. */
  at(level: number): Part[] | null;
}

/** Where words stand in their room: titles a little above its middle, where the eye expects it. */
export type Placing = 'top' | 'middle' | 'bottom';
const OPTICAL_MIDDLE = 0.46;

interface Setting {
  kind: SlideKind;
  blocks: readonly Block[];
  area: Box;
  placing: Placing;
  setter: Setter;
  footNote?: string;
  /** All of a text of which the last block is a part. */
  running?: Words;
  footOn?: Sketch['footOn'];
  isPhoto?: boolean;
  /** Stand behind the words. */
  behind?: readonly Part[];
  /** Stand with the words, once it is known where those are, CSS px from the top of the slide. */
  around?(top: number, height: number): Part[];
  /** CSS px over and under the words that `around` needs. */
  head?: number;
  foot?: number;
}

/** Words one under the other in a part of the slide. */
export function wordsSketch(setting: Setting): Sketch {
  const { kind, area, placing, setter, behind = [], around, head = 0, foot = 0 } = setting;
  const { footNote, running, footOn = 'ground', isPhoto = false } = setting;
  const known = new Map<string, Part[] | null>();
  const { recipe } = setter;
  const blocks = roomier(setting.blocks, setter).map((block) => grown(block, recipe.grown));
  const isMiddle = recipe.isCentered && isSeen(kind, blocks);
  const shown = blocks
    .filter(({ words }) => !isBlank(words))
    .map((block): Block => (isMiddle ? { align: 'center', ...block } : block));
  const own = placing === 'middle' ? (recipe.placing ?? placing) : placing;
  const set = (level: number): Part[] | null => {
    const stack = stackAt(shown, level, area, setter);
    const needed = stack && stack.height + head + foot;
    if (needed === null || needed > area.height) return null;
    const top = area.y + head + freeAbove(area.height - needed, own);
    const placed = moved(stack!.parts, top - area.y);
    return [...behind, ...(around?.(top, stack!.height) ?? []), ...placed];
  };
  return {
    ...{ kind, isPhoto, footOn, levels: levelsOf(blocks) },
    ...(!recipe.roomy && {
      alike: [kind, ...blocks.map(({ role, steps }) => `${role} ${steps[0]}`)].join(),
    }),
    ...(footNote !== undefined && { footNote }),
    ...(running && { running: { text: running, sizes: shown.at(-1)!.steps } }),
    // Asked for its size, for that of others like it and for its parts, at levels that may be alike: set once.
    at(level) {
      const sizes = shown.map(({ steps }) => steps[Math.min(level, steps.length - 1)]).join();
      const isLeast = shown.map(({ steps }) => level >= steps.length - 1).join();
      const key = `${sizes} ${isLeast}`;
      const parts = known.get(key) ?? (known.has(key) ? null : set(level));
      known.set(key, parts);
      return parts;
    },
  };
}

/** Words in large type with the steps over their largest one that a template has for them. */
function grown(block: Block, by = 1): Block {
  const [first = 0] = block.steps;
  if (block.role !== 'display' || first < 128 || block.isWhole) return block;
  return { ...block, steps: [...new Set([...stepsBetween(by * first, first), ...block.steps])] };
}

/** Letters of a subtitle that may stand in the middle of its lines. */
const MOST_CENTERED = 120;

/** Words that are seen, and not read line by line; with a mark or a running text under them they are read. */
function isSeen(kind: SlideKind, blocks: readonly Block[]): boolean {
  if (kind === 'cover')
    return blocks.every(
      ({ role, words }) =>
        useOf(role) !== 'small' || letterCount(plainText(words)) <= MOST_CENTERED,
    );
  return blocks.every(
    ({ role, mark, words }) => isBlank(words) || (useOf(role) !== 'small' && !mark),
  );
}

/** Which part of its post a slide is, for its foot. @param place from 0 */
export const partNote = (place: number, of: number): string =>
  `${place + 1} of ${of}${place + 1 < of ? ' →' : ''}`;

/** The left of what is so wide, in the middle of the words or where they begin; all lengths in CSS px. */
export function startOf(width: number, { page: { live }, recipe, isRtl }: Setter): number {
  const free = live.width - width;
  if (!recipe.isFlush) return live.x + free / 2;
  return isRtl ? live.x + free : live.x;
}

/** Words that stand in the middle of their lines, where all does not begin at the margin. */
export const inMiddle = (blocks: readonly Block[], { recipe }: Setter): readonly Block[] =>
  recipe.isFlush ? blocks : blocks.map((block) => ({ ...block, align: 'center' }));

/** A square over words that begin at `top`. */
export const squareAbove = (setter: Setter, top: number, size: number, gap: number): Box => ({
  x: startOf(size, setter),
  y: top - size - gap,
  ...{ width: size, height: size },
});

/** @param free CSS px */
export function freeAbove(free: number, placing: Placing): number {
  if (placing === 'top') return 0;
  return placing === 'bottom' ? free : free * OPTICAL_MIDDLE;
}

/** The largest type that fits; null where none does. */
export function levelOf(sketch: Sketch): number | null {
  for (let level = 0; level < sketch.levels; level++) if (sketch.at(level)) return level;
  return null;
}
