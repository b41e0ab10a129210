import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN, restoreDesign } from '../../../src/design/schema.ts';
import { hasOldCarousel, OLD_CAROUSEL } from '../../../src/design/upgrade.ts';

const of = (schema: number, carousel?: unknown) =>
  restoreDesign({ schema, margin: 7, ...(carousel !== undefined && { carousel }) });

describe('a design of version 3', () => {
  it('takes our carousel where its own says what nobody had changed', () => {
    for (const carousel of [undefined, {}, OLD_CAROUSEL, { size: 'instagram-portrait' }]) {
      expect(hasOldCarousel(carousel)).toBe(true);
      expect(of(3, carousel)).toEqual({ ...DEFAULT_DESIGN, margin: 7 });
    }
    expect(DEFAULT_DESIGN.carousel).toMatchObject({
      ...{ template: 'bold', cover: true, outro: true, outroText: null },
      ...{ numbers: 'fraction', author: 'every', alternate: true },
    });
  });

  it.each([
    { template: 'drawer' },
    { cover: true },
    { largest: 20 },
    { size: 'x-wide' },
    { coverTitle: 'Lamps' },
  ])('keeps all of it where %j was chosen', (chosen) => {
    const { progress, swipe, byline, share, smallest, largest, ...old } = OLD_CAROUSEL;
    const ours = { ...old, outroText: null, author: 'every', alternate: true, ...chosen };
    // What becomes of its template, and of what ours has no setting for: upgrade-templates.test.ts.
    const template = 'template' in chosen ? 'split' : 'post';
    const { largest: _, ...kept } = { largest: 0, ...ours, template };
    expect(hasOldCarousel(chosen)).toBe(false);
    for (const carousel of [chosen, { ...OLD_CAROUSEL, ...chosen }]) {
      for (const schema of [1, 2, 3]) expect(of(schema, carousel).carousel).toEqual(kept);
    }
  });

  it('keeps what its last slide says where that was chosen', () => {
    expect(of(3, { outroText: 'More pots' }).carousel).toMatchObject({
      ...{ outroText: 'More pots', outro: false, template: 'post' },
    });
  });
});

it('a design of ours stays as it is, that of the version before written anew, too', () => {
  const bare = { cover: false, outro: false, numbers: 'none', template: 'post' } as const;
  const cards = { ...DEFAULT_DESIGN, carousel: { ...DEFAULT_DESIGN.carousel, ...bare } };
  expect(restoreDesign(cards)).toEqual(cards);
  expect(restoreDesign({ ...cards, schema: 4 })).toEqual(cards);
});
