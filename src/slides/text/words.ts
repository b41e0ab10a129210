import type { MarkedSpan } from '../../edits/marks.ts';

/** A run of text as it stands on a card. */
export interface Word extends MarkedSpan {
  /** Must not be read: letters that mean nothing stand in its place already. */
  blurred?: true;
  /** Set in the second color of a cover. */
  accent?: true;
  /** em by which it stands out at the beginning of its line, into the margin. */
  hangs?: number;
}

export type Words = Word[];
