import type { TextRange } from '../../edits/texts.ts';
import { withoutLinks } from './heads.ts';
import type { Passage } from './passage.ts';
import { sentencesIn } from './sentences.ts';

const QUESTION = /[?？؟՞፧]["”»’」』)\]]*$/u;
/** Greek asks with what is a semicolon elsewhere. */
const GREEK_QUESTION = /[;\u037e]["”»’]*$/u;
const WORDS = /[\p{L}\p{N}]/u;
/** Tags, addresses and emoji behind a question do not make it a statement. */
const TRAILING = /(?:\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f])+$/u;

/** The last sentence but for links and tags alone, when it asks. */
export function questionAtEnd(passage: Passage, whole: TextRange): TextRange | null {
  const last = sentencesIn(passage, whole).findLast((one) =>
    WORDS.test(withoutLinks(passage, one)),
  );
  const said = last ? withoutLinks(passage, last).replace(TRAILING, '') : '';
  const asks = QUESTION.test(said) || (passage.lang === 'el' && GREEK_QUESTION.test(said));
  return last && asks ? last : null;
}
