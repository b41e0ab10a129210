import { Picture } from '../../support/picture.ts';
import type { BenchPage } from './bench-page.ts';

const SLIDES = 12;
/** Of 255, in some channel: less nobody sees. */
const SEEN = 24;

/** Share of the pixels of a slide that look unlike the browser's own picture of it, %, by engine. */
export async function likenesses(page: BenchPage): Promise<Record<string, number>> {
  const request = await page.run('storeThread', SLIDES, 'carousel');
  const { pictures, width, height } = await page.run('showSlide', request, 0);
  const shown = Picture.decode(await page.view.screenshot());
  if (shown.width < width || shown.height < height) throw Error('the window is too small');
  return Object.fromEntries(
    Object.entries(pictures).map(([name, address]) => {
      const made = Picture.decode(Buffer.from(address.split(',')[1]!, 'base64'));
      let unlike = 0;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const other = made.at(x, y);
          if (shown.at(x, y).some((part, i) => Math.abs(part - other[i]!) > SEEN)) unlike++;
        }
      }
      return [name, Math.round((10_000 * unlike) / (width * height)) / 100];
    }),
  );
}
