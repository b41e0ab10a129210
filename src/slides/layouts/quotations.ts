import type { TextRange } from '../../edits/texts.ts';
import type { Attribution, TextChoice } from './choice.ts';
import { MOST_LETTERS } from './layout-kinds.ts';
import { letterCount } from './letter-count.ts';
import { lettersIn, type Passage, textOf, trimmed } from './passage.ts';

type Quotation = Omit<Extract<TextChoice, { layout: 'quotation' }>, 'under'>;

/** The marks of languages: what opens, and all that may close it. */
const MARKS: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '„': '“”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '"': '"',
  '＂': '＂',
  '〝': '〟',
  '‘': '’',
  '‚': '‘’',
};
/** What may stand behind the closing mark and still be of the quotation. */
const BEHIND = /^[.!?…,。！？؟।]{0,3}/u;
const BY = /^(?:[-–—―~]+|──|――)[ \u00a0]?/u;
/** A name has no end of a sentence but that of an abbreviation. */
const SENTENCE = /[!?…。！？؟।]|\.(?=\s|$)/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * A text that is one quotation from its first mark to its last, and maybe a line "– name". Marks round
 * a part of it, or two quotations with words between them, make none.
 */
export function quotationIn(passage: Passage, whole: TextRange): Quotation | null {
  const { text } = passage;
  const closing = MARKS[text[whole.from]!];
  if (closing === undefined) return null;
  const close = closeOf(text, whole, closing);
  if (close === null) return null;
  const end = close + 1 + BEHIND.exec(text.slice(close + 1, whole.to))![0].length;
  const quote = { from: whole.from, to: end };
  const inner = trimmed(text, whole.from + 1, close);
  if (!inner || lettersIn(passage, quote) > MOST_LETTERS.quotation) return null;
  const rest = trimmed(text, end, whole.to);
  if (!rest) return { layout: 'quotation', quote, inner, by: null };
  const by = attributionOf(passage, rest);
  return by && { layout: 'quotation', quote, inner, by };
}

/** "– a designer we interviewed". */
function attributionOf(passage: Passage, rest: TextRange): Attribution | null {
  const text = textOf(passage, rest);
  const dash = BY.exec(text);
  if (!dash) return null;
  const name = trimmed(passage.text, rest.from + dash[0].length, rest.to);
  if (!name) return null;
  const said = textOf(passage, name);
  const isName =
    letterCount(said) <= MOST_LETTERS.attribution &&
    said.split('\n').length <= 2 &&
    !SENTENCE.test(said.replace(/\p{Lu}\p{Ll}{0,2}\.(?=\s|$)/gu, ''));
  return isName
    ? { dash: trimmed(passage.text, rest.from, rest.from + dash[0].length), name }
    : null;
}

/** Where the mark stands that closes what the first one opens; null when it never does. */
function closeOf(text: string, { from, to }: TextRange, closing: string): number | null {
  const opening = text[from]!;
  let depth = 1;
  for (let at = from + 1; at < to; at += 1) {
    const sign = text[at]!;
    const isClosing = closing.includes(sign) && !isApostrophe(text, at);
    // A paragraph that goes on with a quotation begins with its mark, too.
    if (sign === opening && text[at - 1] === '\n') continue;
    if (isClosing) depth -= 1;
    else if (sign === opening) depth += 1;
    if (depth === 0) return at;
  }
  return null;
}

const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && LETTER.test(text[at + 1] ?? '') && LETTER.test(text[at - 1] ?? '');
