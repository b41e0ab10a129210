import { platformOf } from '../../design/carousel-box.ts';
import type { Job } from '../../store/database.ts';

/** Bytes that the texts in a picture may add to it, and those of a page to a PDF. */
const TEXTS = 64_000;

/** What the picture of a slide may take so that its platform takes the file. */
export function mostBytesOfSlide(
  { design, settings }: Pick<Job, 'design' | 'settings'>,
  slides: number,
): number {
  const row = settings.layout === 'carousel' ? platformOf(design.carousel) : null;
  if (!row?.mostBytes) return Number.POSITIVE_INFINITY;
  const files = settings.format === 'pdf' ? slides : 1;
  return Math.floor(row.mostBytes / files) - TEXTS;
}
