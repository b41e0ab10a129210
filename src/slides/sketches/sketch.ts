import type { Box, Part } from '../composition.ts';
import type { SlideKind } from '../style/rhythm.ts';
import { type Block, levelsOf, moved, type Setter, stackAt } from './stack.ts';

/** A slide before the size of its type is chosen. */
export interface Sketch {
  /** What chooses its ground. */
  kind: SlideKind;
  /** Slides that are set alike have the same: they share sizes of type. */
  alike?: string;
  /** A photo fills it. */
  isPhoto?: boolean;
  /** What the foot stands on; `none` where the slide has no foot. Without a word it is the ground. */
  footOn?: 'ground' | 'other' | 'photo' | 'none';
  /** In the place of the page's number. */
  footNote?: string;
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
  const { kind, blocks, area, placing, setter, behind = [], around, head = 0, foot = 0 } = setting;
  const { footNote, footOn = 'ground', isPhoto = false } = setting;
  const known = new Map<number, Part[] | null>();
  const set = (level: number): Part[] | null => {
    const stack = stackAt(blocks, level, area, setter);
    const needed = stack && stack.height + head + foot;
    if (needed === null || needed > area.height) return null;
    const top = area.y + head + freeAbove(area.height - needed, placing);
    const placed = moved(stack!.parts, top - area.y);
    return [...behind, ...(around?.(top, stack!.height) ?? []), ...placed];
  };
  return {
    ...{ kind, isPhoto, footOn, levels: levelsOf(blocks) },
    alike: [kind, ...blocks.map(({ role, steps }) => `${role} ${steps[0]}`)].join(),
    ...(footNote !== undefined && { footNote }),
    // Asked for its size, for that of others like it and for its parts: set once.
    at(level) {
      const parts = known.get(level) ?? (known.has(level) ? null : set(level));
      known.set(level, parts);
      return parts;
    },
  };
}

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
