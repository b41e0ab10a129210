import { isDeep } from '../../depth.ts';
import { generateThread } from '../threads/generate.ts';
import { FEW_PHOTOS, PICTURED, REFERENCES, THREADS } from '../threads/load.ts';
import type { ThreadFile } from '../threads/schema.ts';
import { addressesOf } from './all-addresses.ts';
import { isDrawn } from './index.ts';
import { hirePainters, paintAside } from './paint-aside.ts';

/** Those that the fixed set shows (`reference carousels` in fixed-set/choices.ts). */
const SHOWN_REFERENCES = isDeep
  ? Object.values(REFERENCES)
  : [REFERENCES.charts, REFERENCES.mixed, FEW_PHOTOS];

/**
 * Draws what no run before has drawn, on all cores: a picture that is drawn only when a test asks for
 * it comes seconds later than pictures do, and the test sees the page without it.
 *
 * @returns how many pictures had to be drawn
 */
export function drawAll(): Promise<number> {
  return drawPictures([...THREADS, ...SHOWN_REFERENCES, generateThread(50, 1)]);
}

/** The same for the pictures of some threads. */
export async function drawPictures(threads: readonly ThreadFile[]): Promise<number> {
  const all = new Set(threads.flatMap(addressesOf));
  const missing = [...all].filter((address) => !isDrawn(new URL(address), PICTURED));
  const dismiss = hirePainters();
  await Promise.all(missing.map((address) => paintAside(new URL(address))));
  await dismiss();
  return missing.length;
}
