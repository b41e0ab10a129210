type Rgb = [number, number, number];

/** The parts of `#RRGGBB`, 0 to 255. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/**
 * `share` of `over` on `under`, as #RRGGBB. CSS `color-mix` would do the same, but the second
 * engine cannot read what the browser makes of it.
 */
export function mix(over: string, under: string, share: number): string {
  const [a, b] = [rgb(over), rgb(under)];
  return toHex(a.map((part, i) => part * share + b[i]! * (1 - share)));
}

/** The nearest `#RRGGBB` to parts from 0 to 255. */
export function toHex(parts: readonly number[]): string {
  const digits = parts.map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return `#${digits.join('')}`.toUpperCase();
}

/** The light of each part of a colour, 0 to 255, as WCAG 2.2 defines it, 0 to 1. */
export const LINEAR: readonly number[] = Array.from({ length: 256 }, (_, part) => {
  const channel = part / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
export function luminance(hex: string): number {
  const [r, g, b] = rgb(hex).map((part) => LINEAR[part]) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Least contrast of text to what is behind it (WCAG 2.2, 1.4.3). */
export const READABLE = 4.5;

/** Least contrast of the words of a carousel to what is behind them (WCAG 2.2, 1.4.6). */
export const WELL_READABLE = 7;

/** What painting may take of a contrast that was reckoned: mixing, and alpha in steps of 255. */
export const ROUNDING = 0.05;

/** How far a colour is from grey, 0 to 255. */
export function chroma(hex: string): number {
  const parts = rgb(hex);
  return Math.max(...parts) - Math.min(...parts);
}

/**
 * The quieter version of `text` on `background`: as pale as `share` says, but never below 4.5:1
 * when the full colour reaches that.
 */
export function quieter(text: string, background: string, share: number): string {
  for (let strength = share; strength < 1; strength += 0.04) {
    const colour = mix(text, background, strength);
    if (contrast(colour, background) >= READABLE) return colour;
  }
  return text;
}

/** What is nearly black, for words. */
export const BLACK = '#14151A';

/** White or ink, whichever is read better on all of `backgrounds`. */
export function readableOn(backgrounds: string[]): string {
  const worst = (colour: string) => Math.min(...backgrounds.map((b) => contrast(colour, b)));
  return worst('#FFFFFF') >= worst(BLACK) ? '#FFFFFF' : BLACK;
}
