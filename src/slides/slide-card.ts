import type { Crop } from '../edits/schema.ts';
import type { TextRange } from '../edits/texts.ts';
import type { Post } from '../thread/schema.ts';
import { plainText } from '../thread/spans.ts';
import type { LineLook } from './layouts/line-looks.ts';
import type { HiddenAuthor } from './text/identity.ts';
import type { PlacedPhoto } from './text/post-words.ts';
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
  /** Between the words; on slides they are cut there (paging/cut-at-photos.ts). */
  photos: readonly PlacedPhoto[];
  /**
   * Where the words between photos stand in those of the post as the user left them. On cards that it flows
   * on over, those of the whole card.
   */
  ranges: readonly TextRange[];
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
  /** It stands on the paper of the card above it: the user put it there, or it goes on under a photo. */
  isOnSamePaper: boolean;
  /** "2/11", when numbers are added. */
  number: string | null;
  crops: Crops;
  /** How it stands on Post card; without it as on a page. */
  look?: CardLook;
}

/** What a post on Post card has of its own. */
export interface CardLook {
  /** Who wrote it, on one line and cut to it; what is '' is left out. */
  head: { name: string; handle: string; date: string };
  /** CSS px. */
  sizes: { name: number; handle: number; avatar: number };
  /** All that stands beside the words is mirrored with them. */
  dir: 'ltr' | 'rtl';
  /** So few words, and no title or list among them, are seen before they are read. */
  isFew: boolean;
  /** Its words as they stand there. A function, so that the popup, which draws posts too, need not load what it takes. */
  linesOf(words: Words, lang: string | null, isStart: boolean): CardLine[];
}

/** A line as its author broke it. */
export interface CardLine {
  look: LineLook;
  /** What hangs before an item. */
  mark: Words;
  words: Words;
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

/** Whether it goes on with the words of the card above it, under a photo that stands between them. */
export const isUnderPhoto = ({ continued, isOnSamePaper }: SlideCard): boolean =>
  continued && isOnSamePaper;

/** The key of one of the cards, from place 0, that a card flows on over. */
export const flowingKey = (whole: string, place: number): string => `${whole}-${place + 1}`;

/** Whether a card of this key is the whole one, or one of those that it flows on over. */
export const isOfCard = (key: string, whole: string): boolean =>
  key === whole || key.startsWith(`${whole}-`);

/** The whole post on a card of its own. */
export function wholeCard(post: Post): SlideCard {
  const text = post.kind === 'post' ? post.text : [];
  return {
    key: post.id,
    post,
    text,
    photos: [],
    ranges: [{ from: 0, to: plainText(text).length }],
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

/** Who wrote the thread, as the cards name them; null where no post is to be seen. */
export function authorOn(cards: readonly SlideCard[]): HiddenAuthor | null {
  // The last post, for the first may be what they answer, by somebody else.
  const post = cards.map((card) => card.post).findLast(({ kind }) => kind === 'post');
  return post?.kind === 'post' ? post.author : null;
}
