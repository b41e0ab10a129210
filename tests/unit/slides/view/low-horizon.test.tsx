import { render } from 'preact';
import { expect, it } from 'vitest';
import { FramedSlideView } from '../../../../src/slides/view/framed-slide-view.tsx';
import { makePost, words } from '../../thread/make-thread.ts';
import { composedDesign, composedOf } from '../compose/composed.ts';

const LONG = 'They simply stopped logging in, and nobody at our end saw it. '.repeat(4).trim();

/** Where the colors of a slide's sky are, % of the way down. */
function placesIn(text: string): number[] {
  const design = composedDesign('photos', 'instagram-portrait', { cover: false, outro: false });
  const [slide] = composedOf([makePost({ text: words(text) })], design);
  const stage = document.createElement('div');
  render(<FramedSlideView slide={slide!} />, stage);
  const { background } = (stage.firstElementChild as HTMLElement).style;
  const places = [...background.matchAll(/(\d+)%/g)].map(([, place]) => Number(place));
  return places.filter((place) => place > 0 && place < 100);
}

it('a sky has its horizon behind few words, and under running text', () => {
  expect(Math.min(...placesIn('Take Fridays off.'))).toBeLessThan(50);
  expect(Math.min(...placesIn(LONG))).toBeGreaterThan(75);
});
