/** Hue 0 to 360, saturation and value 0 to 100: the axes of the picker. */
export interface Hsv {
  h: number;
  s: number;
  v: number;
}

/** `#RRGGBB` as hue, saturation and value, not rounded. */
export function hsvFromHex(hex: string): Hsv {
  const packed = Number.parseInt(hex.slice(1), 16);
  const [r, g, b] = [packed >> 16, (packed >> 8) & 255, packed & 255].map((part) => part / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const spread = max - Math.min(r, g, b);
  return {
    h: spread === 0 ? 0 : hueOf(r, g, b, max, spread),
    s: max === 0 ? 0 : (spread / max) * 100,
    v: max * 100,
  };
}

function hueOf(r: number, g: number, b: number, max: number, spread: number): number {
  const sixth =
    max === r ? (g - b) / spread : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return ((sixth + 6) % 6) * 60;
}

/** The nearest `#RRGGBB`. */
export function hexFromHsv({ h, s, v }: Hsv): string {
  const part = (shift: number) => {
    const place = (shift + h / 60) % 6;
    const level = (v / 100) * (1 - (s / 100) * Math.max(0, Math.min(place, 4 - place, 1)));
    return Math.round(level * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(5)}${part(3)}${part(1)}`.toUpperCase();
}
