import { type ComponentChild, render } from 'preact';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { type SlideCard, wholeCard } from '../../../src/slides/slide-card.ts';
import { type Assets, AssetsContext, NO_ASSETS } from '../../../src/slides/view/assets.ts';
import { PostCard } from '../../../src/slides/view/post-card.tsx';
import type { Post } from '../../../src/thread/schema.ts';

/** Every part of a post but its date, which depends on the place. */
export const SHOW = { ...DEFAULT_DESIGN.show, date: false };

/** What preact makes of a component of a slide, in an element of its own. */
export function show(what: ComponentChild, assets: Assets = NO_ASSETS): HTMLElement {
  const container = document.createElement('div');
  render(<AssetsContext.Provider value={assets}>{what}</AssetsContext.Provider>, container);
  return container;
}

/** A card that is 400 px wide inside. */
export const showCard = (card: SlideCard, assets?: Assets, parts = SHOW): HTMLElement =>
  show(<PostCard card={card} width={400} show={parts} />, assets);

export const showPost = (post: Post, assets?: Assets, parts?: Partial<typeof SHOW>) =>
  showCard(wholeCard(post), assets, { ...SHOW, ...parts });

/** Some pictures that are here. */
export const found = (...pictures: [url: string, width: number, height: number][]): Assets => ({
  ...NO_ASSETS,
  found: new Map(
    pictures.map(([url, width, height]) => [url, { src: 'blob:x', width, height, facts: null }]),
  ),
});

export const missing = (...urls: string[]): Assets => ({ ...NO_ASSETS, missing: new Set(urls) });

/** The texts of all elements that a selector finds. */
export const texts = (element: Element, selector: string): (string | null)[] =>
  [...element.querySelectorAll(selector)].map((one) => one.textContent);
