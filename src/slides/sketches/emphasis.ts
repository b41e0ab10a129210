import type { TextRange } from '../../edits/texts.ts';
import { plainText, sliceSpans } from '../../thread/spans.ts';
import { isCall } from '../layouts/calls.ts';
import { lastWords } from '../layouts/last-words.ts';
import { type Passage, passageOf } from '../layouts/passage.ts';
import { quantitiesIn } from '../layouts/quantities.ts';
import { sentencesIn } from '../layouts/sentences.ts';
import type { Word, Words } from '../text/words.ts';
import type { Setter } from './stack.ts';

/** What words are: a statement of a few or of more of them, or a text that is read. */
type Said = 'short' | 'statement' | 'running';

export const ACCENT = { accent: true } as const;
const MARKED = { highlight: true } as const;

/** What a template makes stand out of words that have nothing else that does. */
export function emphasized(text: Words, { recipe, lang }: Setter, said: Said): Words {
  const passage = passageOf(text, lang);
  switch (recipe.emphasis) {
    case 'numbers':
      return numbered(text, passage);
    case 'closing':
      return marked(text, passage) ?? (said === 'running' ? text : closed(text, passage));
    case 'marker':
      return (said !== 'short' && marked(text, passage)) || text;
    default:
      return text;
  }
}

/** The words with another look in some ranges, which are in order. */
export function withLook(
  text: Words,
  ranges: readonly TextRange[],
  look: typeof ACCENT | typeof MARKED,
): Words {
  const ends = [0, ...ranges.flatMap(({ from, to }) => [from, to])];
  return ends.flatMap((from, at) => {
    const words = sliceSpans(text, from, ends[at + 1]);
    return at % 2 === 0 ? words : words.map((word): Word => ({ ...word, ...look }));
  });
}

/** Its last words under a marker; null where none are to be marked. */
function marked(text: Words, passage: Passage): Words | null {
  const last = passage.whole && lastWords(passage, passage.whole);
  return last && withLook(text, [last], MARKED);
}

/** What ends a sentence, at the end of a text. */
const LAST_SIGN = /[.!?…。！？؟।]$/u;

/** The one number that it has, else its last sign, in the accent. */
function closed(text: Words, passage: Passage): Words {
  const flat = plainText(text).trimEnd();
  const last = passage.whole && sentencesIn(passage, passage.whole).at(-1);
  if (!last || isCall(passage, last)) return text;
  const [number, ...others] = quantitiesIn(passage, passage.whole!);
  if (number?.hasUnit && others.length === 0) return withLook(text, [number.number], ACCENT);
  if (!LAST_SIGN.test(flat)) return text;
  return withLook(text, [{ from: flat.length - 1, to: flat.length }], ACCENT);
}

/** Its numbers in the accent. */
function numbered(text: Words, passage: Passage): Words {
  const found = passage.whole ? quantitiesIn(passage, passage.whole) : [];
  return withLook(
    text,
    found.map(({ number }) => number),
    ACCENT,
  );
}
