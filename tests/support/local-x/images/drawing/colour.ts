/** Red, green and blue in linear light; lamps go far above 1. */
export type Colour = readonly [red: number, green: number, blue: number];

export function clamp(value: number, low = 0, high = 1): number {
  return Math.min(high, Math.max(low, value));
}

/** 0 below `from`, 1 above `to`, smooth in between; also with `from` above `to`. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

const known = new Map<string, Colour>();

/** The colour of `#RRGGBB`; kept, since paints ask for the same one at every pixel. */
export function hex(code: string): Colour {
  const kept = known.get(code);
  if (kept) return kept;
  const colour = parseHex(code);
  known.set(code, colour);
  return colour;
}

function parseHex(code: string): Colour {
  const value = Number.parseInt(code.slice(1), 16);
  return [LINEAR[value >> 16]!, LINEAR[(value >> 8) & 255]!, LINEAR[value & 255]!];
}

export function mix(a: Colour, b: Colour, t: number): Colour {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

export function times(colour: Colour, factor: number): Colour {
  return [colour[0] * factor, colour[1] * factor, colour[2] * factor];
}

export type Stop = readonly [at: number, code: string];

const STEPS = 1024;

/** A gradient through `stops`, mixed in OKLab: linear light would pass through pale, dirty middles. */
export function ramp(stops: readonly Stop[]): (t: number) => Colour {
  const labs = stops.map(([at, code]) => [at, toLab(hex(code))] as const);
  const table = Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const next = labs.findIndex(([at]) => at >= t);
    const [toAt, to] = labs[next] ?? labs.at(-1)!;
    const [fromAt, from] = labs[next - 1] ?? [toAt, to];
    return fromLab(mix(from, to, toAt === fromAt ? 0 : (t - fromAt) / (toAt - fromAt)));
  });
  return (t) => table[Math.round(clamp(t) * STEPS)]!;
}

function toLab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([lightness, a, b]: Colour): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    Math.max(0, 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    Math.max(0, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    Math.max(0, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
