import type { Language } from './labels.ts';

/** How the local X shows itself; a test may change it before it opens a page. */
export interface PageSettings {
  theme: 'light' | 'dim' | 'dark';
  language: Language;
  /**
   * Who looks: somebody logged in, a visitor who gets the opened post alone, or one who gets only
   * the wall that asks to log in.
   */
  viewer: 'member' | 'visitor' | 'wall';
  /** Posts are marked up in a way that nobody has seen before. */
  strangeMarkup: boolean;
  /** Until an answer of the server is shown, ms. */
  delay: number;
  /** From a post's appearing to its photos', ms. */
  imageDelay: number;
  /** Whether the words of an article that was scrolled past come back with it. */
  articlesReturn: boolean;
  /** Every so many photos one never comes; 0 for none. */
  lostPhotoEvery: number;
  /** Until posts above the opened one come, after those below it, ms. */
  ancestorDelay: number;
  /** Whether the page's store of posts can be found, and tells the truth. */
  store: 'hidden' | 'there' | 'forged';
  /** Copies of cells stand in the page for a moment, as while X draws a list anew. */
  ghosts: boolean;
  /** The lines between posts stand elsewhere in the markup, and are drawn where they always were. */
  movedLines: boolean;
}

export const DEFAULT_SETTINGS: PageSettings = {
  theme: 'light',
  language: 'en',
  viewer: 'member',
  strangeMarkup: false,
  delay: 150,
  imageDelay: 60,
  articlesReturn: true,
  lostPhotoEvery: 0,
  ancestorDelay: 0,
  store: 'hidden',
  ghosts: false,
  movedLines: false,
};
