import { runsOf } from '../../slides/text/runs-of.ts';
import type { Word, Words } from '../../slides/text/words.ts';
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
      const parts = runsOf(run, (word) => word.bold);
      if (!run[0]!.highlight) return markdownParts(parts, '', '');
      const [, before, marked, after] = SPACE_AT_ENDS.exec(markdownParts(parts, '>', '<'))!;
      return marked ? `${before}<mark>${marked}</mark>${after}` : `${before}${after}`;
    })
    .join('');
}

/** Parts that are bold by turns; `before` and `after` is what will stand round them. */
function markdownParts(parts: Words[], before: string, after: string): string {
  const sources = parts.map((part) => runsOf(part, runKey).map(markdownRun).join(''));
  return sources
    .map((source, index) => {
      if (!parts[index]![0]!.bold) return source;
      return bold(source, sources[index - 1] ?? before, sources[index + 1] ?? after);
    })
    .join('');
}

/** A link is a run of its own; texts that look alike are escaped as one, whatever their kinds. */
const runKey = (word: Word) => (word.href === undefined ? 'text' : word);

function markdownRun(run: Words): string {
  const text = escaped(run.map((word) => word.text).join(''));
  const { href } = run[0]!;
  return href === undefined || text.trim() === '' ? text : `[${text}](${target(href)})`;
}

/**
 * `**` counts as the beginning of bold words only where it can tell that it is no end, and the
 * other way round: in `日本**「語」**です` it is neither. There the element says so.
 */
function bold(source: string, textBefore: string, textAfter: string): string {
  const [, spaceBefore, words, spaceAfter] = SPACE_AT_ENDS.exec(source)!;
  if (!words) return source;
  const letters = [...words];
  const before = spaceBefore || [...textBefore].at(-1) || ' ';
  const after = spaceAfter || [...textAfter][0] || ' ';
  const isClear =
    (LETTER.test(letters[0]!) || GAP.test(before)) &&
    (LETTER.test(letters.at(-1)!) || GAP.test(after));
  const [begin, end] = isClear ? ['**', '**'] : ['<strong>', '</strong>'];
  return `${spaceBefore}${begin}${words}${end}${spaceAfter}`;
}
