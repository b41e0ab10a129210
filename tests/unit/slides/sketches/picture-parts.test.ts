// @vitest-environment node
import { expect, it } from 'vitest';
import { pictureParts } from '../../../../src/slides/sketches/picture-parts.ts';
import { pageOf } from '../../../../src/slides/sketches/slide-page.ts';
import type { Setter } from '../../../../src/slides/sketches/stack.ts';
import { makePhoto, makePost } from '../../thread/make-thread.ts';
import { composedDesign } from '../compose/composed.ts';

const BOX = { x: 0, y: 0, width: 304, height: 200 };

/** Of each picture beside the other, from the left, CSS px. */
function widthsOf(aspects: readonly [number, number], isRtl = false): number[] {
  const post = makePost({ media: aspects.map((aspect) => makePhoto({ url: null, aspect })) });
  const seen = { post, crops: new Map(), factsOf: () => null };
  const setter = { page: pageOf(composedDesign('bold')), isRtl } as Setter;
  const pictures = { media: [0, 1], arrangement: 'beside', whole: [] } as const;
  const parts = pictureParts(pictures, BOX, seen, setter);
  return parts.toSorted((a, b) => a.box.x - b.box.x).map(({ box }) => Math.round(box.width));
}

it.each<[string, readonly [number, number], boolean, number[]]>([
  ['share their row alike when they are alike', [1, 1], false, [150, 150]],
  ['share it by how wide they are', [0.8, 1.2], false, [120, 180]],
  ['are no strips', [0.5, 2], false, [102, 198]],
  ['begin at the right where words do', [0.8, 1.2], true, [180, 120]],
])('two pictures beside one another %s', (_, aspects, isRtl, widths) => {
  expect(widthsOf(aspects, isRtl)).toEqual(widths);
});
