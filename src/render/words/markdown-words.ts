import { runsOf } from '../../slides/text/runs-of.ts';
import type { Word, Words } from '../../slides/text/words.ts';
import type { TextMark } from '../../thread/schema.ts';
import { linesOf } from './lines-of.ts';
import { asLine, escaped, target } from './markdown-escapes.ts';

const SPACE_AT_ENDS = /^(\s*)(.*?)(\s*)$/su;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What every version of CommonMark takes for white space or punctuation. */
const GAP = /[\p{Zs}\t!-/:-@[-`{-~]/u;

/**
 * Words as Markdown, every break where it was: a blank line ends a paragraph, each further one is a
 * line of its own, a single break is a backslash. (Two spaces say the same, but editors take spaces
 * at the end of a line away.) Blank lines at the ends hold nothing and are left out.
 */
export function markdownWords(words: Words): string {
  return linesOf(words)
    .map((line) => asLine(markdownLine(line)))
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n(\n*)/g, (_, blank: string) =>
      blank === '' ? '\\\n' : `\n\n${'\\\n'.repeat(blank.length - 1)}`,
    );
}

/**
 * Highlights are `<mark>` and not `==`: CommonMark and GFM know no signs for them and would show
 * these, while of an element that a reader does not know the words remain.
 */
function markdownLine(line: Words): string {
  return runsOf(line, (word) => word.highlight)
    .map((run) => {
      const parts = runsOf(run, (word) => String(word.marks ?? ''));
      if (!run[0]!.highlight) return markdownParts(parts, '', '');
      const [, before, marked, after] = SPACE_AT_ENDS.exec(markdownParts(parts, '>', '<'))!;
      return marked ? `${before}<mark>${marked}</mark>${after}` : `${before}${after}`;
    })
    .join('');
}

/** Parts of which each looks otherwise; `before` and `after` is what will stand round them. */
function markdownParts(parts: Words[], before: string, after: string): string {
  const sources = parts.map((part) => runsOf(part, runKey).map(markdownRun).join(''));
  return sources
    .map((source, index) => {
      const { marks = [] } = parts[index]![0]!;
      const [, spaceBefore, words, spaceAfter] = SPACE_AT_ENDS.exec(source)! as unknown as Ends;
      if (!words || marks.length === 0) return source;
      // Beside other signs of its kind none could tell which belong together.
      const touches = (other: number, space: string) =>
        space === '' && (parts[other]?.[0]?.marks ?? []).length > 0;
      const isCrowded = touches(index - 1, spaceBefore) || touches(index + 1, spaceAfter);
      const letters = {
        before: spaceBefore || [...(sources[index - 1] ?? before)].at(-1) || ' ',
        after: spaceAfter || [...(sources[index + 1] ?? after)][0] || ' ',
      };
      const marked = isCrowded ? inElements(words, marks) : inSigns(words, marks, letters);
      return spaceBefore + marked + spaceAfter;
    })
    .join('');
}

type Ends = [whole: string, spaceBefore: string, words: string, spaceAfter: string];

/** A link is a run of its own; texts that look alike are escaped as one, whatever their kinds. */
const runKey = (word: Word) => (word.href === undefined ? 'text' : word);

function markdownRun(run: Words): string {
  const text = escaped(run.map((word) => word.text).join(''));
  const { href } = run[0]!;
  return href === undefined || text.trim() === '' ? text : `[${text}](${target(href)})`;
}

const ELEMENTS: Record<TextMark, string> = {
  bold: 'strong',
  italic: 'em',
  strike: 'del',
  code: 'code',
};
const SIGNS: Record<string, string> = {
  bold: '**',
  italic: '*',
  strike: '~~',
  'bold,italic': '***',
};

/**
 * `**` counts as the beginning of bold words only where it can tell that it is no end, and the
 * other way round: in `日本**「語」**です` it is neither. There the element says so, and so it does for
 * what CommonMark has signs of that no escape is heeded in (code), or none that all readers nest.
 */
function inSigns(
  words: string,
  marks: readonly TextMark[],
  { before, after }: { before: string; after: string },
): string {
  const sign = SIGNS[String(marks)];
  const letters = [...words];
  const isClear =
    (LETTER.test(letters[0]!) || GAP.test(before)) &&
    (LETTER.test(letters.at(-1)!) || GAP.test(after));
  if (String(marks) === 'code' && PLAIN_CODE.test(words)) return `\`${words}\``;
  return sign && isClear ? sign + words + sign : inElements(words, marks);
}

/** Words that are the same escaped and not: they can be code without a word of ours in it. */
const PLAIN_CODE = /^[^\\`![&]+$/;

function inElements(words: string, marks: readonly TextMark[]): string {
  return marks.reduceRight(
    (inner, mark) => `<${ELEMENTS[mark]}>${inner}</${ELEMENTS[mark]}>`,
    words,
  );
}
