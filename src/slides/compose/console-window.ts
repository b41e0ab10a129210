import type { Part, TextPart } from '../composition.ts';
import type { Setter } from '../sketches/stack.ts';
import type { Plain } from './plain-slide.ts';

/** The bar of a window with its buttons, output px of the drawn slide. */
const BAR = { height: 84, button: 24, gap: 18, start: 40 } as const;
/** What waits behind the last word, em; in the margin it gives way, and keeps so far from the edge, output px of the drawn slide. */
const CURSOR = { gap: 0.18, width: 0.55, height: 0.98, edge: 20 } as const;
/** Of the room in the margin, what lies between the last word and the cursor at most. */
const GAP_SHARE = 0.2;

/** A slide as a window in which somebody has just written. */
export function windowed({ sketch, setter, parts }: Plain): Part[] {
  const { page, isRtl } = setter;
  const height = page.drawn(BAR.height);
  const button = page.drawn(BAR.button);
  const bar = { x: 0, y: 0, width: page.width, height };
  const shape = (
    box: typeof bar,
    tone: 'ground' | 'tint' | 'quiet' | 'accent',
    radius = 0,
  ): Part => ({
    ...{ kind: 'shape', box, tone, radius },
  });
  const buttons = [0, 1, 2].map((at) => {
    const away = page.drawn(BAR.start) + at * (button + page.drawn(BAR.gap));
    const x = isRtl ? page.width - away - button : away;
    const box = { x, y: (height - button) / 2, width: button, height: button };
    return shape(box, at === 0 ? 'accent' : 'quiet', button / 2);
  });
  const isWritten = !sketch.isPhoto && sketch.kind !== 'pair';
  // Pictures reach the head of the slide, and the bar lies over them.
  return [
    ...parts,
    ...(isWritten ? cursor(parts, setter) : []),
    shape(bar, 'ground'),
    shape(bar, 'tint'),
    ...buttons,
  ];
}

/** Behind the last word, on its line: where that is full it stands in the margin, as narrow as it must. */
function cursor(parts: readonly Part[], { page, isRtl }: Setter): Part[] {
  const last = parts.findLast((part): part is TextPart => part.kind === 'text' && !part.isMeta);
  const isBelow = parts.at(-1)?.kind === 'attachments';
  if (!last || isBelow || last.align !== 'start') return [];
  const { box, size, leading, lines, widths } = last;
  const end = widths.at(-1)!;
  const margin = isRtl ? box.x + box.width : page.width - box.x;
  const room = margin - end - page.drawn(CURSOR.edge);
  const gap = Math.min(CURSOR.gap * size, GAP_SHARE * room);
  const [width, height] = [Math.min(CURSOR.width * size, room - gap), CURSOR.height * size];
  const x = isRtl ? box.x + box.width - end - gap - width : box.x + end + gap;
  const y = box.y + (lines.length - 1) * leading + (leading - height) / 2;
  return [{ kind: 'shape', box: { x, y, width, height }, tone: 'accent', radius: 0 }];
}
