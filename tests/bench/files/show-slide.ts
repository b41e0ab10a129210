import { dataUrlOf } from '../../../src/store/data-url.ts';
import { RIVALS } from './rivals.ts';
import type { Request } from './sample.ts';
import { withShownSlides } from './shown-slides.ts';

/** ms that an engine has for a slide. */
const LIMIT = 20_000;
const ENGINES = ['ours', ...Object.keys(RIVALS)];

export interface ShownSlide {
  /** As each engine paints it at 1×: PNGs as `data:` addresses. */
  pictures: Record<string, string>;
  /** What the others came to. */
  failures: Record<string, 'threw' | 'hung'>;
  width: number;
  height: number;
}

let hide = () => {};

/** Has a slide painted by some engines, and leaves it standing in the corner of the page to be photographed. */
export function showSlide(
  request: Request,
  place: number,
  engines: readonly string[] = ENGINES,
): Promise<ShownSlide> {
  hide();
  const atOne = { ...request, settings: { ...request.settings, scale: 1 as const } };
  return new Promise((resolve, reject) => {
    withShownSlides(atOne, async (laidOut, show) => {
      const slide = laidOut.slides[place]!;
      const shown: ShownSlide = { pictures: {}, failures: {}, ...slide.size };
      for (const name of engines) {
        const element = await show(slide);
        const painted =
          name === 'ours'
            ? laidOut.prepare(slide).then((paint) => paint())
            : RIVALS[name]!(element, 1);
        const picture = await inTime(painted.then(pngOf));
        if (picture === 'threw' || picture === 'hung') shown.failures[name] = picture;
        else shown.pictures[name] = picture;
      }
      await show(slide);
      resolve(shown);
      // Its pictures go when this ends.
      await new Promise<void>((done) => {
        hide = done;
      });
    }).catch(reject);
  });
}

function inTime(picture: Promise<string>): Promise<string> {
  const limit = new Promise<string>((resolve) => setTimeout(() => resolve('hung'), LIMIT));
  return Promise.race([picture.catch(() => 'threw'), limit]);
}

async function pngOf(picture: CanvasImageSource & { width: number; height: number }) {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')!.drawImage(picture, 0, 0);
  return dataUrlOf(await canvas.convertToBlob());
}
