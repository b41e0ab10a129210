// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../../src/design/carousel.ts';
import type { Design } from '../../../../src/design/schema.ts';
import type { Box, ShapePart, TextPart } from '../../../../src/slides/composition.ts';
import { pageOf } from '../../../../src/slides/sketches/slide-page.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import { makePhoto, makePost, words } from '../../thread/make-thread.ts';
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
const textsOf = (slide: Slide): TextPart[] =>
  partsOf(slide).filter((part): part is TextPart => part.kind === 'text' && !part.isDecoration);
const endOf = ({ y, height }: Box): number => y + height;

describe('Console', () => {
  const { height, width } = pageOf(designOf('console'));
  // Of all lengths: where the last line is full, too.
  const texts = Array.from(
    { length: 24 },
    (_, at) => `Charge from day one${' or two'.repeat(at % 8)} ${'x'.repeat(at)}.`,
  );

  it('has a cursor behind the last word of every slide, on its line', () => {
    for (const slide of slidesIn('console', texts)) {
      const last = ownTexts(slide).at(-1)!;
      const cursors = shapesOf(slide).filter(
        (one) => one.tone === 'accent' && one.box.y > height / 20,
      );
      expect(cursors.length).toBe(1);
      const [{ box }] = cursors as [ShapePart];
      expect(Math.floor((box.y - last.box.y) / last.leading)).toBe(last.lines.length - 1);
      expect(box.x).toBeGreaterThan(last.box.x + last.widths.at(-1)!);
      expect(box.width).toBeGreaterThan(10);
      expect(box.x + box.width).toBeLessThan(width);
    }
  });

  it('sets short statements and lists larger than 128 and 60 px where they fit', () => {
    const list = 'Two things:\n\n• Sleep\n• Write it down\n• Ask';
    const [statement, points] = slidesIn('console', ['Ship early.', list]).map((slide) =>
      Math.max(...ownTexts(slide).map(({ size }) => 2 * size)),
    );
    expect(statement).toBeGreaterThan(128);
    const items = slidesIn('console', [list]).flatMap((slide) =>
      ownTexts(slide).flatMap(({ role, size }) => (role === 'item' ? [2 * size] : [])),
    );
    expect(Math.min(...items)).toBeGreaterThan(60);
    expect(points).toBeGreaterThan(60);
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
        for (const { box } of shapesOf(slide)) {
          const isFree = textsOf(slide).every(
            (text) => endOf(box) <= text.box.y + 0.5 || box.y >= endOf(text.box) - 0.5,
          );
          expect(isFree, `${slide.key}: ${JSON.stringify(box)}`).toBe(true);
        }
      }
    },
  );

  it('Swiss has a line with a bar that is exactly as far as the carousel is, and nothing else', () => {
    const slides = slidesIn(
      'swiss',
      Array.from({ length: 11 }, () => STATEMENTS[1]!),
    );
    const { foot } = pageOf(designOf('swiss'));
    slides.forEach((slide, at) => {
      const [line, bar, ...others] = shapesOf(slide);
      expect(others).toEqual([]);
      expect(line!.box.width).toBe(foot.width);
      expect(bar!.box.x - foot.x).toBeCloseTo((at * foot.width) / 11);
      expect(bar!.box.width).toBeCloseTo(foot.width / 11);
    });
  });

  it.each(['swiss', 'figures'] as const)(
    '%s keeps the mark of how far one is on photos, where no words are, but not on charts',
    (template) => {
      const posts = ['Look.', 'Look at this chart.'].map((text, at) => {
        const alt = at === 0 ? '' : 'Chart of visits';
        const url = `https://pbs.twimg.com/media/${at}?format=jpg&name=large`;
        return makePost({
          id: String(at + 1),
          text: words(text),
          media: [makePhoto({ url, alt })],
        });
      });
      const [photo, chart] = composedOf(posts, designOf(template));
      const marksOn = (slide: Slide) => {
        const parts = partsOf(slide);
        const last = parts.findLastIndex(({ kind }) => kind === 'picture');
        return parts.slice(last + 1).filter((part): part is ShapePart => part.kind === 'shape');
      };
      const marks = marksOn(photo!).filter(
        ({ tone }) => typeof tone === 'string' || /quiet/.test(tone.css),
      );
      expect(marks.length).toBe(1);
      expect(marksOn(chart!).filter(({ tone }) => tone === 'accent')).toEqual([]);
      for (const { box } of marks) {
        const isFree = textsOf(photo!).every(
          ({ box: { x, y, width } }) => box.x >= x + width || endOf(box) <= y,
        );
        expect(isFree).toBe(true);
      }
    },
  );

  it('the sun of Photo story goes on its way, and rests where words need its place', () => {
    const slides = slidesIn('photos', [...STATEMENTS, LONG.repeat(2)]);
    const suns = slides.map((slide) => shapesOf(slide).filter(({ tone }) => tone === 'accent'));
    const [first, second] = suns as [ShapePart[], ShapePart[]];
    expect(first[0]!.box.x).toBeLessThan(second[0]!.box.x);
    expect(suns.at(-1)).toEqual([]);
  });
});

