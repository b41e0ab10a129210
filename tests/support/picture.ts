import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';

/** Output px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture of 30 megapixels looked at pixel by pixel takes half a minute. */
const MOST_PIXELS = 100_000;

/** A decoded file: the pixels that came out, not what was meant to. */
export class Picture {
  private constructor(private readonly png: PNG) {}

  /** @throws when the file is no whole PNG */
  static async read(path: string): Promise<Picture> {
    return Picture.decode(await readFile(path));
  }

  static decode(bytes: Buffer): Picture {
    return new Picture(PNG.sync.read(bytes));
  }

  /** The same picture with other pixels, RGBA. */
  with(data: Buffer): Picture {
    const { width, height } = this;
    return new Picture(Object.assign(new PNG({ width: 1, height: 1 }), { width, height, data }));
  }

  get width(): number {
    return this.png.width;
  }

  get height(): number {
    return this.png.height;
  }

  get data(): Buffer {
    return this.png.data;
  }

  /** Red, green and blue at a place. */
  at(x: number, y: number): [number, number, number] {
    const i = (Math.round(y) * this.width + Math.round(x)) * 4;
    const { data } = this.png;
    return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
  }

  /** Share of the pixels of a box that differ from `colour` by more than `by` in some channel. */
  shareUnlike(colour: readonly number[], box: Box, by = 24): number {
    let seen = 0;
    let unlike = 0;
    this.forEach(box, (...pixel) => {
      seen++;
      if (pixel.some((part, i) => Math.abs(part - colour[i]!) > by)) unlike++;
    });
    return unlike / seen;
  }

  /** How many clearly different colours a box has: 1 for a flat one, many for a photo. */
  colours(box: Box): number {
    const rough = new Set<number>();
    this.forEach(box, (r, g, b) => rough.add(((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4)));
    return rough.size;
  }

  /** Shows the pixels of a box, of large boxes as many as tell what is in it. */
  forEach(box: Box, look: (r: number, g: number, b: number) => void): void {
    const step = Math.max(1, Math.floor(Math.sqrt((box.width * box.height) / MOST_PIXELS)));
    for (let y = 0; y < Math.floor(box.height); y += step) {
      for (let x = 0; x < Math.floor(box.width); x += step) look(...this.at(box.x + x, box.y + y));
    }
  }
}

/** `#RRGGBB` as red, green and blue. */
export function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
