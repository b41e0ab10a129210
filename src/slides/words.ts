import type { Span } from '../thread/schema.ts';

/** A run of text with what the user did to it. */
export interface Word extends Span {
  bold?: true;
  highlight?: true;
  /** Must not be read: letters that mean nothing stand in its place already. */
  blurred?: true;
}

export type Words = Word[];
