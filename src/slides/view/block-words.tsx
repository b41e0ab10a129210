import type { Block } from '../../thread/article-blocks.ts';
import { FORMULA_LANGUAGE, levelUnderTitle, tableRows } from '../../thread/article-pieces.ts';
import { plainText } from '../../thread/spans.ts';
import type { SlideCard } from '../slide-card.ts';
import type { Words } from '../text/words.ts';
import { RichText, WordSpan } from './rich-text.tsx';

interface Props {
  block: Block;
  card: SlideCard;
  /** The article ends here, and X has more of it. */
  isNoted: boolean;
}

/** The words of a block of an article, as what they are; they may be those of a part of it. */
export function BlockWords({ block, card, isNoted }: Props) {
  const { text, goesOn, continued } = card;
  const { kind, lang, dir } = block;
  const common = { spans: text, lang, dir, goesOn: goesOn || isNoted, class: `as-${kind}` };
  switch (block.kind) {
    case 'divider':
      return <hr class="rule" />;
    case 'heading':
      // Under the title of the article; X writes most of its headings on the second level.
      return (
        <RichText
          {...common}
          class={`as-heading level-${block.level}`}
          level={levelUnderTitle(block)}
        />
      );
    case 'quote':
      return <RichText {...common} as="blockquote" />;
    case 'code':
      return <RichText {...common} as="pre" goesOn={isNoted} />;
    case 'item': {
      const { number, depth } = block;
      const marker = continued ? undefined : number === null ? '•' : `${number}.`;
      return <RichText {...common} class={`as-item depth-${Math.min(4, depth)}`} marker={marker} />;
    }
    case 'formula':
      // Nothing here can draw it: what its author wrote is shown, and what that is written in.
      return <RichText {...common} as="pre" marker={continued ? undefined : FORMULA_LANGUAGE} />;
    case 'table':
      return <TableRows text={text} hasHeader={block.hasHeader && !continued} />;
    default:
      return <RichText {...common} />;
  }
}

function TableRows({ text, hasHeader }: { text: Words; hasHeader: boolean }) {
  if (text.length === 0) return null;
  const rows = tableRows(text);
  return (
    <table class={`text as-table ${widthOf(rows)}`}>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((words, column) => {
              const Cell = hasHeader && row === 0 ? 'th' : 'td';
              return (
                <Cell key={column} dir="auto">
                  {words.map((word, index) => (
                    <WordSpan key={index} word={word} />
                  ))}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Room of a table, em; a letter and the sides of a column take so much of it, seldom more. */
const ROOM = 17;
const LETTER = 0.6;
const SIDES = 1.3;
/** Scripts that need no spaces: a line of theirs may break behind any letter, and would. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff]/;

/**
 * Where the longest words of all columns fit side by side, none is broken, and columns are as wide as their words.
 * Else few columns are of one width, so that none is as narrow as a letter; and many have smaller letters.
 */
function widthOf(rows: readonly Words[][]): string {
  const columns = Math.max(...rows.map(({ length }) => length));
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((cells) => longestWord(plainText(cells[column] ?? [])))),
  );
  const needed = longest.reduce((sum, letters) => sum + letters * LETTER + SIDES, 0);
  if (needed <= ROOM) return 'by-words';
  return columns > 4 ? 'wide' : columns < 4 ? 'even' : '';
}

function longestWord(text: string): number {
  if (UNSPACED.test(text)) return Number.POSITIVE_INFINITY;
  return Math.max(...text.split(/\s+/).map(({ length }) => length));
}
