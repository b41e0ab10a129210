import type { ShownPost } from '../../thread/schema.ts';
import { plainText } from '../../thread/spans.ts';
import type { Under } from './choice.ts';
import type { LayoutContext } from './context.ts';
import { letterCount } from './letter-count.ts';

/** What of a post is shown under its words, by kind. */
export interface ShownParts {
  poll: boolean;
  quote: boolean;
  /** X says in one line why the quoted post is not there. */
  lostQuote: boolean;
  /** A link with a card, or an article that the post shows the head of. */
  link: boolean;
  /** A card of another kind, with whose it is and how it stands: a Space, a list, an event. */
  otherCard: boolean;
  note: boolean;
  notices: boolean;
  /** Places in `post.media` of what can be drawn. */
  pictures: readonly number[];
  /** There is media of which no picture can be drawn. */
  hasBoxes: boolean;
  /** An article whose blocks are more than words. */
  hasBlocks: boolean;
}

const WORDY_BLOCKS: readonly string[] = ['heading', 'paragraph', 'quote', 'item', 'divider'];

export function shownParts(post: ShownPost, { show, isMissing }: LayoutContext): ShownParts {
  const { poll, quote, card, article, note, notices, media, blocks } = post;
  const pictures = media.flatMap(({ url }, at) => (url && !isMissing(url) ? [at] : []));
  const isLink = card !== null && (card.kind === 'large' || card.kind === 'small');
  return {
    poll: show.polls && poll !== null,
    quote: show.quotes && quote?.kind === 'post',
    lostQuote: show.quotes && quote?.kind === 'unavailable',
    link: show.cards && (isLink || article !== null),
    otherCard: show.cards && card !== null && !isLink,
    note: show.notes && note !== null,
    notices: show.media && notices.length > 0,
    pictures: show.media ? pictures : [],
    hasBoxes: show.media && pictures.length === 0 && media.length > 0,
    hasBlocks: blocks.some(({ kind }) => !WORDY_BLOCKS.includes(kind)),
  };
}

/** What a layout is made for; of several, none can hold all. */
export type Attached = 'poll' | 'quoted' | 'link';

export const attachedIn = ({ poll, quote, link }: ShownParts): Attached[] => [
  ...(poll ? (['poll'] as const) : []),
  ...(quote ? (['quoted'] as const) : []),
  ...(link ? (['link'] as const) : []),
];

/** What stands under the words whatever the layout is, in the order of the page. */
export function alwaysUnder({ hasBoxes, notices, lostQuote, note }: ShownParts): Under[] {
  return [
    ...(hasBoxes ? (['media'] as const) : []),
    ...(notices ? (['notices'] as const) : []),
    ...(lostQuote ? (['quote'] as const) : []),
    ...(note ? (['note'] as const) : []),
  ];
}

/** Letters of what stands under the words: a community note is read as they are. */
export const lettersUnder = ({ note }: ShownPost, parts: ShownParts): number =>
  parts.note && note ? letterCount(plainText(note.text)) : 0;
