import type { Poll } from '../thread/schema.ts';

/** A poll, or some of its options. */
export interface PollPart extends Poll {
  /** %, of the option that leads; absent where all of them are here. */
  most?: number;
}
