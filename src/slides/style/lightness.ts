import { contrast, rgb, toHex } from './colours.ts';

/** Neon hurts beside photos: what is more saturated than this is taken for as much. */
const MOST_SATURATED = 0.86;
const STEPS = 100;

/**
 * A colour at another lightness, of the same hue and saturation as HSL has them (CSS Color 4, 7.1): a
 * pastel becomes a deep colour, and no grey one, as it does when black is mixed in.
 *
 * @param lightness 0 to 1
 */
export function atLightness(hex: string, lightness: number): string {
  const parts = rgb(hex).map((part) => part / 255);
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  const spread = most - least;
  if (spread === 0) return toHex(parts.map(() => lightness * 255));
  const room = 1 - Math.abs(most + least - 1);
  const saturation = Math.min(MOST_SATURATED, spread / room);
  const reach = (1 - Math.abs(2 * lightness - 1)) * saturation;
  // Where each part lies between the least and the most of them is all that makes the hue.
  return toHex(
    parts.map((part) => 255 * (lightness - reach / 2 + ((part - least) / spread) * reach)),
  );
}

/**
 * `colour` made lighter or darker, no further than it takes to stand out by `least` from each of
 * `others`; null where neither black nor white does.
 */
export function setOff(colour: string, others: readonly string[], least: number): string | null {
  return nearest(colour, 'both', (one) => others.every((other) => contrast(one, other) >= least));
}

/** The colour nearest to one for which something holds, among those of its hue; null for none. */
export function nearest(
  colour: string,
  way: 'lighter' | 'darker' | 'both',
  holds: (colour: string) => boolean,
): string | null {
  if (holds(colour)) return colour;
  const parts = rgb(colour);
  const own = (Math.min(...parts) + Math.max(...parts)) / 2 / 255;
  const signs = { lighter: [1], darker: [-1], both: [-1, 1] }[way];
  for (let step = 1; step <= STEPS; step++) {
    for (const sign of signs) {
      const lightness = Math.min(1, Math.max(0, own + (sign * step) / STEPS));
      const moved = atLightness(colour, lightness);
      if (holds(moved)) return moved;
    }
  }
  return null;
}
