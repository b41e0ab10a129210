/**
 * How a post can stand on its slides, in the order in which the automatic choice tries them. `lead` is
 * a first sentence over its body; `card` is the post as X shows it, which can hold everything.
 */
export const LAYOUTS = [
  ...(['poll', 'quoted', 'link'] as const),
  ...(['chart', 'mosaic', 'photo-full', 'photo-top'] as const),
  ...(['pair', 'quotation', 'list', 'figure', 'item', 'statement', 'lead', 'long'] as const),
  'card',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How the first post can become a cover. */
export const COVERS = [
  ...(['statement', 'photo', 'split', 'number'] as const),
  ...(['portrait', 'editorial', 'marker', 'peek'] as const),
] as const;
export type Cover = (typeof COVERS)[number];

/** What the last slide can be: whom to follow, all points once more, a question, where the thread stands. */
export const ENDINGS = ['follow', 'recap', 'question', 'source'] as const;
export type Ending = (typeof ENDINGS)[number];

/** What a slide can be set in by hand: the cover as one of COVERS, a post of LAYOUTS, the ending of ENDINGS. */
export const SLIDE_LAYOUTS = [...new Set([...LAYOUTS, ...COVERS, ...ENDINGS])];
export type SlideLayout = Layout | Cover | Ending;

/** Whether a post can stand in it. */
export const isLayout = (one: SlideLayout | undefined): one is Layout =>
  (LAYOUTS as readonly (SlideLayout | undefined)[]).includes(one);

/** Whether a cover can be made in it. */
export const isCover = (one: SlideLayout | undefined): one is Cover =>
  (COVERS as readonly (SlideLayout | undefined)[]).includes(one);

/** Whether the last slide can be one. */
export const isEnding = (one: SlideLayout | undefined): one is Ending =>
  (ENDINGS as readonly (SlideLayout | undefined)[]).includes(one);

/** What a slide can stand on by hand; a photo is chosen by the layout. */
export const OWN_GROUNDS = ['paper', 'ink', 'accent'] as const;
export type OwnGroundName = (typeof OWN_GROUNDS)[number];

/** Steps of type by which a slide can be larger or smaller than it would be. */
export const STEPS = { min: -2, max: 2 } as const;

/** Who wrote it, at the foot of a slide. */
export const SLIDE_AUTHORS = ['small', 'none'] as const;
export type SlideAuthor = (typeof SLIDE_AUTHORS)[number];
