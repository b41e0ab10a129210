import { isGraphic } from '../layouts/picture-layouts.ts';
import { aspectOfMedia } from '../sketches/picture-parts.ts';
import { innerWidth, type Slide } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import { QUOTE_EDGE } from '../view/attachments.tsx';
import type { MeasureSlide } from '../view/measure.tsx';
import { layoutMedia, MOST_LOST } from '../view/media-layout.ts';

/** Whether pictures are as wide as their card, or as the quoted post that they are of. @param highest CSS px */
export const isFilled = (slide: Slide, highest: number, measure: MeasureSlide): boolean =>
  slide.cards.every((card) => {
    const needed = heightToFill(card, innerWidth(slide), highest, measure);
    return card.mediaHeight === null || card.mediaHeight >= needed;
  });

/** Pictures that were given all the room there is leave some of it to larger words. @param highest CSS px */
export function withLowerPictures(slide: Slide, highest: number, measure: MeasureSlide): Slide {
  const cards = slide.cards.map((card) => {
    const most = Math.max(highest, heightToFill(card, innerWidth(slide), highest, measure));
    const { mediaHeight } = card;
    return hasWords(card) && mediaHeight !== null && mediaHeight > most
      ? { ...card, mediaHeight: most }
      : card;
  });
  return { ...slide, cards };
}

const hasWords = ({ text, post }: SlideCard): boolean =>
  text.length > 0 || (post.kind === 'post' && post.quote?.kind === 'post');

/** The pictures of a post, and else of the one that it quotes; and what is beside those, CSS px. */
function picturesOf({ post }: SlideCard) {
  if (post.kind !== 'post') return { media: [], beside: 0 };
  if (post.media.length > 0 || post.quote?.kind !== 'post') return { media: post.media, beside: 0 };
  return { media: post.quote.media, beside: 2 * QUOTE_EDGE };
}

/**
 * CSS px from which on pictures are as wide as their box: a photo alone with as much cut off as it may lose, others as
 * far as they may be so high.
 */
function heightToFill(
  card: SlideCard,
  width: number,
  highest: number,
  { factsOf }: MeasureSlide,
): number {
  const { media, beside } = picturesOf(card);
  const aspects = media.map((one) => aspectOfMedia(one, factsOf));
  if (card.fillsWidth && aspects.length === 1) {
    return Math.ceil(((1 - MOST_LOST) * (width - beside)) / aspects[0]!);
  }
  const { rows, gap } = layoutMedia(aspects, width - beside, null);
  const gaps = gap * Math.max(0, rows.length - 1);
  return Math.min(
    highest,
    rows.reduce((sum, row) => sum + row[0]!.height, gaps),
  );
}

/** Whether its pictures are known to be photos: nothing is cut off a chart or a screenshot, nor off a user's crop. */
export function showsPhotos(card: SlideCard, { factsOf }: MeasureSlide): boolean {
  return (
    card.post.kind === 'post' &&
    picturesOf(card).media.every((media) => {
      const facts = media.url ? factsOf(media.url) : null;
      const isCropped = (card.crops.get(media.url!)?.shape ?? 'original') !== 'original';
      return facts !== null && !isGraphic(media, facts) && !isCropped;
    })
  );
}
