import { plainText } from '../../thread/spans.ts';
import type { Words } from './words.ts';

const RIGHT_TO_LEFT =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

/** Whether a text goes from right to left: as it says itself, else by its first letter, as `dir="auto"` has it. */
export function isRightToLeft(words: Words, dir: 'auto' | 'ltr' | 'rtl'): boolean {
  if (dir !== 'auto') return dir === 'rtl';
  const [first = ''] = plainText(words).match(/\p{L}/u) ?? [];
  return RIGHT_TO_LEFT.test(first);
}
