import { type Colour, clamp } from './colour.ts';

/** Left, top, right, bottom in the canvas's own units. */
export type Region = readonly [left: number, top: number, right: number, bottom: number];

/** How far a place is outside of a shape; negative inside. */
export type Distance = (x: number, y: number) => number;

export type Paint = Colour | ((x: number, y: number) => Colour);

const BLOCK = 16;

/**
 * A picture in linear light. Places are measured in picture heights: y from 0 at the top to 1, x from
 * 0 to `aspect`, so that a scene looks the same at every resolution.
 */
export class Canvas {
  readonly aspect: number;
  /** Length of a pixel. */
  readonly pixel: number;
  readonly light: Float32Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.aspect = width / height;
    this.pixel = 1 / height;
    this.light = new Float32Array(width * height * 3);
  }

  get everywhere(): Region {
    return [0, 0, this.aspect, 1];
  }

  fill(paint: Paint): void {
    this.cover(() => 1, paint);
  }

  /** Lays paint over the picture, `coverage` (0 to 1) saying how thick. */
  cover(coverage: Distance, paint: Paint, region: Region = this.everywhere): void {
    const { light } = this;
    this.#visit(region, (x, y, i) => {
      const share = coverage(x, y);
      if (share <= 0) return;
      const [r, g, b] = typeof paint === 'function' ? paint(x, y) : paint;
      light[i] = light[i]! + (r - light[i]!) * share;
      light[i + 1] = light[i + 1]! + (g - light[i + 1]!) * share;
      light[i + 2] = light[i + 2]! + (b - light[i + 2]!) * share;
    });
  }

  /** Adds light, `strength` saying how much of the colour. */
  add(strength: Distance, [r, g, b]: Colour, region: Region = this.everywhere): void {
    const { light } = this;
    this.#visit(region, (x, y, i) => {
      const share = strength(x, y);
      light[i] = light[i]! + r * share;
      light[i + 1] = light[i + 1]! + g * share;
      light[i + 2] = light[i + 2]! + b * share;
    });
  }

  /** Fills a shape; its edge is anti-aliased, or `blur` wide. */
  shape(distance: Distance, paint: Paint, blur = 0, opacity = 1): void {
    const edge = Math.max(this.pixel, blur);
    const coverage = (x: number, y: number) => clamp(0.5 - distance(x, y) / edge) * opacity;
    const block = BLOCK * this.pixel;
    for (let top = 0; top < 1; top += block) {
      for (let left = 0; left < this.aspect; left += block) {
        // Most shapes are small: whole blocks are skipped by the distance of their middle, with room
        // for distances that are only roughly right.
        if (distance(left + block / 2, top + block / 2) > block * 1.2 + edge) continue;
        this.cover(coverage, paint, [left, top, left + block, top + block]);
      }
    }
  }

  /** Everything below a line that has one height for every x; `paint` also hears how far below. */
  ground(
    heightAt: (x: number) => number,
    paint: Colour | ((x: number, y: number, down: number) => Colour),
    blur = 0,
  ): void {
    const line = this.perColumn(heightAt);
    // On a steep slope a pixel's height of the line covers less than a pixel of its width.
    const edge = this.perColumn((x) => {
      const rise = (heightAt(x) - heightAt(x - this.pixel)) / this.pixel;
      return Math.max(blur, this.pixel * Math.min(4, Math.sqrt(1 + rise * rise)));
    });
    let top = 1;
    for (let x = 0; x < this.aspect; x += this.pixel) top = Math.min(top, line(x));
    const paintBelow =
      typeof paint === 'function' ? (x: number, y: number) => paint(x, y, y - line(x)) : paint;
    this.cover((x, y) => clamp(0.5 + (y - line(x)) / edge(x)), paintBelow, [
      0,
      top - blur - 2 * this.pixel,
      this.aspect,
      1,
    ]);
  }

  /** The same function of x, worked out once for every column. */
  perColumn(valueAt: (x: number) => number): (x: number) => number {
    const last = this.width - 1;
    const values = Float64Array.from({ length: this.width }, (_, column) =>
      valueAt((column + 0.5) * this.pixel),
    );
    return (x) => values[Math.min(last, Math.max(0, Math.floor(x / this.pixel)))]!;
  }

  /** A round light that fades like a real one: bright core, long faint skirt up to `radius`. */
  glow(cx: number, cy: number, radius: number, colour: Colour, strength = 1): void {
    const { light } = this;
    const core = 0.02;
    const rim = 1 / (1 + 1 / core);
    this.#visit([cx - radius, cy - radius, cx + radius, cy + radius], (x, y, i) => {
      const t = ((x - cx) ** 2 + (y - cy) ** 2) / (radius * radius);
      if (t >= 1) return;
      const share = ((1 / (1 + t / core) - rim) * (1 - t) * strength) / (1 - rim);
      light[i] = light[i]! + colour[0] * share;
      light[i + 1] = light[i + 1]! + colour[1] * share;
      light[i + 2] = light[i + 2]! + colour[2] * share;
    });
  }

  /** Adds the light at a place between pixels to `sum`; outside, that of the nearest edge. */
  addSample(sum: Float64Array, x: number, y: number): void {
    const { light, width, height } = this;
    const px = clamp(x / this.pixel - 0.5, 0, width - 1.001);
    const py = clamp(y / this.pixel - 0.5, 0, height - 1.001);
    const left = Math.floor(px);
    const top = Math.floor(py);
    const dx = px - left;
    const dy = py - top;
    const i = (top * width + left) * 3;
    const right = width > 1 ? 3 : 0;
    const down = height > 1 ? width * 3 : 0;
    for (let c = 0; c < 3; c++) {
      const above = light[i + c]! + (light[i + right + c]! - light[i + c]!) * dx;
      const under = i + down + c;
      const below = light[under]! + (light[under + right]! - light[under]!) * dx;
      sum[c] = sum[c]! + above + (below - above) * dy;
    }
  }

  #visit(region: Region, visitor: (x: number, y: number, index: number) => void): void {
    const { width, height, pixel } = this;
    const left = Math.max(0, Math.round(region[0] / pixel));
    const top = Math.max(0, Math.round(region[1] / pixel));
    const right = Math.min(width, Math.round(region[2] / pixel));
    const bottom = Math.min(height, Math.round(region[3] / pixel));
    for (let row = top; row < bottom; row++) {
      const y = (row + 0.5) * pixel;
      let i = (row * width + left) * 3;
      for (let column = left; column < right; column++, i += 3) {
        visitor((column + 0.5) * pixel, y, i);
      }
    }
  }
}
