import * as v from 'valibot';
import { choice, colour, group, ownFile, RANGES, whole } from './fields.ts';

export const BACKGROUND_KINDS = [
  'gradient',
  'radial',
  'mesh',
  'solid',
  'pattern',
  'image',
  'transparent',
] as const;
export const PATTERNS = ['dots', 'grid', 'lines', 'checks', 'rings', 'zigzag'] as const;
export const IMAGE_FITS = ['cover', 'contain', 'tile'] as const;
export const MOST_STOPS = 4;

/** An inner colour of a gradient. */
const StopSchema = v.object({
  colour: colour('#C9A7FF'),
  /** % of the way from `from` to `to`. */
  at: whole(RANGES.stop, 50),
});

/**
 * What lies behind the cards. Every kind keeps its own values while another one is chosen, so that
 * trying one out loses nothing.
 */
export const BackgroundSchema = group({
  kind: choice(BACKGROUND_KINDS, 'gradient'),
  /** The only colour of `solid`, the ground of `pattern`. */
  from: colour('#7C9CFF'),
  /** The ink of `pattern`. */
  to: colour('#FFC9B8'),
  stops: v.fallback(v.pipe(v.array(StopSchema), v.maxLength(MOST_STOPS)), () => [
    { colour: '#C9A7FF', at: 50 },
  ]),
  angle: whole(RANGES.angle, 135),
  pattern: choice(PATTERNS, 'dots'),
  grain: whole(RANGES.grain, 0),
  image: group({
    file: ownFile,
    fit: choice(IMAGE_FITS, 'cover'),
    blur: whole(RANGES.imageBlur, 0),
    dim: whole(RANGES.imageDim, 0),
  }),
});

export type Background = v.InferOutput<typeof BackgroundSchema>;
export type Stop = Background['stops'][number];

/** Inner colours in their order, and both ends. */
export function coloursOf({ kind, from, to, stops }: Background): string[] {
  if (kind === 'solid') return [from];
  if (kind === 'pattern') return [from, to];
  return [from, ...sortedStops(stops).map((stop) => stop.colour), to];
}

export function sortedStops(stops: readonly Stop[]): Stop[] {
  return [...stops].sort((a, b) => a.at - b.at);
}
