import type { Distance } from './canvas.ts';
import { clamp } from './colour.ts';

export type Point = readonly [x: number, y: number];

export function circle(cx: number, cy: number, radius: number): Distance {
  return (x, y) => length(x - cx, y - cy) - radius;
}

/** Good to about its smaller radius from the edge, which is all that anti-aliasing asks. */
export function ellipse(cx: number, cy: number, rx: number, ry: number, turn = 0): Distance {
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return (x, y) => {
    const dx = ((x - cx) * cos + (y - cy) * sin) / rx;
    const dy = ((y - cy) * cos - (x - cx) * sin) / ry;
    const from = length(dx, dy);
    const steepness = length(dx / rx, dy / ry);
    return steepness === 0 ? -Math.min(rx, ry) : (from * (from - 1)) / steepness;
  };
}

export function box(left: number, top: number, right: number, bottom: number, round = 0): Distance {
  const cx = (left + right) / 2;
  const cy = (top + bottom) / 2;
  const halfWidth = (right - left) / 2 - round;
  const halfHeight = (bottom - top) / 2 - round;
  return (x, y) => {
    const dx = Math.abs(x - cx) - halfWidth;
    const dy = Math.abs(y - cy) - halfHeight;
    const outside = length(Math.max(dx, 0), Math.max(dy, 0));
    return outside + Math.min(Math.max(dx, dy), 0) - round;
  };
}

/** A stroke with round ends, its radius going from `start` to `end`. */
export function stroke(from: Point, to: Point, start: number, end = start): Distance {
  const [ax, ay] = from;
  const dx = to[0] - ax;
  const dy = to[1] - ay;
  const squared = dx * dx + dy * dy || 1;
  return (x, y) => {
    const t = clamp(((x - ax) * dx + (y - ay) * dy) / squared);
    return length(x - ax - dx * t, y - ay - dy * t) - (start + (end - start) * t);
  };
}

export function polyline(points: readonly Point[], radius: number): Distance {
  return union(...points.slice(1).map((point, index) => stroke(points[index]!, point, radius)));
}

export function polygon(points: readonly Point[]): Distance {
  return (x, y) => {
    let squared = Number.POSITIVE_INFINITY;
    let isInside = false;
    for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
      const [ax, ay] = points[i]!;
      const [bx, by] = points[j]!;
      const ex = bx - ax;
      const ey = by - ay;
      const t = clamp(((x - ax) * ex + (y - ay) * ey) / (ex * ex + ey * ey || 1));
      squared = Math.min(squared, (x - ax - ex * t) ** 2 + (y - ay - ey * t) ** 2);
      if (ay > y !== by > y && x < (ex * (y - ay)) / ey + ax) isInside = !isInside;
    }
    return isInside ? -Math.sqrt(squared) : Math.sqrt(squared);
  };
}

export function union(...shapes: readonly Distance[]): Distance {
  return (x, y) => shapes.reduce((least, shape) => Math.min(least, shape(x, y)), 1e9);
}

/** What all shapes share. */
export function overlap(...shapes: readonly Distance[]): Distance {
  return (x, y) => shapes.reduce((most, shape) => Math.max(most, shape(x, y)), -1e9);
}

export function without(shape: Distance, hole: Distance): Distance {
  return (x, y) => Math.max(shape(x, y), -hole(x, y));
}

/** Two shapes grown together, as of clay. */
export function melt(a: Distance, b: Distance, softness: number): Distance {
  return (x, y) => {
    const da = a(x, y);
    const db = b(x, y);
    const h = Math.max(softness - Math.abs(da - db), 0) / softness;
    return Math.min(da, db) - (h * h * softness) / 4;
  };
}

/** Math.hypot, which guards against overflow, takes ten times as long. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
