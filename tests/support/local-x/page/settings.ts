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
}

export const DEFAULT_SETTINGS: PageSettings = {
  theme: 'light',
  language: 'en',
  viewer: 'member',
  strangeMarkup: false,
  delay: 150,
  imageDelay: 60,
};
