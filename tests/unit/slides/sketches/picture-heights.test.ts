// @vitest-environment node
import { expect, it } from 'vitest';
import { pageOf } from '../../../../src/slides/sketches/slide-page.ts';
import { referencePosts } from '../../../support/reference-threads/posts.ts';
import { words } from '../../thread/make-thread.ts';
import { composedDesign, composedOf, ownTexts, partsOf } from '../compose/composed.ts';

const design = composedDesign('bold', 'instagram-portrait', { cover: false, outro: false });
const { height, least } = pageOf(design);

/** Of two photos beside one another with words under them. */
function pairOf(text: string) {
  const post = referencePosts('photos').find(({ media }) => media.length === 2)!;
  const [slide] = composedOf([{ ...post, text: words(text) }], design);
  const pictures = partsOf(slide!).filter(({ kind }) => kind === 'picture');
  expect(pictures).toHaveLength(2);
  return {
    share: Math.max(...pictures.map(({ box }) => box.y + box.height)) / height,
    size: Math.max(...ownTexts(slide!).map((part) => part.size)),
  };
}

it('two photos take more than half of the height, and their words are smaller for it', () => {
  const { share, size } = pairOf(
    'Woods behind the hut, and the lake under it. I came back here every morning and never once got the light I had seen on the first day.',
  );
  expect(share).toBeGreaterThan(0.55);
  expect(size).toBeGreaterThanOrEqual(least.words);
});

it('they are lower where even the smallest words ask for it, and the words as large as they may be', () => {
  const { share, size } = pairOf('Woods behind the hut, and the lake under it. '.repeat(6));
  expect(share).toBeLessThan(0.55);
  expect(size).toBeGreaterThanOrEqual(least.words);
});

it('words over a chart are smaller where it would have less than two fifths of the slide', () => {
  const post = referencePosts('charts').find(({ media }) => media.length === 1)!;
  const text =
    'Best time: Tuesday, 8–10 am. The effect is small (+6 %), so don’t lose sleep. '.repeat(2);
  const [slide] = composedOf([{ ...post, text: words(text.trim()) }], design);
  const chart = partsOf(slide!).find(({ kind }) => kind === 'picture')!;
  expect(chart.box.height / height).toBeGreaterThan(0.4);
});
