// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../../src/slides/sketches/slide-page.ts';
import { makePost, words } from '../../thread/make-thread.ts';
import { composedDesign, composedOf, linesOf, ownTexts } from '../compose/composed.ts';

const design = (size = 'instagram-portrait') =>
  composedDesign('bold', size, { cover: false, outro: false });

/** What stands out of each line of a post, and by how much of an em. */
const hanging = (text: string, size?: string) =>
  composedOf([makePost({ id: '1', text: words(text) })], design(size))
    .flatMap(ownTexts)
    .flatMap(({ lines }) => lines)
    .map(([first]) => (first?.hangs === undefined ? null : [first.text, first.hangs > 0.1]));

describe('marks that open a quotation', () => {
  it.each(['“', '„', '«', '»', '‘', '「', '"'])('%s hang into the margin', (mark) => {
    expect(hanging(`${mark}Slow lamps” was all she said.`)[0]).toEqual([mark, true]);
  });

  it('do so in words that go from right to left, and on any line', () => {
    expect(hanging('«المصابيح» هي كل ما قالته.')[0]).toEqual(['«', true]);
    expect(hanging('The keeper:\n“Slow lamps.”').filter(Boolean)).toEqual([['“', true]]);
  });

  it('leave the words as they are', () => {
    const [slide] = composedOf([makePost({ id: '1', text: words('“Slow” lamps.') })], design());
    expect(ownTexts(slide!).flatMap(linesOf).join('')).toBe('“Slow” lamps.');
  });

  it('stay where they are alone, where nothing opens, and in running text', () => {
    expect(hanging('Slow lamps?').filter(Boolean)).toEqual([]);
    expect(hanging('“').flat()).not.toContain(true);
    const body = `The keeper said it. ${'Lamps on the pier are lit at dusk. '.repeat(4)}\n“Slow.”`;
    expect(hanging(body).at(-1)).toBeNull();
  });

  it('stand out no further than a platform leaves free', () => {
    for (const size of ['instagram-portrait', 'tiktok', 'instagram-wide']) {
      const slides = composedOf(
        [makePost({ id: '1', text: words('“Slow lamps.” And so on.') })],
        design(size),
      );
      const { live, hang } = pageOf(design(size));
      expect(live.x - hang).toBeGreaterThan(0);
      for (const { box, lines, size: type } of slides.flatMap(ownTexts)) {
        const out = Math.max(0, ...lines.map(([first]) => (first?.hangs ?? 0) * type));
        expect(box.x - out).toBeGreaterThanOrEqual(live.x - hang - 0.01);
      }
    }
  });
});
