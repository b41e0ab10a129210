import type { Design } from '../design/schema.ts';
import type { Post } from '../thread/schema.ts';
import type { FooterContent } from './footer.tsx';
import type { Words } from './words.ts';

/** A post, or the part of a long post, as one card of a slide. */
export interface SlideCard {
  key: string;
  post: Post;
  /** The words on this card; a long post of a carousel goes on over several cards. */
  text: Words;
  /** Words of the same post stand on the card before. */
  continued: boolean;
  /** Words of the same post stand on the card after. */
  goesOn: boolean;
  /** Media, quote, poll and so on stand on this card (always the last of its post). */
  withAttachments: boolean;
  /** CSS px that the pictures may be high; null leaves them their natural height. */
  mediaHeight: number | null;
  withAuthor: boolean;
  /** It is the same post as the one above it, or one of the same list. */
  isOnSamePaper: boolean;
  /** "2/11", when numbers are added. */
  number: string | null;
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
  /** Under the last card of the last slide. */
  footer: FooterContent | null;
  design: Design;
}

/** The whole post on a card of its own. */
export function wholeCard(post: Post): SlideCard {
  return {
    key: post.id,
    post,
    text: post.kind === 'post' ? post.text : [],
    continued: false,
    goesOn: false,
    withAttachments: true,
    mediaHeight: null,
    withAuthor: true,
    isOnSamePaper: false,
    number: null,
  };
}

/** Width that text and pictures have inside a card, CSS px. */
export function innerWidth({ width, margin, padding, design }: Slide): number {
  return width - 2 * margin - 2 * padding - 2 * design.card.border.width;
}
