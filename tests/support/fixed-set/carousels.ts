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
  { browser: 'chrome', platform: 'instagram-portrait', template: 'notepad' },
  { browser: 'firefox', platform: 'instagram-square', template: 'post' },
  { browser: 'chrome', platform: 'instagram-tall', template: 'split' },
  { browser: 'firefox', platform: 'instagram-wide', template: 'editorial' },
  { browser: 'chrome', platform: 'instagram-story', template: 'glow' },
  { browser: 'chrome', platform: 'linkedin-document', template: 'bold' },
  { browser: 'chrome', platform: 'linkedin-images', template: 'figures' },
  { browser: 'firefox', platform: 'tiktok-photos', template: 'photos' },
  { browser: 'firefox', platform: 'threads-portrait', template: 'quiet' },
  { browser: 'chrome', platform: 'x-wide', template: 'swiss' },
  { browser: 'firefox', platform: 'x-square', template: 'poster' },
  { browser: 'chrome', platform: 'pinterest-pin', template: 'console' },
  { browser: 'firefox', platform: 'facebook-portrait', template: 'bold' },
  { browser: 'firefox', platform: 'bluesky-portrait', template: 'post' },
];
