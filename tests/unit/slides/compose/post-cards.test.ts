// @vitest-environment node
import { expect, it } from 'vitest';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { innerWidth } from '../../../../src/slides/slide.ts';
import { layoutMedia } from '../../../../src/slides/view/media-layout.ts';
import type { PictureFacts } from '../../../../src/thread/picture-facts.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { makeFacts } from '../../thread/make-facts.ts';
import { makePhoto, makePost, makeThread, words } from '../../thread/make-thread.ts';
import { slidesOf } from '../at-once.ts';
import { fakeMeasure, measureWith } from '../paging/fake-measure.ts';
import { composedDesign } from './composed.ts';

const URL = 'https://pbs.twimg.com/media/tall?format=jpg&name=large';
const TALL = { width: 900, height: 1200 };

it.each<[string, string, PictureFacts | null, boolean]>([
  ['a photo may lose its ends', '', makeFacts(TALL), true],
  ['a chart keeps them', '', makeFacts({ ...TALL, kind: 'graphic' }), false],
  ['what its author calls a screenshot keeps them', 'Screenshot', makeFacts(TALL), false],
  ['what nobody has looked at yet keeps them', '', null, false],
])('on Post card %s', (_, alt, facts, expected) => {
  const post = makePost({ text: words('Look.'), media: [makePhoto({ url: URL, alt })] });
  const known: Record<string, PictureFacts> = facts ? { [URL]: facts } : {};
  const measure = measureWith((slide) => fakeMeasure(slide), [], known);
  const design = composedDesign('post', 'instagram-portrait', { cover: false, outro: false });
  const slides = slidesOf(makeThread([post]), NO_EDITS, design, 'carousel', measure);
  expect(slides.flatMap(({ cards }) => cards.map((card) => card.fillsWidth))).toEqual([expected]);
});

it('on Post card a tall photo has the height that it needs to reach both edges', () => {
  const post = makePost({ text: words('Look.'), media: [makePhoto({ url: URL })] });
  const facts = makeFacts({ width: 800, height: 1200 });
  const measure = measureWith(fakeMeasure, [], { [URL]: facts });
  const design = composedDesign('post', 'instagram-portrait', { cover: false, outro: false });
  const [slide] = slidesOf(makeThread([post]), NO_EDITS, design, 'carousel', measure);
  const { rows } = layoutMedia(
    [800 / 1200],
    innerWidth(slide!),
    slide!.cards[0]!.mediaHeight,
    true,
  );
  expect(rows[0]![0]!.width).toBe(innerWidth(slide!));
});

it('on Post card no sign says that words go on: the foot does', () => {
  const post = makePost({ text: words('A lamp is lit. '.repeat(90)) });
  const measure = measureWith(fakeMeasure);
  const design = composedDesign('post', 'instagram-portrait', { cover: false, outro: false });
  const slides = slidesOf(makeThread([post]), NO_EDITS, design, 'carousel', measure);
  expect(slides.length).toBeGreaterThan(1);
  expect(slides.flatMap(({ cards }) => cards.map(({ goesOn }) => goesOn))).not.toContain(true);
  const texts = slides[0]!.composition!.parts.flatMap((part) =>
    part.kind === 'text' ? part.lines.map(plainText) : [],
  );
  expect(texts.join()).toContain(`1 of ${slides.length}`);
});
