import type { Canvas } from '../drawing/canvas.ts';
import { type Colour, hex, mix, times } from '../drawing/colour.ts';
import { fractal } from '../drawing/noise.ts';
import { between, pick, type Random } from '../drawing/random.ts';
import { box, circle, ellipse, melt, overlap, stroke, union, without } from '../drawing/shapes.ts';
import { CLOTHES, shaded } from './cloth.ts';

interface Cut {
  /** What hangs behind the head is drawn first. */
  behind?: (canvas: Canvas, hair: Colour) => void;
  before: (canvas: Canvas, hair: Colour, random: Random) => void;
}

const crown = union(ellipse(0.5, 0.36, 0.172, 0.155), ellipse(0.5, 0.4, 0.168, 0.13));

function strands(hair: Colour): (x: number, y: number) => Colour {
  return (x, y) => times(shaded(hair, 0.45)(x, y), 1 + 0.28 * fractal(x * 30, y * 6, 3));
}

const short: Cut = {
  before(canvas, hair, random) {
    const part = between(random, 0.42, 0.58);
    const face = union(ellipse(0.5, 0.49, 0.138, 0.16), ellipse(part, 0.4, 0.1, 0.07));
    canvas.shape(without(crown, face), strands(hair), 0.006);
  },
};

const bob: Cut = {
  behind(canvas, hair) {
    canvas.shape(box(0.3, 0.24, 0.7, 0.66, 0.17), strands(times(hair, 0.75)), 0.006);
  },
  before(canvas, hair) {
    const mass = union(crown, box(0.318, 0.36, 0.4, 0.62, 0.04), box(0.6, 0.36, 0.682, 0.62, 0.04));
    canvas.shape(without(mass, ellipse(0.5, 0.5, 0.125, 0.165)), strands(hair), 0.006);
  },
};

const long: Cut = {
  behind(canvas, hair) {
    canvas.shape(
      melt(ellipse(0.5, 0.4, 0.2, 0.2), box(0.29, 0.4, 0.71, 0.92, 0.12), 0.1),
      strands(times(hair, 0.72)),
      0.006,
    );
  },
  before(canvas, hair, random) {
    const part = between(random, 0.43, 0.57);
    const face = union(ellipse(0.5, 0.5, 0.128, 0.17), ellipse(part, 0.385, 0.07, 0.075));
    const sides = union(
      stroke([0.34, 0.4], [0.31, 0.84], 0.035, 0.045),
      stroke([0.66, 0.4], [0.69, 0.84], 0.035, 0.045),
    );
    canvas.shape(without(union(crown, sides), face), strands(hair), 0.006);
  },
};

const bun: Cut = {
  behind(canvas, hair) {
    canvas.shape(circle(0.5, 0.185, 0.082), strands(times(hair, 0.9)), 0.006);
  },
  before(canvas, hair) {
    canvas.shape(without(crown, ellipse(0.5, 0.505, 0.142, 0.185)), strands(hair), 0.006);
  },
};

const curls: Cut = {
  before(canvas, hair, random) {
    const locks = Array.from({ length: 34 }, (_, index) => {
      const angle = Math.PI * (0.98 + (index / 33) * 1.04);
      const reach = between(random, 0.13, 0.2);
      return circle(
        0.5 + Math.cos(angle) * reach * 1.06,
        0.4 + Math.sin(angle) * reach * 0.98,
        between(random, 0.035, 0.05),
      );
    });
    const mass = union(...locks, ellipse(0.5, 0.33, 0.15, 0.1));
    canvas.shape(
      without(mass, ellipse(0.5, 0.51, 0.125, 0.16)),
      (x, y) => times(shaded(hair, 0.45)(x, y), 1 + 0.5 * fractal(x * 22, y * 22, 3)),
      0.005,
    );
  },
};

const cap: Cut = {
  behind(canvas, hair) {
    canvas.shape(box(0.325, 0.34, 0.675, 0.53, 0.08), strands(hair), 0.006);
  },
  before(canvas, _hair, random) {
    const wool = hex(pick(random, CLOTHES));
    const dome = overlap(ellipse(0.5, 0.36, 0.178, 0.18), (_, y) => y - 0.37);
    canvas.shape(dome, (x, y) => times(shaded(wool, 0.4)(x, y), 1 + 0.07 * Math.sin(x * 190)));
    canvas.shape(box(0.312, 0.315, 0.688, 0.385, 0.032), (x, y) =>
      times(shaded(wool, 0.4)(x, y), 0.86 + 0.08 * Math.sin(x * 190)),
    );
    if (random() < 0.6)
      canvas.shape(
        circle(0.5, 0.175, 0.042),
        (x, y) =>
          times(shaded(mix(wool, [1, 1, 1], 0.3))(x, y), 1 + 0.3 * fractal(x * 60, y * 60, 2)),
        0.012,
      );
  },
};

export const CUTS: readonly Cut[] = [bob, short, bun, curls, cap, long];
