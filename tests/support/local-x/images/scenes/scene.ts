import type { Canvas } from '../drawing/canvas.ts';
import type { Look } from '../drawing/develop.ts';
import type { Random } from '../drawing/random.ts';

export interface Scene {
  /** Two media of one scene differ by what `random` gives. */
  draw: (canvas: Canvas, random: Random) => void;
  look: Look;
}
