import { makeSlides } from '../../../src/render/job/make-slides.ts';
import { type LaidOut, withSlides } from '../../../src/render/layout/with-slides.ts';
import { encode } from '../../../src/render/picture/encode.ts';
import { lastRow } from '../../../src/render/picture/last-row.ts';
import { askWorker } from '../../../src/render/picture/picture-workers.ts';
import type { Job } from '../../../src/store/database.ts';
import { RIVALS } from './rivals.ts';
import type { Request } from './sample.ts';
import { type ShowSlide, withShownSlides } from './shown-slides.ts';

/** Sums over all slides, ms. */
export interface EngineTimes {
  paint: number;
  encode: number;
  total: number;
  /** Decoding the files again, which only we do. It is part of our total. */
  check?: number;
}

/**
 * What each engine takes for the slides of a request, one slide after the other as its documentation
 * has it. Our total is that of the render host, where they are made beside one another.
 */
export async function measureEngine(
  request: Request,
  name: 'ours' | keyof typeof RIVALS,
): Promise<EngineTimes> {
  if (name !== 'ours') {
    return withShownSlides(request, (laidOut, show) => measureRival(laidOut, show, name));
  }
  // Each from the beginning: photos that are scaled already cost nothing.
  const pieces = await withSlides(request, piecesOfOurs);
  return {
    ...pieces,
    total: await withSlides(request, (laidOut) => totalOfOurs(laidOut, request)),
  };
}

async function totalOfOurs(laidOut: LaidOut, request: Request): Promise<number> {
  const start = performance.now();
  await makeSlides(laidOut, {
    job: { ...request, id: 0 } as Job,
    isWanted: () => true,
    keep: async () => {},
    signal: new AbortController().signal,
  });
  return performance.now() - start;
}

/** One after the other: what encoding takes alone is the floor of one core. */
async function piecesOfOurs({ slides, prepare }: LaidOut) {
  const times = { paint: 0, encode: 0, check: 0 };
  for (const slide of slides) {
    const start = performance.now();
    const bitmap = (await prepare(slide))();
    const painted = performance.now();
    const { width, height } = bitmap;
    const expected = { width, height, lastRow: lastRow(bitmap, 'image/png') };
    const file = await encode(bitmap, 'image/png');
    const encoded = performance.now();
    await askWorker({ kind: 'check', file, expected });
    times.paint += painted - start;
    times.encode += encoded - painted;
    times.check += performance.now() - encoded;
  }
  return times;
}

/** Their photos are in the page before: a user of theirs looks at them. */
async function measureRival(laidOut: LaidOut, show: ShowSlide, name: string): Promise<EngineTimes> {
  const times = { paint: 0, encode: 0, total: 0 };
  for (const slide of laidOut.slides) {
    const element = await show(slide);
    const start = performance.now();
    const canvas = await RIVALS[name]!(element, laidOut.scale);
    const painted = performance.now();
    const { width, height } = canvas;
    if (width !== slide.size.width * laidOut.scale) throw Error(`${name}: ${width}×${height}`);
    await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    times.paint += painted - start;
    times.encode += performance.now() - painted;
  }
  return { ...times, total: times.paint + times.encode };
}