describe('Quiet', () => {
  const slides = composedOf(
    [...STATEMENTS, LONG].map((text, at) => makePost({ id: String(at + 1), text: words(text) })),
    composedDesign('quiet'),
  );

  it('has a dot of one size at one place', () => {
    const dots = slides.map((slide) => shapesOf(slide).find(({ tone }) => tone === 'accent')!.box);
    expect(new Set(dots.map((box) => JSON.stringify(box))).size).toBe(1);
  });

  it('begins all lines at the margin, also of its ending', () => {
    expect(new Set(slides.flatMap(ownTexts).map(({ align }) => align))).toEqual(new Set(['start']));
    const avatars = partsOf(slides.at(-1)!).filter(({ kind }) => kind === 'avatar');
    const { live } = pageOf(composedDesign('quiet'));
    expect(avatars.map(({ box }) => box.x)).toContain(live.x);
  });

  it('sets words at least a third larger than 144 and 60 px where there is room', () => {
    const [short] = slidesIn('quiet', ['Take Fridays off.']);
    expect(2 * ownTexts(short!)[0]!.size).toBeGreaterThanOrEqual(192);
    const [read] = slidesIn('quiet', [`${LONG.slice(0, 80)}, nor asked about it for some weeks.`]);
    expect(2 * ownTexts(read!).at(-1)!.size).toBeGreaterThanOrEqual(80);
  });
});

describe('Notepad', () => {
  const photo = makePhoto({ url: 'https://pbs.twimg.com/media/a?format=jpg&name=large' });
  const texts = [...STATEMENTS, LONG];

  it('has its words on a plain sheet, and squares round it alone', () => {
    for (const slide of slidesIn('notepad', texts)) {
      const parts = partsOf(slide);
      const sheetAt = parts.findIndex((part) => part.kind === 'shape' && part.tone === 'ground');
      const { box: sheet } = parts[sheetAt]!;
      for (const { box } of textsOf(slide)) {
        expect(box.x).toBeGreaterThan(sheet.x);
        expect(box.x + box.width).toBeLessThan(sheet.x + sheet.width);
        expect(endOf(box)).toBeLessThan(endOf(sheet));
      }
      // The tape lies over its head, and over no words.
      const tape = shapesOf(slide).find(({ tone }) => tone === 'marker')!.box;
      expect(tape.y).toBeLessThan(sheet.y);
      expect(endOf(tape)).toBeGreaterThan(sheet.y);
      expect(Math.min(...textsOf(slide).map(({ box }) => box.y))).toBeGreaterThan(endOf(tape));
    }
  });

  it('has pictures on the sheet, and neither sheet nor tape over those that fill a slide', () => {
    const posts = ['Look.', LONG.slice(0, 161)].map((text, at) =>
      makePost({ id: String(at + 1), text: words(text), media: [photo] }),
    );
    const [full, under] = composedOf(posts, designOf('notepad'));
    for (const slide of [full!, under!]) {
      const picture = partsOf(slide).find(({ kind }) => kind === 'picture')!.box;
      const marks = shapesOf(slide).filter(({ tone }) => tone === 'marker' || tone === 'ground');
      const isFull = picture.height === slide.height;
      expect(marks.length).toBe(isFull ? 0 : 2);
      if (!isFull) expect(picture.x).toBeGreaterThan(marks[0]!.box.x);
    }
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
