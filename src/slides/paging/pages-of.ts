import type { Layout } from '../../design/export-settings.ts';
import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Thread } from '../../thread/schema.ts';
import type { FooterContent, Slide } from '../slide.ts';
import { papersOf, type SlideCard } from '../slide-card.ts';
import { cardsOf } from './cards.ts';
import { cutAtPhotos } from './cut-at-photos.ts';

/** The slides that are as high as what stands on them. Nothing has to be measured for them. */
export function pagesOf(
  thread: Thread,
  edits: Edits,
  design: Design,
  layout: Exclude<Layout, 'carousel'>,
): Slide[] {
  const cards = [...cutAtPhotos(cardsOf(thread, edits, design), design.show.media)];
  const page = {
    width: design.pageWidth,
    height: null,
    margin: design.margin,
    padding: design.card.padding,
    textSize: design.fontSize,
    footer: footerOf(thread, design),
    design,
  };
  if (layout === 'one-image') return [{ ...page, key: 'thread', cards }];
  return papersOf(cards).map((paper) => ({ ...page, key: paper[0]!.key, cards: alone(paper) }));
}

/** On a picture of its own a paper says who wrote what stands on it. */
export function alone([first, ...others]: SlideCard[]): SlideCard[] {
  return [{ ...first!, withAuthor: !first!.isNote }, ...others];
}

/** The address names the author: who hides one hides the other. */
export function footerOf(
  thread: Thread,
  { watermark, source, identity }: Design,
): FooterContent | null {
  const { text, logo } = watermark;
  const isSourceShown = source !== 'none' && identity.mode === 'shown';
  if (!text && !logo && !isSourceShown) return null;
  return { text, logo, source: isSourceShown ? { kind: source, url: thread.url } : null };
}
