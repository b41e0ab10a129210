import type { Carousel, Template } from '../../../../src/design/carousel.ts';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import type { Part, TextPart } from '../../../../src/slides/composition.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import type { Post, Thread } from '../../../../src/thread/schema.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { MISSING, picturesNamedIn } from '../../../support/reference-slides/drawn-pictures.ts';
import { makeFacts } from '../../thread/make-facts.ts';
import { makeThread } from '../../thread/make-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure, measureWith } from '../paging/fake-measure.ts';

/** A carousel with all that stands round its posts. */
export function composedDesign(
  template: Template,
  size = 'instagram-portrait',
  changes: Partial<Carousel> = {},
): Design {
  const { carousel } = DEFAULT_DESIGN;
  const frame = { cover: true, outro: true, numbers: 'fraction', outroText: '' } as const;
  return { ...DEFAULT_DESIGN, carousel: { ...carousel, ...frame, template, size, ...changes } };
}

/** The slides of a thread, measured like by a typewriter; the drawn pictures of tests are known. */
export function composed(thread: Thread, design: Design): Slide[] {
  const facts = Object.fromEntries(
    picturesNamedIn(thread).map(({ url, width, height }) => [
      url,
      makeFacts({ width: 10 * width, height: 10 * height }),
    ]),
  );
  const measure = measureWith((slide) => fakeMeasure(slide), [MISSING], facts);
  return slidesOf(thread, NO_EDITS, design, 'carousel', measure);
}

/** The same of a thread of these posts. */
export const composedOf = (posts: readonly Post[], design = composedDesign('bold')): Slide[] =>
  composed(makeThread(posts as Thread['posts']), design);

export const partsOf = (slide: Slide): Part[] => slide.composition?.parts ?? [];

export const textParts = (slide: Slide): TextPart[] =>
  partsOf(slide).filter((part) => part.kind === 'text');

/** The parts that say what the post says. */
export const ownTexts = (slide: Slide): TextPart[] =>
  textParts(slide).filter((part) => !part.isMeta && !part.isDecoration);

export const linesOf = ({ lines }: TextPart): string[] => lines.map(plainText);

/** Whether its posts are set by us, and do not stand on it as on a card. */
export const isSet = (slide: Slide): boolean =>
  partsOf(slide).some((part) => part.kind !== 'avatar' && !(part.kind === 'text' && part.isMeta));
