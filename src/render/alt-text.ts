import { platformOf } from '../design/carousel-box.ts';
import { shortened } from '../slides/split-text.ts';
import type { Job } from '../store/database.ts';
import { describeSlide } from './describe-slide.ts';
import type { LaidOut } from './with-slides.ts';

/** Where no limit is known; what most platforms take. */
const USUAL_LIMIT = 1000; // characters

/** The alternative texts of all slides in one file, each short enough for the platform. */
export function altTextFile({ design }: Job, { slides, veil }: LaidOut): Blob {
  const most = platformOf(design.carousel)?.altText ?? USUAL_LIMIT;
  const texts = slides.map(({ slide }, index) =>
    [`${index + 1}/${slides.length}`, shortened(describeSlide(slide, veil), most)].join('\n'),
  );
  return new Blob([`${texts.join('\n\n---\n\n')}\n`], { type: 'text/plain' });
}
