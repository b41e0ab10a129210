import type { Crop } from '../edits/schema.ts';
import type { Post } from '../thread/schema.ts';
import type { Words } from './text/words.ts';

/** What is seen of pictures, by their address. */
export type Crops = ReadonlyMap<string, Crop | undefined>;
export const NO_CROPS: Crops = new Map();

/** A post, or a part of one, as one card of a slide. */
export interface SlideCard {
  key: string;
  post: Post;
  /** The words on this card: all of the post's, or those of one of its parts. */
  text: Words;
  /** Words of the same post stand on the card before. */
  continued: boolean;
  /** The words end for want of room, and the card says so; where the user cut, they just end. */
  goesOn: boolean;
  /** Media, quote, poll and so on stand on this card (always the last of its post). */
  withAttachments: boolean;
  /** CSS px that the pictures may be high; null leaves them their natural height. */
  mediaHeight: number | null;
  /** A picture alone that is too high loses its upper and lower ends, not its width. */
  fillsWidth: boolean;
  withAuthor: boolean;
  /** Words that nobody has posted; they are never said to be somebody's. */
  isNote: boolean;
  /** The user put it on the paper of the card above it. */
  isOnSamePaper: boolean;
  /** "2/11", when numbers are added. */
  number: string | null;
  crops: Crops;
}

/** The cards that stand on the same paper. */
export function papersOf(cards: readonly SlideCard[]): SlideCard[][] {
  const papers: SlideCard[][] = [];
  for (const card of cards) {
    const last = papers.at(-1);
    if (card.isOnSamePaper && last) last.push(card);
    else papers.push([card]);
  }
  return papers;
}

/** The key of one of the cards, from place 0, that a card flows on over. */
export const flowingKey = (whole: string, place: number): string => `${whole}-${place + 1}`;

/** Whether a card of this key is the whole one, or one of those that it flows on over. */
export const isOfCard = (key: string, whole: string): boolean =>
  key === whole || key.startsWith(`${whole}-`);

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
    fillsWidth: false,
    withAuthor: true,
    isNote: false,
    isOnSamePaper: false,
    number: null,
    crops: NO_CROPS,
  };
}
