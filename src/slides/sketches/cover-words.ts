import type { HiddenAuthor } from '../text/identity.ts';
import type { Words } from '../text/words.ts';
import type { Seen } from './picture-parts.ts';
import type { Block } from './stack.ts';
import { bodyBlock, displayBlock } from './text-sketches.ts';

/** What a cover shows beside its words. */
export interface CoverContent {
  words: Words;
  seen: Seen;
  author: HiddenAuthor;
  /** ISO; null shows no date. */
  date: string | null;
  show: { avatar: boolean; name: boolean; handle: boolean };
}

/** The words of a cover, as its choice parts them. */
export interface Texts {
  before: Words;
  title: Words;
  after: Words;
}

/** Subtitles under or over a title. */
export const SUBTITLE = [60, 52, 52, 44] as const;

/** A title with what stands before and after it, small. */
export function stacked({ before, title, after }: Texts, more: Partial<Block>): Block[] {
  const display = displayBlock(title, { gap: 40, ...more });
  return [
    bodyBlock(before, { steps: SUBTITLE, gap: 0 }),
    { ...display, steps: display.steps.filter((step) => step >= 60) },
    bodyBlock(after, { steps: SUBTITLE, gap: 48, tone: 'ink' }),
  ];
}
