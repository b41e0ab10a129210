import type { Span } from '../../thread/schema.ts';
import { all } from '../page/dom.ts';
import { readRuns } from './read-runs.ts';

/** More rows or columns than that no cell spans. */
const WIDEST = 100;

/**
 * A table cell by cell. One that spans several columns or rows stands in the first of them, and the
 * others are empty: so all below and behind it stay in their columns.
 */
export function readTable(table: Element, base: string): { hasHeader: boolean; rows: Span[][][] } {
  const lines = all(table, 'tr').filter((row) => row.closest('table') === table);
  const rows: Span[][][] = lines.map(() => []);
  for (const [at, line] of lines.entries()) {
    const row = rows[at]!;
    let column = 0;
    for (const cell of cellsOf(line)) {
      while (row[column] !== undefined) column += 1;
      const width = spanOf(cell, 'colspan');
      const height = Math.min(spanOf(cell, 'rowspan'), rows.length - at);
      for (const below of rows.slice(at, at + height)) {
        for (let place = column; place < column + width; place++) below[place] ??= [];
      }
      row[column] = readRuns(cell, [], base);
    }
  }
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return {
    // Where only its first cell is a head, that is one of its row.
    hasHeader: lines.length > 0 && cellsOf(lines[0]!).every(isHead),
    rows: rows.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? [])),
  };
}

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({ localName }) => /^t[hd]$/.test(localName));

const isHead = (cell: Element): boolean =>
  cell.localName === 'th' || cell.textContent.trim() === '';

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '', 10);
  return span >= 1 ? Math.min(span, WIDEST) : 1;
}
