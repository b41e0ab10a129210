import type { Box, Part } from '../composition.ts';
import type { Page } from '../sketches/slide-page.ts';
import type { Plain } from './plain-slide.ts';

/** Squares of the paper, output px of the drawn slide. */
const SQUARE = { size: 60, line: 3 } as const;
/** From the edges of the slide to the sheet, from its edges to pictures, and its shadow; output px of the drawn slide. */
const SHEET = { side: 36, top: 60, bottom: 36, padding: 28, shadow: 10 } as const;
/** A strip that holds the sheet at its head, output px of the drawn slide. */
const TAPE = { width: 260, height: 58, tilt: 3 } as const;

/** A plain sheet taped on squared paper: words and pictures stand on it. A photo that fills the slide has neither. */
export function onSheet({ sketch, setter: { page }, parts, place }: Plain): Part[] {
  if (sketch.isPhoto) return [...parts];
  const sheet = sheetOn(page);
  const shadow = page.drawn(SHEET.shadow);
  const below = { ...sheet, x: sheet.x + shadow / 2, y: sheet.y + shadow };
  return [
    squares(page),
    { kind: 'shape', box: below, tone: { css: 'rgb(0 0 0 / 14%)' }, radius: 0 },
    { kind: 'shape', box: sheet, tone: 'ground', radius: 0 },
    ...parts.map((part) => within(part, sheet, page)),
    tape(page, place),
  ];
}

function sheetOn(page: Page): Box {
  const [side, top, bottom] = [SHEET.side, SHEET.top, SHEET.bottom].map(page.drawn);
  return {
    ...{ x: side!, y: top! },
    ...{ width: page.width - 2 * side!, height: page.height - top! - bottom! },
  };
}

function squares(page: Page): Part {
  const [size, line] = [page.drawn(SQUARE.size), page.drawn(SQUARE.line)];
  const lines = (way: string) =>
    `linear-gradient(${way}, var(--faint) ${line}px, transparent ${line}px) 0 0 / ${size}px ${size}px`;
  const box = { x: 0, y: 0, width: page.width, height: page.height };
  const css = `${lines('180deg')}, ${lines('90deg')}, var(--tint)`;
  return { kind: 'shape', box, tone: { css }, radius: 0 };
}

/** What reached the edges of the slide reaches those of the sheet; pictures leave a margin of it. */
function within(part: Part, sheet: Box, page: Page): Part {
  const isWide = part.kind === 'picture' || part.kind === 'shape';
  const reaches = isWide && (part.box.x <= 0 || part.box.x + part.box.width >= page.width);
  if (!reaches) return part;
  const padding = part.kind === 'shape' && part.tone === 'other' ? 0 : page.drawn(SHEET.padding);
  const { x, y, width, height } = part.box;
  const scale = (sheet.width - 2 * padding) / page.width;
  const top = Math.max(y, sheet.y + padding);
  const bottom = Math.min(y + height, sheet.y + sheet.height - padding);
  const box = {
    ...{ x: sheet.x + padding + x * scale, y: top },
    ...{ width: width * scale, height: bottom - top },
  };
  return { ...part, box };
}

function tape(page: Page, place: number): Part {
  const [width, height] = [page.drawn(TAPE.width), page.drawn(TAPE.height)];
  const y = page.drawn(SHEET.top) - height / 2;
  return {
    ...{ kind: 'shape', tone: 'marker', radius: 0 },
    box: { x: (page.width - width) / 2, y, width, height },
    tilt: place % 2 === 0 ? TAPE.tilt : -TAPE.tilt,
  };
}
