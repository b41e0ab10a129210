import { platformOf } from '../design/carousel-box.ts';
import type { Job } from '../store/database.ts';
import { describeSlide } from './describe-slide.ts';
import type { LaidOut } from './with-slides.ts';

/** Where no limit is known; what most platforms take. */
const USUAL_LIMIT = 1000; // characters

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The alternative texts of all slides in one file, each short enough for the platform. */
export function altTextFile({ design }: Job, { slides, veil }: LaidOut): Blob {
  const most = platformOf(design.carousel)?.altText ?? USUAL_LIMIT;
  const texts = slides.map(({ slide }, index) =>
    [`${index + 1}/${slides.length}`, shortened(describeSlide(slide, veil), most)].join('\n'),
  );
  return new Blob([`${texts.join('\n\n---\n\n')}\n`], { type: 'text/plain' });
}

/** As many whole words as fit. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of words.segment(text)) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end || most - 1).trimEnd()}…`;
}
