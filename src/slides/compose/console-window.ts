import type { Box, Part, TextPart } from '../composition.ts';
import type { Setter } from '../sketches/stack.ts';
import type { Plain } from './plain-slide.ts';

/** The bar of a window with its buttons, output px of the drawn slide. */
const BAR = { height: 84, button: 24, gap: 18, start: 40, line: 2 } as const;
/** What waits behind the last words, em. */
const CURSOR = { gap: 0.18, width: 0.55, height: 0.98 } as const;
/** Numbers of lines in the margin, output px of the drawn slide. */
const NUMBER = { size: 28, gap: 18, width: 40 } as const;

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
    ...(isWritten ? lineNumbers(parts, setter) : []),
    ...parts,
    ...(isWritten ? cursor(parts, setter) : []),
    shape(bar, 'ground'),
    shape(bar, 'tint'),
    ...buttons,
  ];
}

/** Behind the last word or, where its line is full, at the beginning of the next one. */
function cursor(parts: readonly Part[], { page: { live, foot }, isRtl }: Setter): Part[] {
  const last = parts.findLast((part): part is TextPart => part.kind === 'text' && !part.isMeta);
  const isBelow = parts.at(-1)?.kind === 'attachments';
  if (!last || isBelow || last.align !== 'start') return [];
  const { box, size, leading, lines, widths } = last;
  const [width, height] = [CURSOR.width * size, CURSOR.height * size];
  const behind = widths.at(-1)! + CURSOR.gap * size;
  const isFull = behind + width > Math.min(box.width, live.width);
  const reach = isFull ? 0 : behind;
  const line = lines.length - (isFull ? 0 : 1);
  const x = isRtl ? box.x + box.width - reach - width : box.x + reach;
  const y = box.y + line * leading + (leading - height) / 2;
  if (y + height > foot.y) return [];
  return [{ kind: 'shape', box: { x, y, width, height }, tone: 'accent', radius: 0 }];
}

/** A number beside each line, and beside those that are still to be written: what is empty waits for words. */
function lineNumbers(parts: readonly Part[], { page, type, isRtl }: Setter): Part[] {
  const { live } = page;
  const width = page.drawn(NUMBER.width);
  const reach = page.drawn(NUMBER.gap) + width;
  const texts = parts.filter((part): part is TextPart => part.kind === 'text' && !part.isMeta);
  const last = texts.at(-1);
  if (!last || reach > page.hang || parts.some(({ kind }) => kind === 'picture')) return [];
  const tops = texts
    .flatMap(({ box, lines, leading: high }) =>
      lines.map((_, at) => ({ y: box.y + at * high, leading: high })),
    )
    .sort((one, other) => one.y - other.y)
    // Marks stand on the lines of their words.
    .filter(({ y }, at, all) => at === 0 || y - all[at - 1]!.y > 1);
  const { leading } = last;
  const end = Math.max(...parts.map(({ box }) => box.y + box.height));
  const isBelow = parts.at(-1)?.kind === 'attachments';
  const free = isBelow ? 0 : Math.floor((live.y + live.height - end) / leading);
  const waiting = Array.from({ length: free }, (_, at) => ({ y: end + at * leading, leading }));
  const { family, weight } = type.meta.cut;
  const x = isRtl ? live.x + live.width + reach - width : live.x - reach;
  return [...tops, ...waiting].map(({ y, leading: high }, at): Part => {
    const box: Box = { x, y, width, height: high };
    return {
      ...{ kind: 'text', box, lines: [[{ kind: 'text', text: String(at + 1) }]], widths: [width] },
      ...{ size: page.drawn(NUMBER.size), leading: high, family, weight, tracking: 0 },
      ...{ align: isRtl ? 'start' : 'end', tone: 'quiet', lang: null, dir: 'ltr' },
      isDecoration: true,
    };
  });
}
