import type { HiddenAuthor } from '../text/identity.ts';
import type { Words } from '../text/words.ts';

/** What an ending shows beside its words. */
export interface EndingContent {
  /** Of the last post; none where the ending has words of its own. */
  words: Words;
  /** In the place of the words of a post. */
  text: string;
  /** The name of whom to follow, over the text as a button; '' where the text stands alone, or they are hidden. */
  name: string;
  author: HiddenAuthor;
  show: { avatar: boolean; handle: boolean };
  /** Address of the thread; null where it would name who is hidden. */
  source: string | null;
  /** Titles of the points, in order. */
  points: readonly { number: Words; title: Words }[];
}

/** An address as it is read. */
export const shortAddress = (address: string): string => address.replace(/^https:\/\//, '');
