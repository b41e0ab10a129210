import type { TextRange } from '../../edits/texts.ts';
import { type Passage, textOf } from './passage.ts';
import { FAREWELLS } from './word-lists/farewells.ts';
import { says } from './word-lists/says.ts';

const EMOJI_AT_END =
  /(?:\p{Extended_Pictographic}|\p{RI}\p{RI})(?:\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3])*["”»’)\]\s]*$/u;

/**
 * Whether words ask to follow, or point elsewhere: they name somebody, a tag or an address, or end in an emoji.
 * Nothing of the kind is what a slide is about.
 */
export function isCall(passage: Passage, range: TextRange): boolean {
  const names = passage.closed.some((one) => one.from < range.to && one.to > range.from);
  const said = textOf(passage, range);
  return names || EMOJI_AT_END.test(said) || says(said, FAREWELLS, passage.lang);
}
