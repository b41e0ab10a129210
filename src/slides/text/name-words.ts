import { joinTexts } from '../../thread/spans.ts';
import type { Words } from './words.ts';

const KHMER = /\p{sc=Khmer}/u;
const EMOJI = /\p{Extended_Pictographic}|\p{RI}|\u20e3/u;
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether words ask that joined emoji among them are set apart: browsers take those to pieces beside Khmer. */
export const isKhmer = (text: string): boolean => KHMER.test(text);

/** A name as words. Emoji are found in posts by X, in names by nobody; they matter beside Khmer alone. */
export function nameWords(name: string): Words {
  if (!isKhmer(name)) return [{ kind: 'text', text: name }];
  return joinTexts(
    Array.from(letters.segment(name), ({ segment: text }) => ({
      kind: EMOJI.test(text) ? 'emoji' : 'text',
      text,
    })),
  );
}
