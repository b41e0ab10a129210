import type { Box, Part } from '../composition.ts';
import { isPictured, type Plain } from './plain-slide.ts';

/** Six columns; a bar goes along them from slide to slide. Output px of the drawn slide. */
const COLUMNS = { count: 6, gap: 24, over: 64, line: 3, bar: 20 } as const;
/** Where so much is free under the words the columns stand there, filled as far as the bar has come. */
const FIELDS = { over: 96, least: 150, most: 300 } as const;

/** The line at the head with its bar, and the columns under the words. */
export function columns(slide: Plain): Part[] {
  if (isPictured(slide)) return [];
  const { page, isRtl } = slide.setter;
  const { foot, live } = page;
  const gap = page.drawn(COLUMNS.gap);
  const width = (foot.width - (COLUMNS.count - 1) * gap) / COLUMNS.count;
  const leftOf = (at: number) => foot.x + (isRtl ? COLUMNS.count - 1 - at : at) * (width + gap);
  const shape = (box: Box, tone: 'ink' | 'accent' | 'tint'): Part => ({
    ...{ kind: 'shape', box, tone, radius: 0 },
  });
  const reached = Math.floor(((slide.place - 1) / slide.of) * COLUMNS.count);
  const y = live.y - page.drawn(COLUMNS.over);
  const end = Math.max(0, ...slide.parts.map(({ box }) => box.y + box.height));
  const bottom = live.y + live.height;
  const height = Math.min(bottom - end - page.drawn(FIELDS.over), page.drawn(FIELDS.most));
  const fields = Array.from({ length: COLUMNS.count }, (_, at) => {
    const box = { x: leftOf(at), y: bottom - height, width, height };
    return shape(box, at === reached ? 'accent' : at < reached ? 'ink' : 'tint');
  });
  return [
    shape({ x: foot.x, y, width: foot.width, height: page.drawn(COLUMNS.line) }, 'ink'),
    shape({ x: leftOf(reached), y, width, height: page.drawn(COLUMNS.bar) }, 'accent'),
    ...(height >= page.drawn(FIELDS.least) ? fields : []),
  ];
}
