// @vitest-environment node
import { expect, it } from 'vitest';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import type { PictureFacts } from '../../../../src/thread/picture-facts.ts';
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
