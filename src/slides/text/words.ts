import type { MarkedSpan } from '../../edits/marks.ts';

/** A run of text as it stands on a card. */
export interface Word extends MarkedSpan {
  /** Must not be read: letters that mean nothing stand in its place already. */
  blurred?: true;
  /** Set in the second color of a cover. */
  accent?: true;
}

export type Words = Word[];
