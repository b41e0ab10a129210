// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../../src/design/carousel.ts';
import type { Design } from '../../../../src/design/schema.ts';
import type { Box, Part, ShapePart, TextPart } from '../../../../src/slides/composition.ts';
import { pageOf } from '../../../../src/slides/sketches/slide-page.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import { makePost, words } from '../../thread/make-thread.ts';
import { composedDesign, composedOf, linesOf, ownTexts, partsOf } from './composed.ts';

const STATEMENTS = [
  'Ship before you are ready.',
  'Take Fridays off.',
  'Write it down, and then again.',
];
const LONG =
  'They did not cancel at first. They simply stopped logging in, and nobody saw it. '.repeat(4);

const designOf = (template: Template, more: Partial<Design['carousel']> = {}) =>
  composedDesign(template, 'instagram-portrait', { cover: false, outro: false, ...more });

const slidesIn = (template: Template, texts: readonly string[]): Slide[] =>
  composedOf(
    texts.map((text, at) => makePost({ id: String(at + 1), text: words(text) })),
    designOf(template),
  );

const shapesOf = (slide: Slide): ShapePart[] =>
  partsOf(slide).filter((part) => part.kind === 'shape');
const endOf = ({ y, height }: Box): number => y + height;
const isDecoration = (part: Part): part is TextPart =>
  part.kind === 'text' && part.isDecoration === true;

describe('Console', () => {
  const { height, foot } = pageOf(designOf('console'));
  // Of all lengths: where the last line is full, too.
  const texts = Array.from(
    { length: 24 },
    (_, at) => `Charge from day one${' or two'.repeat(at % 8)} ${'x'.repeat(at)}.`,
  );

  it('has a cursor after the last word of every slide, over its foot', () => {
    for (const slide of slidesIn('console', texts)) {
      const last = ownTexts(slide).at(-1)!;
      const cursors = shapesOf(slide).filter(
        (one) => one.tone === 'accent' && one.box.y > height / 20,
      );
      expect(cursors.length).toBe(1);
      const [{ box }] = cursors as [ShapePart];
      expect(endOf(box)).toBeLessThanOrEqual(foot.y);
      const line = Math.floor((box.y - last.box.y) / last.leading);
      const isNext = line === last.lines.length;
      expect(isNext || line === last.lines.length - 1).toBe(true);
      if (!isNext) expect(box.x).toBeGreaterThan(last.box.x + last.widths.at(-1)!);
    }
  });

  it('numbers its lines for the eye alone', () => {
    const [slide] = slidesIn('console', [LONG]);
    const numbers = partsOf(slide!).filter(isDecoration);
    const count = ownTexts(slide!).flatMap((part) => part.lines).length;
    expect(numbers.length).toBeGreaterThanOrEqual(count);
    expect(numbers.map(linesOf).map(String)).toEqual(numbers.map((_, at) => String(at + 1)));
  });
});

describe('Bold', () => {
  const marked = (slide: Slide, mark: 'accent' | 'highlight') =>
    ownTexts(slide)
      .flatMap(({ lines }) => lines.flat())
      .filter((word) => word[mark])
      .map(({ text }) => text)
      .join('');

  it('has the last sign of a single sentence in the accent', () => {
    for (const slide of slidesIn('bold', STATEMENTS)) expect(marked(slide, 'accent')).toBe('.');
  });

  it('has the last of two sentences under a marker, or its last sign where that is most of the words', () => {
    const [slide, other] = slidesIn('bold', [
      'Nobody reads your landing page. They read the headline.',
      'Reply to every email within an hour. It is the only unfair advantage you have.',
    ]);
    expect(marked(slide!, 'highlight').replace(/\s+/g, ' ')).toBe('They read the headline.');
    expect([marked(other!, 'highlight'), marked(other!, 'accent')]).toEqual(['', '.']);
  });

  it('has the one number of a statement in the accent, where it is no figure', () => {
    const [slide] = slidesIn('bold', ['Reach drops by 41 % below five slides.']);
    expect(marked(slide!, 'accent')).toBe('41 %');
  });

  it('has nothing of a call to follow in another color', () => {
    const [slide] = slidesIn('bold', ['Ship before you are ready. Follow me for more of it.']);
    expect([marked(slide!, 'highlight'), marked(slide!, 'accent')]).toEqual(['', '']);
  });

  it('sets few words larger than Editorial does', () => {
    const [bold, editorial] = (['bold', 'editorial'] as const).map((template) =>
      slidesIn(template, STATEMENTS).map((slide) => ownTexts(slide)[0]!.size),
    );
    expect(bold!.every((size, at) => size >= editorial![at]!)).toBe(true);
    expect(Math.max(...bold!)).toBeGreaterThan(Math.max(...editorial!));
  });
});

describe('ornaments in what is free', () => {
  it.each(['swiss', 'photos', 'quiet'] as const)(
    'lie over and under the words of %s',
    (template) => {
      const slides = slidesIn(template, [...STATEMENTS, LONG, ...STATEMENTS]);
      for (const slide of slides) {
        const texts = partsOf(slide).filter(
          (part): part is TextPart => part.kind === 'text' && !part.isDecoration,
        );
        for (const { box } of shapesOf(slide)) {
          const isFree = texts.every(
            (text) => endOf(box) <= text.box.y + 0.5 || box.y >= endOf(text.box) - 0.5,
          );
          expect(isFree, `${slide.key}: ${JSON.stringify(box)}`).toBe(true);
        }
      }
    },
  );

  it('Swiss fills its columns from the first slide to the last', () => {
    const slides = slidesIn(
      'swiss',
      Array.from({ length: 12 }, () => STATEMENTS[1]!),
    );
    const filled = slides.map(
      (slide) =>
        shapesOf(slide)
          .slice(2)
          .filter(({ tone }) => tone !== 'tint').length,
    );
    expect(filled).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
  });

  it('the sun of Photo story goes on its way, and rests where words need its place', () => {
    const slides = slidesIn('photos', [...STATEMENTS, LONG.repeat(2)]);
    const suns = slides.map((slide) => shapesOf(slide).filter(({ tone }) => tone === 'accent'));
    const [first, second] = suns as [ShapePart[], ShapePart[]];
    expect(first[0]!.box.x).toBeLessThan(second[0]!.box.x);
    expect(suns.at(-1)).toEqual([]);
  });
});

describe('Post card', () => {
  const texts = [...STATEMENTS, LONG];
  const posts = texts.map((text, at) => makePost({ id: String(at + 1), text: words(text) }));
  const handles = (slide: Slide) =>
    partsOf(slide).filter((part) => part.kind === 'text' && linesOf(part).join('').startsWith('@'));

  it.each([
    ['every', true],
    ['ends', false],
    ['none', false],
  ] as const)('with authors on %s slides names them on the card: %s', (author, isNamed) => {
    for (const slide of composedOf(posts, designOf('post', { author }))) {
      expect(slide.cards.map(({ withAuthor }) => withAuthor)).toEqual([isNamed]);
      expect(handles(slide)).toEqual([]);
    }
  });

  it('sets few words larger than many', () => {
    const sizes = composedOf(posts, designOf('post')).map(({ textSize }) => textSize);
    expect(sizes[0]).toBe(64);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(sizes.at(-1)).toBeLessThan(sizes[0]!);
  });
});
