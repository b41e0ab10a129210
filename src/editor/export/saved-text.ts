import { countText, text } from '../../browser/i18n.ts';
import { platformOf } from '../../design/carousel-box.ts';
import type { Job } from '../../store/database.ts';

type Ended = Pick<Job, 'names' | 'parts' | 'total' | 'design' | 'settings'>;

/** What lies on the disk: "Saved 5 files", of a carousel its slides and what lies beside them. */
export function savedText(job: Ended): string {
  const { names, parts, total, settings } = job;
  if (settings.layout !== 'carousel') return countText('saved', total ?? 0);
  const [hasText, hasAltTexts] = ['caption.txt', 'alt-text.txt'].map((end) =>
    names.some((name) => name.endsWith(end)),
  );
  const texts = Number(hasText) + Number(hasAltTexts);
  const slides = countText('savedSlides', parts || names.length - texts);
  if (texts === 0) return slides;
  if (texts === 2) return text('withTexts', slides);
  return text(hasText ? 'withCaption' : 'withAltTexts', slides);
}

/** Whether there is a place for a caption where an export is posted. */
export function hasCaption({ design, settings }: Pick<Job, 'design' | 'settings'>): boolean {
  return settings.layout === 'carousel' && platformOf(design.carousel)?.caption !== 0;
}
