import type { Words } from '../../slides/text/words.ts';
import { levelUnderTitle, tableRows } from '../../thread/article-pieces.ts';
import { plainText } from '../../thread/spans.ts';
import type { BlockForm } from './block-form.ts';
import { asQuote, oneLine } from './captions.ts';
import { markdownWords } from './markdown-words.ts';

/** The words of a block of an article as Markdown (CommonMark, tables of GFM, `$$` of GitHub). */
export function markdownBlock(form: BlockForm, words: Words): string {
  switch (form.kind) {
    case 'heading':
      // Signs at its end would close it.
      return `${'#'.repeat(levelUnderTitle(form))} ${inLine(words).replace(/#+$/, '\\$&')}`;
    case 'quote':
      return asQuote(markdownWords(words));
    case 'item':
      return itemOf(form, words);
    case 'code':
      return fenced(plainText(words), form.language);
    case 'formula':
      return `$$\n${plainText(words)}\n$$`;
    case 'table':
      return tableOf(tableRows(words), form.hasHeader);
    case 'divider':
      return '* * *';
    default:
      return markdownWords(words);
  }
}

/** Deep enough under every mark that a list can have, and not so deep that it would be code. */
const INDENT = '    ';

function itemOf({ number, depth }: Extract<BlockForm, { kind: 'item' }>, words: Words): string {
  const mark = number === null ? '- ' : `${number}. `;
  const indent = INDENT.repeat(depth);
  const lines = markdownWords(words).split('\n');
  return lines
    .map((line, index) => indent + (index === 0 ? mark : ' '.repeat(mark.length)) + line)
    .join('\n');
}

/** The fence is longer than any row of its signs in the code. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([signs]) => signs.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${/^[\w+#.-]+$/.test(language) ? language : ''}\n${code}\n${fence}`;
}

/** GFM knows no table without a head; that of one without is empty. */
function tableOf(rows: readonly Words[][], hasHeader: boolean): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  const lines = rows.map((cells) => line(cells.map(inLine)));
  const head = hasHeader ? lines.shift()! : line([]);
  return [head, line(Array.from({ length: width }, () => '---')), ...lines].join('\n');
}

/** Words that cannot have a line break. */
const inLine = (words: Words): string =>
  markdownWords(words.map((word) => ({ ...word, text: word.text.replace(/\s*\n\s*/g, ' ') })));

/** What opens an article: its title over its text. */
export const articleTitle = (title: string, escaped: (text: string) => string): string =>
  `## ${escaped(oneLine(title)).replaceAll('#', '\\#')}`;
