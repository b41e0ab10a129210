import type { Part, TextPart } from '../composition.ts';
import type { Plain } from './plain-slide.ts';

/** The bar of a window with its buttons, output px of the drawn slide. */
const BAR = { height: 84, button: 24, gap: 18, start: 40, line: 2 } as const;
/** What waits behind the last words, em. */
const CURSOR = { gap: 0.18, width: 0.55, height: 0.98 } as const;

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
  // Pictures reach the head of the slide, and the bar lies over them.
  return [
    ...parts,
    ...(sketch.isPhoto || sketch.kind === 'pair' ? [] : cursor(parts, page.live, isRtl)),
    shape(bar, 'ground'),
    shape(bar, 'tint'),
    ...buttons,
  ];
}

function cursor(
  parts: readonly Part[],
  live: { x: number; width: number },
  isRtl: boolean,
): Part[] {
  const last = parts.findLast((part): part is TextPart => part.kind === 'text' && !part.isMeta);
  const isBelow = parts.at(-1)?.kind === 'attachments';
  if (!last || isBelow || last.align !== 'start') return [];
  const { box, size, leading, lines, widths } = last;
  const width = CURSOR.width * size;
  const reach = widths.at(-1)! + CURSOR.gap * size;
  if (reach + width > box.width) return [];
  const x = isRtl ? box.x + box.width - reach - width : box.x + reach;
  if (x < live.x || x + width > live.x + live.width) return [];
  const height = CURSOR.height * size;
  const y = box.y + (lines.length - 1) * leading + (leading - height) / 2;
  return [{ kind: 'shape', box: { x, y, width, height }, tone: 'accent', radius: 0 }];
}
