import { layOut, openAssets, openStage } from '../../../src/render/layout/hidden-stage.tsx';
import type { PlannedSlide } from '../../../src/render/layout/plan.ts';
import { type LaidOut, withSlides } from '../../../src/render/layout/with-slides.ts';
import { loadImages } from '../../../src/store/images.ts';
import type { Request } from './sample.ts';

/** Lays a slide out in the page with its photos, and waits until they are there. */
export type ShowSlide = (slide: PlannedSlide) => Promise<HTMLElement>;

/** Like `withSlides`, for what needs the photos in the page: ours has something small stand there. */
export function withShownSlides<T>(
  request: Request,
  work: (laidOut: LaidOut, show: ShowSlide) => Promise<T>,
): Promise<T> {
  return withSlides(request, async (laidOut) => {
    const { assets, release } = openAssets(await loadImages(request.threadId), true);
    const stage = openStage();
    const show: ShowSlide = async ({ slide, size }) => {
      const element = layOut(stage, slide, size, assets);
      await Promise.all([...element.querySelectorAll('img')].map((image) => image.decode()));
      return element;
    };
    return work(laidOut, show).finally(() => {
      stage.remove();
      release();
    });
  });
}
