import type { Part } from '../composition.ts';
import type { SlideCard } from '../slide-card.ts';
import type { SlideKind } from '../slide-kinds.ts';
import type { Words } from '../text/words.ts';
import { isBlank } from '../typesetting/set-text.ts';
import { freeAbove, type Sketch } from './sketch.ts';
import { type Block, levelsOf, moved, type Setter, stackAt } from './stack.ts';
import { displayBlock } from './text-sketches.ts';

/** CSS px that attachments are high; null where they cannot be as narrow or as large. */
export type MeasureCard = (card: SlideCard, width: number, size: number) => number;

/** Sizes of the words of attachments, output px of the drawn slide. */
const QUOTED_SIZES = [84, 72, 60, 52, 44] as const;
const ALONE_SIZES = [72, 60, 52, 44] as const;
const USUAL_SIZES = [60, 52, 44] as const;
/** CSS px that their pictures may be high, by level, as shares of the slide's height. */
const PICTURES = [0.5, 0.45, 0.4, 0.34, 0.28] as const;
/** Between the words and them. */
const GAP = 56;
/** By how much bars may be higher than their words ask, as a share of that. */
const THICKER = 0.45;

/** The words over a poll, a quoted post or a link. */
export function blocksAbove(words: Words): Block[] {
  const display = displayBlock(words);
  const steps = display.steps.filter((step) => step <= 160);
  return isBlank(words) ? [] : [{ ...display, role: 'title', steps }];
}

/** Words in large type over a poll, a quoted post or a link. */
export function attachedSketch(
  kind: SlideKind,
  blocks: readonly Block[],
  card: SlideCard,
  setter: Setter,
  measureCard: MeasureCard,
): Sketch {
  const { page } = setter;
  const { live } = page;
  // What is quoted is what the slide is about; a poll whose question stands before it is, too.
  const beside = blocks.length === 0 ? ALONE_SIZES : USUAL_SIZES;
  const sizes = kind === 'quoted' ? QUOTED_SIZES : beside;
  return {
    ...{ kind, levels: Math.max(sizes.length, PICTURES.length, levelsOf(blocks)) },
    at(level) {
      const stack = stackAt(blocks, level, live, setter);
      if (!stack) return null;
      const size = page.size(sizes[Math.min(level, sizes.length - 1)]!);
      const share = PICTURES[Math.min(level, PICTURES.length - 1)]!;
      const sized = { ...card, mediaHeight: Math.round(share * page.height) };
      const needed = measureCard(sized, live.width, size);
      const gap = stack.parts.length > 0 ? page.drawn(GAP) : 0;
      const room = live.height - stack.height - gap;
      if (needed > room) return null;
      // Bars fill what is free.
      const height = kind === 'poll' ? Math.min(room, (1 + THICKER) * needed) : needed;
      const free = room - height;
      const lower = freeAbove(free, 'middle');
      const placed = moved(stack.parts, lower);
      return [
        ...placed,
        attachmentsPart(sized, size, live.y + lower + stack.height + gap, height, setter),
      ];
    },
  };
}

function attachmentsPart(
  card: SlideCard,
  size: number,
  y: number,
  height: number,
  { page, type }: Setter,
): Part {
  const { x, width } = page.live;
  const { family } = type.body.cut;
  return { kind: 'attachments', box: { x, y, width, height }, card, size, family };
}

/** Room over what stands under the words of any layout: labels, figures, notes. */
const UNDER_GAP = 40;

/** A sketch in a lower room, with small attachments of its post at the foot of that room. */
export function withUnder(
  make: (setter: Setter) => Sketch,
  card: SlideCard,
  setter: Setter,
  measureCard: MeasureCard,
): Sketch {
  const { page } = setter;
  const { live } = page;
  const size = page.least.words;
  const height = measureCard(card, live.width, size);
  const room = height + page.drawn(UNDER_GAP);
  const lowered = { ...live, height: live.height - room };
  const picturesTo = lowered.y + lowered.height;
  const sketch = make({ ...setter, page: { ...page, live: lowered, picturesTo } });
  const under = attachmentsPart(card, size, live.y + live.height - height, height, setter);
  return { ...sketch, at: (level) => sketch.at(level)?.concat(under) ?? null };
}
