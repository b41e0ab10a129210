// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../src/slides/composition.ts';
import { pageOf } from '../../../../src/slides/sketches/slide-page.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import { makePost } from '../../thread/make-thread.ts';
import { composedDesign, composedOf, linesOf, ownTexts, partsOf } from './composed.ts';

const DESIGN = composedDesign('split', 'instagram-portrait', { cover: false, outro: false });
const TEXTS = [
  'Delete a feature every month. Tell nobody until they ask.',
  'Charge from the very first day. Charge your friends, too.',
  'Boring technology wins. It did so all the years before.',
];
const slides = composedOf(
  TEXTS.map((text, at) => makePost({ id: String(at + 1), text: [{ kind: 'text', text }] })),
  DESIGN,
);

const other = (slide: Slide) =>
  partsOf(slide).find((part) => part.kind === 'shape' && part.tone === 'other')!;
const isOver = ({ box }: Part, y: number) => box.y + box.height <= y + 0.5;

describe.each(slides.map((slide, at) => [at + 1, slide] as const))(
  'slide %i in halves',
  (at, slide) => {
    const { height } = pageOf(DESIGN);
    const { y, height: high } = other(slide).box;
    // The upper half on every other slide, and on the last one.
    const isUpper = at !== 2;
    const edge = isUpper ? y + high : y;

    it('has its edge between two sentences, with words on both sides', () => {
      expect(y + high).toBe(isUpper ? edge : height);
      const [over, under] = [true, false].map((side) =>
        ownTexts(slide).filter((part) => isOver(part, edge) === side),
      );
      expect(over!.length).toBeGreaterThan(0);
      expect(under!.length).toBeGreaterThan(0);
      expect(under!.every(({ box }) => box.y >= edge)).toBe(true);
      expect(over!.flatMap(linesOf).join(' ').trim()).toMatch(/[.]$/);
      for (const { tone } of isUpper ? over! : under!) expect(tone).toMatch(/^on-other/);
      for (const { tone } of isUpper ? under! : over!) expect(tone).not.toMatch(/^on-other/);
    });

    it('says its words once and in order', () => {
      expect(ownTexts(slide).flatMap(linesOf).join(' ').replace(/\s+/g, ' ')).toBe(TEXTS[at - 1]);
    });

    it('has its foot in the color that stands on its lower half', () => {
      const tones = partsOf(slide).flatMap((part) =>
        part.kind === 'text' && part.isMeta ? [part.tone] : [],
      );
      expect(new Set(tones)).toEqual(new Set([isUpper ? 'foot' : 'on-other-quiet']));
    });
  },
);

it.each([
  ['a paragraph', 'They simply stopped logging in. Nobody at our end looked at it. '.repeat(7)],
  ['points', 'One, two and three\n\n• Sleep well\n• Write it down\n• Ask for help'],
])('has no edge within %s', (_, text) => {
  const posts = [1, 2].map((id) => makePost({ id: String(id), text: [{ kind: 'text', text }] }));
  for (const slide of composedOf(posts, DESIGN)) {
    const shape = partsOf(slide).find((part) => part.kind === 'shape' && part.tone === 'other');
    const { height } = pageOf(DESIGN);
    const edges = shape ? [shape.box.y, shape.box.y + shape.box.height] : [];
    for (const edge of edges.filter((y) => y > 0 && y < height)) {
      const read = ownTexts(slide).filter(({ role }) => role === 'body' || role === 'item');
      expect(read.every(({ box }) => box.y >= edge - 0.5)).toBe(true);
    }
  }
});

it('has running text without a heading in one color, now in one and now in the other', () => {
  const text =
    'They simply stopped logging in, and nobody at our end looked at it for a month. '.repeat(8);
  const long = composedOf([makePost({ text: [{ kind: 'text', text }] })], DESIGN);
  const grounds = long.slice(1, 3).map((slide) => {
    const shape = partsOf(slide).find((part) => part.kind === 'shape' && part.tone === 'other');
    return shape?.box.height ?? 0;
  });
  expect(grounds.every((high) => high === 0 || high === pageOf(DESIGN).height)).toBe(true);
});

it('has a single sentence in one color, and a half disc over the edge in the other', () => {
  const text = 'Delete a feature every month.';
  const [slide] = composedOf([makePost({ text: [{ kind: 'text', text }] })], DESIGN);
  const { y, height: high } = other(slide!).box;
  const edge = y > 0 ? y : high;
  expect(ownTexts(slide!).every(({ box }) => box.y > edge)).toBe(true);
  const discs = partsOf(slide!).filter((part) => part.kind === 'shape' && part.tone !== 'other');
  expect(discs.map(({ box }) => Math.round(box.y + box.height))).toEqual([Math.round(edge)]);
});
