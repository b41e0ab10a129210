import { describe, expect, it } from 'vitest';
import type { Design } from '../../../../src/design/schema.ts';
import { lookBetween, withLook } from '../../../../src/design/with-look.ts';
import { addNote } from '../../../../src/edits/make-own-posts.ts';
import { type Edits, NO_EDITS } from '../../../../src/edits/schema.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { sampleThread } from '../../../support/sample-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure } from './fake-measure.ts';

const thread = sampleThread('10', '11', '12', '13');
const withCarousel = (changes: Partial<Design['carousel']>): Design => ({
  ...CARDS_DESIGN,
  carousel: { ...CARDS_DESIGN.carousel, ...changes },
});
const slides = (looks: Edits['looks'], carousel: Partial<Design['carousel']> = {}) =>
  slidesOf(thread, { ...NO_EDITS, looks }, withCarousel(carousel), 'carousel', fakeMeasure);

describe('a slide with a look of its own', () => {
  it('has its colours; the others have the common ones', () => {
    const [first, second] = slides({ '11': { textColor: '#112233' } });
    expect(second).toMatchObject({ design: { textColor: '#112233' }, frame: { anchor: '11' } });
    expect(first).toMatchObject({ design: { textColor: CARDS_DESIGN.textColor } });
  });

  it('may be the cover or the last', () => {
    const looks = { cover: { textColor: '#112233' }, outro: { textColor: '#445566' } } as const;
    const all = slides(looks, { cover: true, outro: true });
    expect(all[0]).toMatchObject({ plate: { kind: 'cover' }, design: { textColor: '#112233' } });
    expect(all.at(-1)).toMatchObject({
      frame: { anchor: 'outro' },
      design: { textColor: '#445566' },
    });
  });
});

describe('a look', () => {
  it('is what differs from the common design, and gives the same again', () => {
    const background = { ...CARDS_DESIGN.background, grain: 30 };
    const changed: Design = { ...CARDS_DESIGN, background, textColor: '#445566' };
    const look = lookBetween(CARDS_DESIGN, changed)!;
    expect(look).toEqual({ background, textColor: '#445566' });
    expect(withLook(CARDS_DESIGN, look)).toEqual(changed);
  });

  it('keeps what no design can hold', () => {
    const known = { layout: 'card', ground: 'ink', step: 1, author: 'none' } as const;
    const changed = { ...CARDS_DESIGN, textColor: '#445566' };
    const look = lookBetween(CARDS_DESIGN, changed, known);
    expect(look).toEqual({ ...known, textColor: '#445566' });
  });

  it('holds of a card what differs alone: the rest follows the common design', () => {
    const { card } = CARDS_DESIGN;
    const look = lookBetween(CARDS_DESIGN, { ...CARDS_DESIGN, card: { ...card, radius: 3 } })!;
    expect(look).toEqual({ card: { radius: 3 } });
    const later = { ...CARDS_DESIGN, card: { ...card, colour: '#123456', joined: true } };
    expect(withLook(later, look).card).toEqual({ ...later.card, radius: 3 });
  });

  it('is none where nothing that it can hold differs', () => {
    expect(lookBetween(CARDS_DESIGN, { ...CARDS_DESIGN, margin: 12 })).toBeNull();
  });
});

describe('a note', () => {
  it('stands on a slide of its own, and nobody is said to have written it', () => {
    const edits = addNote(thread, NO_EDITS, 'own-a', '11', 'Part two');
    for (const layout of ['carousel', 'per-post'] as const) {
      const all = slidesOf(thread, edits, CARDS_DESIGN, layout, fakeMeasure);
      expect(all.map(({ key }) => key)).toEqual(['10', '11', 'own-a', '12', '13']);
      const [card] = all[2]!.cards;
      expect(card).toMatchObject({ isNote: true, withAuthor: false });
      expect(card!.text).toEqual([{ kind: 'text', text: 'Part two' }]);
    }
  });

  it('is not counted, and neither signed nor on the cover', () => {
    const first = addNote(thread, NO_EDITS, 'own-a', null, 'Before all');
    const design = {
      ...withCarousel({ cover: true, template: 'bold' }),
      numbers: 'added' as const,
      author: 'once' as const,
    };
    const all = slidesOf(thread, first, design, 'carousel', fakeMeasure);
    const { plate } = all[0]!;
    expect(plate?.kind === 'cover' && plate.title).not.toBe('Before all');
    const isSigned = all.map(({ composition }) =>
      composition!.parts.some(({ kind }) => kind === 'avatar'),
    );
    const place = all.findIndex(({ frame }) => frame!.anchor === 'own-a');
    expect(place).toBe(1);
    expect(isSigned).toEqual(all.map((_, at) => at !== place));
    expect(all.map(({ cards }) => cards[0]!.number)).toEqual(['1/4', null, '2/4', '3/4', '4/4']);
    const [page] = slidesOf(thread, first, design, 'one-image', fakeMeasure);
    expect(page!.cards.map(({ withAuthor }) => withAuthor)).toEqual(
      [false, true, false, false, false], //
    );
  });
});
