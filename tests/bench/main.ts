import { parseArgs } from 'node:util';
import { Problem, runScript } from '../../scripts/lib/problem.mjs';
import { BROWSERS, type BrowserName } from '../support/browsers/index.ts';
import { measureEditor } from './editor.ts';
import { isQuick } from './effort.ts';
import { measureFiles } from './files.ts';
import { measureHeavyPictures } from './heavy-pictures.ts';
import { measureHostile } from './hostile.ts';
import { measureLongTexts } from './long-texts.ts';
import { during } from './progress.ts';
import { measureReading } from './reading.ts';
import { measureStudio } from './studio.ts';
import { measureWaiting } from './waiting.ts';

type Rows = Record<string, Record<string, unknown>>;

const PARTS: Record<string, (name: BrowserName) => Promise<Rows>> = {
  waiting: async (name) => ({ [name]: await measureWaiting(name) }),
  editor: async (name) => ({ [name]: await measureEditor(name) }),
  studio: async (name) => ({ [name]: await measureStudio(name) }),
  reading: measureReading,
  files: measureFiles,
  pictures: measureHeavyPictures,
  long: measureLongTexts,
  hostile: measureHostile,
};

/** Those with a column for each browser: their figures are too many for a row. */
const BY_COLUMN = ['editor', 'studio', 'hostile'];

/**
 * `npm run bench [-- PART …] [--quick] [--json]`: what a user waits for and what it takes, beside an
 * empty popup or the page without us in the same run. It tells on stderr how far it is.
 */
await runScript(async () => {
  const { parts, isJson } = readOptions(process.argv.slice(2));
  if (isQuick)
    console.error('Quick: fewer runs, engines and sizes than figures that are kept have.');
  const results: Record<string, Rows> = {};
  for (const part of parts) {
    const rows: Rows = {};
    for (const name of BROWSERS) {
      Object.assign(rows, await during(`${part}, ${name}`, () => PARTS[part]!(name)));
    }
    results[part] = rows;
    if (!isJson) console.table(BY_COLUMN.includes(part) ? sideBySide(rows) : rows);
  }
  if (isJson) console.log(JSON.stringify(results, null, 2));
  return 0;
});

/** @throws Problem when there is no such part */
function readOptions(args: string[]): { parts: string[]; isJson: boolean } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, quick: { type: 'boolean' } },
  });
  const known = Object.keys(PARTS);
  const unknown = positionals.find((part) => !known.includes(part));
  if (unknown) throw new Problem(`There is no part ${unknown}, only ${known.join(', ')}.`);
  const parts = known.filter((part) => positionals.length === 0 || positionals.includes(part));
  return { parts, isJson: values.json ?? false };
}

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
