import type { Format } from '../../design/formats.ts';
import { type Fact, type PlatformFormat, SOURCES } from '../../design/platforms.ts';

/** Whether a number is more than what some tool says, so that something may be refused for it. */
export const isProven = ({ from }: Pick<PlatformFormat, 'from'>, fact: Fact): boolean =>
  SOURCES[from[fact]].kind !== 'unproven';

/**
 * Whether files of a format may come out larger than a platform takes, whatever is done. Lossy ones are
 * made small enough (render/picture/encode-within.ts); a PNG cannot be larger than its pixels.
 */
export function mayBeTooHeavy(
  { width, height, mostBytes }: Pick<PlatformFormat, 'width' | 'height' | 'mostBytes'>,
  format: Format,
  isOpaque: boolean,
): boolean {
  const bytesOfPixel = isOpaque ? 3 : 4;
  return format === 'png' && mostBytes !== null && width * height * bytesOfPixel > mostBytes;
}

/**
 * How many of so many slides a platform is known not to take. Where a post holds one alone, as a story,
 * each slide is a post.
 */
export function tooManySlides(row: Pick<PlatformFormat, 'most' | 'from'>, slides: number): number {
  return row.most > 1 && isProven(row, 'most') ? Math.max(0, slides - row.most) : 0;
}

/** Whether so many pictures are shown as a grid, and not to be swiped; of those that are too many, as many as may be. */
export function isGrid(
  { swipedFrom, most }: Pick<PlatformFormat, 'swipedFrom' | 'most'>,
  slides: number,
): boolean {
  return swipedFrom !== null && slides > 1 && Math.min(slides, most) < swipedFrom;
}

/** What of a carousel a tool cannot post, though the platform's own app can. */
export type Refused = 'slides' | 'format' | 'shape';

/**
 * What tools that post for the user by the platform's API are refused. How heavy files come out nobody
 * knows before; in what they take they are far below.
 */
export function refusedToSchedulers(
  { schedulers, width, height }: Pick<PlatformFormat, 'schedulers' | 'width' | 'height'>,
  slides: number,
  format: Format,
): Refused[] {
  if (schedulers === null) return [];
  const { most, formats, shape } = schedulers;
  const aspect = width / height;
  // 1080 × 566 is 1.908.
  const isOdd = aspect < shape.narrowest - 0.001 || aspect > shape.widest + 0.001;
  return [
    ...(slides > most ? (['slides'] as const) : []),
    ...(formats.includes(format) ? [] : (['format'] as const)),
    ...(isOdd ? (['shape'] as const) : []),
  ];
}
