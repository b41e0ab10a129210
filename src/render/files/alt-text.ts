import { platformOf } from '../../design/carousel-box.ts';
import type { Slide } from '../../slides/slide.ts';
import { shortened } from '../../slides/text/split-text.ts';
import type { Job } from '../../store/database.ts';
import { harmless } from '../../thread/clean-text.ts';
import type { LaidOut } from '../layout/with-slides.ts';
import type { Veil } from '../redaction/veil.ts';
import { describeSlide } from '../words/describe-slide.ts';

/** Where no limit is known, or the platform has no such texts and only the files say it; what most platforms take. */
const USUAL_LIMIT = 1000; // characters

/** What a slide shows, in words; of a carousel not more of them than its platform takes. */
export function altTextOf({ design, settings }: Job, slide: Slide, veil: Veil): string {
  const words = describeSlide(slide, veil);
  if (settings.layout !== 'carousel') return words;
  return shortened(words, platformOf(design.carousel)?.altText || USUAL_LIMIT);
}

/** The alternative texts of all slides, as one file has them. */
export function altTexts(job: Job, { slides, veil }: Pick<LaidOut, 'slides' | 'veil'>): string {
  const texts = slides.map(({ slide }, index) =>
    [`${index + 1}/${slides.length}`, altTextOf(job, slide, veil)].join('\n'),
  );
  return harmless(`${texts.join('\n\n---\n\n')}\n`);
}
