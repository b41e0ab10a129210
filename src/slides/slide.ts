import type { Design } from '../design/schema.ts';
import type { Post, Span } from '../thread/schema.ts';

/** A post, or the part of a long post, as one card of a slide. */
export interface SlideCard {
  key: string;
  post: Post;
  /** The words on this card; a long post of a carousel goes on over several cards. */
  text: Span[];
  /** Words of the same post stand on the card before. */
  continued: boolean;
  /** Words of the same post stand on the card after. */
  goesOn: boolean;
  /** Media, quote, poll and so on stand on this card (always the last of its post). */
  withAttachments: boolean;
  /** CSS px that the pictures may be high; null leaves them their natural height. */
  mediaHeight: number | null;
}

/** One picture to be painted. Lengths are CSS px, whole numbers. */
export interface Slide {
  key: string;
  width: number;
  /** null: as high as its cards need. */
  height: number | null;
  margin: number;
  padding: number;
  textSize: number;
  cards: SlideCard[];
  /** The line under the last card; '' shows none. */
  watermark: string;
  design: Design;
}

/** The whole post on one card. */
export function wholeCard(post: Post): SlideCard {
  return {
    key: post.id,
    post,
    text: post.kind === 'post' ? post.text : [],
    continued: false,
    goesOn: false,
    withAttachments: true,
    mediaHeight: null,
  };
}

/** Width that text and pictures have inside a card, CSS px. */
export function innerWidth(slide: Pick<Slide, 'width' | 'margin' | 'padding'>): number {
  return slide.width - 2 * slide.margin - 2 * slide.padding;
}
