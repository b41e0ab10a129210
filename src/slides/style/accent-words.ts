import { contrast, LINEAR, rgb } from './colours.ts';
import { WORDS } from './ground-colours.ts';
import { setOff } from './lightness.ts';

/** Least difference of words that stand out from those beside them, as Oklab has it: white and lemon are 0.14 apart. */
export const PLAIN_TO_SEE = 0.1;
/**
 * Yellows, each lighter than the one before, and a lime: as light as words on a deep ground must be, no other hues
 * are so strong. Behind them a violet and a wine red for light grounds.
 */
const STRONG = ['#FFE53B', '#FFEE52', '#FFF375', '#E2F978', '#3B0A6E', '#6B0F2A'] as const;

/**
 * A colour for words that stand out from the `words` round them and are read on all `shades` as well as those:
 * the first of `colours` that is plainly another one, else a strong one. On a deep blue what is left of a red
 * or a blue is nearly white.
 *
 * @returns `words` where there is none: what hardly differs looks like a mistake
 */
export function accentWords(
  colours: readonly string[],
  words: string,
  shades: readonly string[],
): string {
  const isRead = (one: string) => shades.every((shade) => contrast(one, shade) >= WORDS);
  const moved = (some: readonly string[]) =>
    some.flatMap((one) => setOff(one, shades, WORDS) ?? []);
  const isPlain = (one: string) => difference(one, words) >= PLAIN_TO_SEE;
  return [...moved(colours), ...STRONG.filter(isRead), ...moved(STRONG)].find(isPlain) ?? words;
}

/**
 * How far apart two colours are to the eye: their distance in Oklab, 0 to 1 from black to white (B. Ottosson,
 * "A perceptual color space for image processing", 2020).
 */
export function difference(one: string, other: string): number {
  const to = oklab(other);
  return Math.hypot(...oklab(one).map((part, at) => part - to[at]!));
}

function oklab(hex: string): [lightness: number, a: number, b: number] {
  const [r, g, b] = rgb(hex).map((part) => LINEAR[part]!) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
