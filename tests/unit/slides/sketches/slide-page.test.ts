// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { CAROUSEL_SCALE } from '../../../../src/design/carousel.ts';
import { mirrored } from '../../../../src/design/carousel-box.ts';
import { PLATFORM_FORMATS } from '../../../../src/design/platforms.ts';
import { mirroredPage, pageOf } from '../../../../src/slides/sketches/slide-page.ts';
import { composedDesign } from '../compose/composed.ts';

const pageFor = (size: string) => pageOf(composedDesign('bold', size));
/** Output px. */
const leastFor = (size: string) => {
  const { words, meta } = pageFor(size).least;
  return [words * CAROUSEL_SCALE, meta * CAROUSEL_SCALE];
};

describe('the page of a composed slide', () => {
  it.each([
    ['instagram-portrait', 44, 32],
    ['instagram-square', 44, 32],
    ['instagram-story', 44, 32],
    ['pinterest-pin', 41, 30],
    ['x-square', 49, 36],
    ['instagram-wide', 36, 26],
    ['x-wide', 52, 37],
  ])('has no words smaller than can be read, for %s', (size, words, meta) => {
    expect(leastFor(size)).toEqual([words, meta]);
  });

  it('has words and foot where they were drawn, on the slide that they were drawn for', () => {
    const { live, foot, drawn } = pageFor('instagram-portrait');
    expect(
      [live, foot].map(({ x, y, width, height }) => [x, y, width, height].map((n) => n * 2)),
    ).toEqual([
      [96, 96, 888, 1104],
      [96, 1242, 888, 44],
    ]);
    expect(drawn(100)).toBe(50);
  });

  it('has sizes in whole output px, and none below the least', () => {
    const { size } = pageFor('instagram-wide');
    expect(size(44)).toBe(18);
    expect(size(200) * 2).toBe(Math.round((1.4 * 200 * 566) / 1350));
    expect(size(32, 'meta')).toBe(13);
  });

  it.each(PLATFORM_FORMATS.map(({ id }) => id))('has its foot under its words, for %s', (size) => {
    const { live, foot, width, height } = pageFor(size);
    expect(live.y + live.height).toBeLessThan(foot.y);
    expect(foot.y + foot.height).toBeLessThanOrEqual(height);
    expect(live.x + live.width).toBeLessThanOrEqual(width);
    expect(live.height).toBeGreaterThan(height / 2);
  });

  it('keeps out of what full-screen platforms lay over a slide', () => {
    const { live, foot, width, height } = pageFor('tiktok-photos');
    expect(live.y).toBe(125);
    expect(height - foot.y - foot.height).toBe(230);
    // TikTok's buttons are at the right, and at the left for who reads from right to left.
    expect([live.x, width - live.x - live.width]).toEqual([48, 90]);
    const mirror = mirroredPage(pageFor('tiktok-photos'));
    expect([mirror.live.x, width - mirror.live.x - mirror.live.width]).toEqual([90, 48]);
    expect([mirror.foot.x, mirror.foot.width]).toEqual([90, live.width]);
    expect(mirrored(mirror.safe)).toEqual(pageFor('tiktok-photos').safe);
  });
});
