import type { Template } from '../../../src/design/carousel.ts';
import type { BrowserName } from '../browsers/types.ts';

interface CarouselChoice {
  browser: BrowserName;
  /** Id of a row of the platforms. */
  platform: string;
  template: Template;
}

/**
 * The carousels of `npm test`, each laid out, exported and read again: every platform and every
 * template, and both browsers for each half. How large their threads are follows from their place
 * among all (carousel-cases.ts).
 */
export const CAROUSELS: readonly CarouselChoice[] = [
  { browser: 'chrome', platform: 'instagram-portrait', template: 'sheet' },
  { browser: 'firefox', platform: 'instagram-square', template: 'bubble' },
  { browser: 'chrome', platform: 'instagram-tall', template: 'drawer' },
  { browser: 'firefox', platform: 'instagram-wide', template: 'magazine' },
  { browser: 'chrome', platform: 'instagram-story', template: 'bare' },
  { browser: 'chrome', platform: 'linkedin-document', template: 'cards' },
  { browser: 'chrome', platform: 'linkedin-images', template: 'number' },
  { browser: 'firefox', platform: 'tiktok-photos', template: 'cards' },
  { browser: 'firefox', platform: 'threads-portrait', template: 'quote' },
  { browser: 'chrome', platform: 'x-wide', template: 'bar' },
  { browser: 'firefox', platform: 'x-square', template: 'top' },
  { browser: 'chrome', platform: 'pinterest-pin', template: 'outline' },
  { browser: 'firefox', platform: 'facebook-portrait', template: 'window' },
  { browser: 'firefox', platform: 'bluesky-portrait', template: 'top' },
];
