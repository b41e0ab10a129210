import type { PixelSize } from '../../design/limits.ts';
import type { PrepareRows } from '../layout/with-slides.ts';
import { PNG_FILTER } from '../picture/encode.ts';
import { PictureWorker } from '../picture/picture-workers.ts';

/** Pixels of a band: 16 MB, of which two are alive. */
const BAND_AREA = 4_000_000;

/**
 * Makes a PNG of a slide that no canvas holds: band after band is made ready with the pictures that are
 * seen in it, and painted, while the one before is packed in a worker of its own.
 *
 * @param size output px
 * @throws Error when it is not whole in the end, and the signal's reason
 */
export async function tallPng(
  prepare: PrepareRows,
  { width, height }: PixelSize,
  isOpaque: boolean,
  signal: AbortSignal,
): Promise<Blob> {
  const worker = new PictureWorker();
  const png = { width, height, alpha: !isOpaque, filter: PNG_FILTER };
  const most = Math.max(1, Math.floor(BAND_AREA / width));
  let writing: Promise<Blob | null> = Promise.resolve(null);
  try {
    for (let top = 0; top < height; top += most) {
      const bitmap = (await prepare({ top, height: Math.min(most, height - top) }))();
      await writing;
      signal.throwIfAborted();
      writing = worker.ask({ kind: 'band', bitmap, png }, [bitmap]);
      // Met when it is waited for.
      writing.catch(() => undefined);
    }
    const file = await writing;
    if (!file) throw new Error('the picture has no end');
    return file;
  } finally {
    worker.end();
  }
}
