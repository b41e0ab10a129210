import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { altTextOf } from '../../../../src/render/files/alt-text.ts';
import { veilOf } from '../../../../src/render/redaction/veil.ts';
import type { Job } from '../../../../src/store/database.ts';
import { slidesOf } from '../../slides/at-once.ts';
import { fakeMeasure } from '../../slides/paging/fake-measure.ts';
import { makePost, makeThread, words } from '../../thread/make-thread.ts';

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
