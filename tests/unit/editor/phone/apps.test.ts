import { describe, expect, test } from 'vitest';
import { PLATFORM_FORMATS } from '../../../../src/design/platforms.ts';
import { appOf, SCREEN } from '../../../../src/editor/phone/apps.ts';

const row = (id: string) => PLATFORM_FORMATS.find((one) => one.id === id)!;
const appFor = (id: string, slides: number) => appOf(row(id), slides, row(id));

describe('the app round the slides on a phone', () => {
  test.each([
    ['instagram-portrait', 7, 'feed'],
    ['instagram-story', 7, 'story'],
    ['linkedin-document', 7, 'feed'],
    ['tiktok-photos', 7, 'clip'],
    ['pinterest-pin', 5, 'pin'],
    // What is shown as a grid is swiped where a tap has opened it.
    ['x-wide', 4, 'viewer'],
    ['x-wide', 1, 'feed'],
    ['bluesky-portrait', 4, 'viewer'],
    ['bluesky-portrait', 5, 'feed'],
  ])('for %s with %i slides is a %s', (id, slides, kind) => {
    expect(appFor(id, slides).kind).toBe(kind);
  });

  test('of an own size is a feed, unless it fills a screen', () => {
    expect(appOf(null, 3, { width: 500, height: 500 }).kind).toBe('feed');
    expect(appOf(null, 3, { width: 540, height: 960 }).kind).toBe('viewer');
  });

  test.each(PLATFORM_FORMATS)('holds the slides of $id', ({ id, width, height }) => {
    const app = appFor(id, 2);
    expect(app.inset + app.width).toBeLessThanOrEqual(SCREEN.width);
    expect((app.width * height) / width).toBeLessThan(SCREEN.height - 100);
  });
});
