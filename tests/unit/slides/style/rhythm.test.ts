import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUNDS, type GroundName } from '../../../../src/slides/composition.ts';
import { SLIDE_KINDS, type SlideKind } from '../../../../src/slides/slide-kinds.ts';
import { type RhythmSlide, rhythm } from '../../../../src/slides/style/rhythm.ts';

const of = (...kinds: SlideKind[]) => rhythm(kinds.map((kind) => ({ kind })));

const anySlide: fc.Arbitrary<RhythmSlide> = fc.record({
  kind: fc.constantFrom(...SLIDE_KINDS),
  isPhoto: fc.constantFrom(false, false, true),
});

/** Runs of the same ground: where they begin, and how long they are. */
function runsOf(
  grounds: readonly GroundName[],
): { ground: GroundName; from: number; to: number }[] {
  const runs: { ground: GroundName; from: number; to: number }[] = [];
  grounds.forEach((ground, place) => {
    const last = runs.at(-1);
    if (last?.ground === ground) last.to = place;
    else runs.push({ ground, from: place, to: place });
  });
  return runs;
}

const isBroken = ({ ground, from, to }: { ground: GroundName; from: number; to: number }) =>
  ground !== 'photo' && to - from + 1 > (ground === 'accent' ? 1 : 3);

describe('the rhythm of grounds', () => {
  it.each<[SlideKind[], GroundName[]]>([
    [
      ['cover', 'item', 'item', 'statement', 'item', 'quotation', 'ending'],
      ['accent', 'paper', 'paper', 'ink', 'paper', 'ink', 'accent'],
    ],
    [
      ['cover', 'figure', 'figure', 'poll', 'ending'],
      ['accent', 'ink', 'accent', 'ink', 'accent'],
    ],
    [
      ['long', 'long', 'long', 'long', 'long', 'long', 'long', 'long'],
      ['paper', 'paper', 'paper', 'ink', 'paper', 'paper', 'paper', 'ink'],
    ],
    [
      ['statement', 'statement', 'statement', 'statement', 'chart'],
      ['ink', 'ink', 'ink', 'paper', 'paper'],
    ],
  ])('of %j is %j', (kinds, grounds) => {
    expect(of(...kinds)).toEqual(grounds);
  });

  it('has photos where photos fill the slide, however many', () => {
    const photo = { kind: 'photo', isPhoto: true } as const;
    const cover = { kind: 'cover', isPhoto: true } as const;
    const all = rhythm([cover, photo, photo, photo, photo, { kind: 'figure' }]);
    expect(all).toEqual([...new Array(5).fill('photo'), 'accent']);
  });

  it('never has two accents in a row, nor more than three of the same', () => {
    fc.assert(
      fc.property(fc.array(anySlide, { maxLength: 30 }), (slides) => {
        const grounds = rhythm(slides);
        expect(grounds).toHaveLength(slides.length);
        expect(runsOf(grounds).filter(isBroken)).toEqual([]);
        slides.forEach(({ isPhoto }, place) => {
          expect(grounds[place] === 'photo').toBe(isPhoto === true);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('leaves what the user has chosen, and makes way for it', () => {
    const chosen = fc.option(fc.constantFrom(...GROUNDS), { nil: undefined, freq: 3 });
    const slide = fc.record({ kind: fc.constantFrom(...SLIDE_KINDS), chosen });
    fc.assert(
      fc.property(fc.array(slide, { maxLength: 30 }), (slides) => {
        const grounds = rhythm(slides);
        for (const run of runsOf(grounds).filter(isBroken)) {
          // Nobody but the user breaks the rule.
          const own = slides.slice(run.from, run.to + 1).map((one) => one.chosen);
          expect(own).toEqual(own.map(() => run.ground));
        }
        slides.forEach((one, place) => {
          if (one.chosen) expect(grounds[place]).toBe(one.chosen);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is the same for the slides before, whatever is added at the end', () => {
    fc.assert(
      fc.property(fc.array(anySlide, { maxLength: 20 }), anySlide, (slides, last) => {
        expect(rhythm([...slides, last]).slice(0, -1)).toEqual(rhythm(slides));
      }),
    );
  });
});
