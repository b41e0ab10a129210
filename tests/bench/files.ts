import { rmSync } from 'node:fs';
import type { Layout } from '../../src/design/export-settings.ts';
import type { BrowserName } from '../support/browsers/index.ts';
import { startLocalX } from '../support/local-x/index.ts';
import { effort } from './effort.ts';
import { writeBenchExtension } from './files/bench-extension.ts';
import { type BenchPage, inBenchPage } from './files/bench-page.ts';
import type { EngineTimes } from './files/engines.ts';
import { likenesses } from './files/likeness.ts';
import type { Bench } from './files/page.ts';
import type { Request } from './files/sample.ts';
import { extensionMemory, peakMemory } from './memory.ts';
import { during } from './progress.ts';
import { quantile } from './statistics.ts';

const SLIDES = 12;
const RUNS = effort(3, 1);
type Engine = Parameters<Bench['measureEngine']>[1];
const ENGINES: readonly Engine[] = effort(
  ['ours', 'html2canvas', 'html2canvas-pro', 'html-to-image', 'modern-screenshot', 'snapdom'],
  ['ours', 'modern-screenshot'],
);
type Growth = [count: number, layout: Layout, look: 'looked at' | ''];
/**
 * Slides, as they grow. `looked at`: the photos are scaled already, as they are when an editor has been
 * open for a while.
 */
const ALL_EXPORTS: Growth[] = [
  [12, 'carousel', 'looked at'],
  [12, 'carousel', ''],
  [60, 'carousel', ''],
  [240, 'carousel', ''],
  [11, 'per-post', ''],
  [100, 'per-post', ''],
  [500, 'per-post', ''],
];
const EXPORTS = effort<Growth[]>(ALL_EXPORTS, [...ALL_EXPORTS.slice(0, 2), [24, 'carousel', '']]);

type Rows = Record<string, Record<string, unknown>>;

/**
 * Making files: each engine on the same 12 slides of 1080×1350 px with photos, then exports by the
 * extension itself, as they grow.
 */
export async function measureFiles(name: BrowserName): Promise<Rows> {
  const localX = await startLocalX();
  const extension = await during('its page', () => writeBenchExtension(name));
  const inPage = <Result>(what: string, measure: (page: BenchPage) => Promise<Result>) =>
    during(what, () => inBenchPage(name, { localX, extension }, measure));
  const rows: Rows = {};
  const alike = await inPage('unlike, %', likenesses);
  for (const engine of ENGINES) {
    rows[`${name}, ${engine}`] = {
      ...(await inPage(engine, (page) => measureEngine(page, engine))),
      'unlike, %': alike[engine],
    };
  }
  for (const [count, layout, look] of EXPORTS) {
    const what = `${count} ${layout} ${look}`.trim();
    rows[`${name}, ${what}`] = await inPage(what, async (page) => {
      const request = await during('its thread', () => page.run('storeThread', count, layout));
      if (look) await page.run('lookAtThread', request);
      return measureJobs(page, request, look ? RUNS : 0);
    });
  }
  rmSync(extension, { recursive: true });
  await localX.close();
  return rows;
}

type Row = Record<string, number>;

/** ms for all slides: medians of a few runs; and what the extension's process takes for it. */
async function measureEngine(page: BenchPage, engine: Engine): Promise<Row> {
  const request = await page.run('storeThread', SLIDES, 'carousel');
  // The others take their photos as they are.
  if (engine === 'ours') await page.run('lookAtThread', request);
  const before = extensionMemory();
  const runs: EngineTimes[] = [];
  const measureAll = async () => {
    for (let run = 1; run <= RUNS; run++) {
      const measure = () => page.run('measureEngine', request, engine);
      runs.push(await during(`run ${run} of ${RUNS}`, measure));
    }
  };
  const peak = await peakMemory(measureAll(), extensionMemory);
  const median = (what: keyof EngineTimes) =>
    Math.round(
      quantile(
        runs.map((run) => run[what] ?? 0),
        0.5,
      ),
    );
  const [paint, encode, total] = [median('paint'), median('encode'), median('total')];
  return {
    ...{ paint, encode, total },
    ...(engine === 'ours' && {
      'of it checks': median('check'),
      'limit of two cores': Math.round((paint + encode) / 2),
    }),
    'MB more': Math.round(peak - before),
  };
}

/** One export in a fresh render host, and some more. */
async function measureJobs(page: BenchPage, request: Request, again: number): Promise<Row> {
  const before = extensionMemory();
  const first = during('cold', () => page.run('runJob', request));
  const peak = await peakMemory(first, extensionMemory);
  const cold = await first;
  const warm: number[] = [];
  for (let run = 1; run <= again; run++) {
    const { fromStart } = await during(`warm, ${run} of ${again}`, () =>
      page.run('runJob', request),
    );
    warm.push(fromStart);
  }
  return {
    'cold from the wish': Math.round(cold.fromWish),
    'cold from the start': Math.round(cold.fromStart),
    ...(again > 0 && { warm: Math.round(quantile(warm, 0.5)) }),
    'ms a file': Math.round((10 * cold.fromStart) / cold.files) / 10,
    'MB more': Math.round(peak - before),
    'MB in all': Math.round(peak),
  };
}
