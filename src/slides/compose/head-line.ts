import type { Part } from '../composition.ts';
import { hasFreeEdges, isPictured, type Plain } from './plain-slide.ts';

/** Over the words, output px of the drawn slide. */
const LINE = { over: 64, height: 3, bar: 20, least: 24 } as const;

/** A line at the head, and a bar on it that goes along it with the carousel. */
export function headLine(slide: Plain): Part[] {
  if (!hasFreeEdges(slide)) return [];
  const { page, isRtl } = slide.setter;
  const { x, width } = page.foot;
  const y = page.live.y - page.drawn(LINE.over);
  const bar = Math.max(width / slide.of, page.drawn(LINE.least));
  const way = slide.of > 1 ? (slide.place - 1) / (slide.of - 1) : 0;
  const along = (isRtl ? 1 - way : way) * (width - bar);
  const place: Part = {
    ...{ kind: 'shape', tone: 'accent', radius: 0 },
    box: { x: x + along, y, width: bar, height: page.drawn(LINE.bar) },
  };
  // A line through a photo looks like a fault in it.
  if (isPictured(slide)) return [place];
  const box = { x, y, width, height: page.drawn(LINE.height) };
  return [{ kind: 'shape', box, tone: 'ink', radius: 0 }, place];
}
