import { dataUrlOf } from '../../../src/store/data-url.ts';
import { RIVALS } from './rivals.ts';
import type { Request } from './sample.ts';
import { withShownSlides } from './shown-slides.ts';

export interface ShownSlide {
  /** As each engine paints it at 1×: PNGs as `data:` addresses. */
  pictures: Record<string, string>;
  width: number;
  height: number;
}

let hide = () => {};

/** Has a slide painted by all, and leaves it standing in the corner of the page to be photographed. */
export function showSlide(request: Request, place: number): Promise<ShownSlide> {
  hide();
  const atOne = { ...request, settings: { ...request.settings, scale: 1 as const } };
  return new Promise((resolve, reject) => {
    withShownSlides(atOne, async (laidOut, show) => {
      const slide = laidOut.slides[place]!;
      const pictures = { ours: await pngOf((await laidOut.prepare(slide))()) } as Record<
        string,
        string
      >;
      for (const [name, rival] of Object.entries(RIVALS)) {
        pictures[name] = await pngOf(await rival(await show(slide), 1));
      }
      await show(slide);
      resolve({ pictures, ...slide.size });
      // Its pictures go when this ends.
      await new Promise<void>((done) => {
        hide = done;
      });
    }).catch(reject);
  });
}

async function pngOf(picture: CanvasImageSource & { width: number; height: number }) {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')!.drawImage(picture, 0, 0);
  return dataUrlOf(await canvas.convertToBlob());
}
