import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { altTextOf } from '../../../../src/render/files/alt-text.ts';
import { planOf } from '../../../../src/render/job/job-facts.ts';
import type { LaidOut } from '../../../../src/render/layout/with-slides.ts';
import { veilOf } from '../../../../src/render/redaction/veil.ts';
import { slidesOf } from '../../../../src/slides/paging/slides-of.ts';
import type { Job } from '../../../../src/store/database.ts';
import { fakeMeasure } from '../../slides/paging/fake-measure.ts';
import { makePost, makeQuote, makeThread, words } from '../../thread/make-thread.ts';

const quoting = (text: string) =>
  makeThread([makePost({ quote: makeQuote({ text: words(text) }) })]);

function laidOut(text: string): LaidOut {
  const slides = slidesOf(quoting(text), NO_EDITS, DEFAULT_DESIGN, 'carousel', fakeMeasure);
  const size = { width: 540, height: 675 };
  return { slides: slides.map((slide) => ({ slide, size })) } as LaidOut;
}

describe('the plan of a job', () => {
  it('is another one where other words stand under those of a post', () => {
    expect(planOf(laidOut('Lamps'))).toBe(planOf(laidOut('Boats')));
    expect(planOf(laidOut('Lamps'))).not.toBe(planOf(laidOut('More lamps')));
  });
});

describe('the words for a picture', () => {
  const thread = makeThread([makePost({ text: words('x'.repeat(3000)) })]);
  const [slide] = slidesOf(thread, NO_EDITS, DEFAULT_DESIGN, 'one-image', fakeMeasure);
  const textFor = (layout: 'carousel' | 'one-image', size: string) => {
    const design = { ...DEFAULT_DESIGN, carousel: { ...DEFAULT_DESIGN.carousel, size } };
    const settings = { ...DEFAULT_EXPORT_SETTINGS, layout };
    return altTextOf({ design, settings } as Job, slide!, veilOf(thread, design.identity));
  };

  it('are no more than the platform of a carousel takes', () => {
    expect(textFor('carousel', 'pinterest-pin')).toHaveLength(500);
    expect(textFor('carousel', 'linkedin-images')).toHaveLength(3000);
  });

  it('are all of them for a picture that is made for no platform', () => {
    expect(textFor('one-image', 'pinterest-pin')).toHaveLength(3000);
  });
});
