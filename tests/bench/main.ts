import { BROWSERS, type BrowserName } from '../support/browsers/index.ts';
import { measureEditor } from './editor.ts';
import { measureFiles } from './files.ts';
import { measureReading } from './reading.ts';
import { measureStudio } from './studio.ts';
import { measureWaiting } from './waiting.ts';

type Rows = Record<string, Record<string, unknown>>;

const PARTS = {
  waiting: async (name: BrowserName): Promise<Rows> => ({ [name]: await measureWaiting(name) }),
  editor: async (name: BrowserName): Promise<Rows> => ({ [name]: await measureEditor(name) }),
  studio: async (name: BrowserName): Promise<Rows> => ({ [name]: await measureStudio(name) }),
  reading: measureReading,
  files: measureFiles,
};

/** Those with a column for each browser: their figures are too many for a row. */
const BY_COLUMN = ['editor', 'studio'];

/**
 * `npm run bench [-- PART …] [--json]`: what a user waits for and what it takes, beside an empty
 * popup or the page without us in the same run.
 */
const args = process.argv.slice(2);
const isJson = args.includes('--json');
const chosen = args.filter((arg) => arg in PARTS);
const results: Record<string, Rows> = {};
for (const [part, measure] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(part)) continue;
  const rows: Rows = {};
  for (const name of BROWSERS) Object.assign(rows, await measure(name));
  results[part] = rows;
  if (!isJson) console.table(BY_COLUMN.includes(part) ? sideBySide(rows) : rows);
}
if (isJson) console.log(JSON.stringify(results, null, 2));

function sideBySide(rows: Rows): Rows {
  const columns = Object.entries(rows);
  const names = Object.keys(columns[0]?.[1] ?? {});
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(columns.map(([browser, figures]) => [browser, round(figures[name])])),
    ]),
  );
}

function round(figure: unknown): unknown {
  return typeof figure === 'number' ? Math.round(figure * 10) / 10 : figure;
}
