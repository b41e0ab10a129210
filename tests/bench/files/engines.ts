import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { encode } from '../../../src/render/encode.ts';
import { makeSlides } from '../../../src/render/make-slides.ts';
import { type LaidOut, withSlides } from '../../../src/render/with-slides.ts';
import type { Job } from '../../../src/store/database.ts';
import { RIVALS } from './rivals.ts';
import type { Request } from './sample.ts';

/** Sums over all slides, ms. */
export interface EngineTimes {
  paint: number;
  encode: number;
  total: number;
}

/**
 * What each engine takes for the slides of a request, one slide after the other as its documentation
 * has it; ours in the way of the render host, and once more in pieces.
 */
export function measureEngines(
  request: Request,
  name: 'ours' | 'pieces' | keyof typeof RIVALS,
): Promise<EngineTimes> {
  return withSlides(request, (laidOut) => {
    if (name === 'ours') return measureOurs(laidOut, request);
    if (name === 'pieces') return measurePieces(laidOut);
    return measureRival(laidOut, name);
  });
}

async function measureOurs(laidOut: LaidOut, request: Request): Promise<EngineTimes> {
  const job = { ...request, id: 0 } as Job;
  const start = performance.now();
  await makeSlides(laidOut, {
    job,
    isWanted: () => true,
    keep: async () => {},
    signal: new AbortController().signal,
  });
  return { paint: Number.NaN, encode: Number.NaN, total: performance.now() - start };
}

/** All slides painted, then all encoded one after the other: the floor of one core. */
async function measurePieces(laidOut: LaidOut): Promise<EngineTimes> {
  const times = { paint: 0, encode: 0, total: 0 };
  for (const slide of laidOut.slides) {
    const start = performance.now();
    const bitmap = (await laidOut.prepare(slide))();
    const painted = performance.now();
    await encode(bitmap, 'image/png', DEFAULT_EXPORT_SETTINGS.quality);
    times.paint += painted - start;
    times.encode += performance.now() - painted;
  }
  return { ...times, total: times.paint + times.encode };
}

async function measureRival(laidOut: LaidOut, name: string): Promise<EngineTimes> {
  const times = { paint: 0, encode: 0, total: 0 };
  for (const slide of laidOut.slides) {
    const start = performance.now();
    const canvas = await RIVALS[name]!(laidOut.layOut(slide), laidOut.scale);
    const painted = performance.now();
    const { width, height } = canvas;
    if (width !== slide.size.width * laidOut.scale) throw Error(`${name}: ${width}×${height}`);
    await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    times.paint += painted - start;
    times.encode += performance.now() - painted;
  }
  return { ...times, total: times.paint + times.encode };
}
