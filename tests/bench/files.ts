import { rmSync } from 'node:fs';
import type { BrowserName } from '../support/browsers/index.ts';
import { startLocalX } from '../support/local-x/index.ts';
import { writeBenchExtension } from './files/bench-extension.ts';
import { type BenchPage, inBenchPage } from './files/bench-page.ts';
import type { EngineTimes } from './files/engines.ts';
import { likenesses } from './files/likeness.ts';
import type { Request } from './files/sample.ts';
import { extensionMemory, peakMemory } from './memory.ts';
import { quantile } from './statistics.ts';

const SLIDES = 12;
const RUNS = 3;
const ENGINES = [
  'ours',
  'html2canvas',
  'html2canvas-pro',
  'html-to-image',
  'modern-screenshot',
  'snapdom',
] as const;
/** `looked at`: the photos are scaled already, as they are when an editor has been open for a while. */
const GROWTH = [
  [12, 'carousel', 'looked at'],
  [12, 'carousel', ''],
  [60, 'carousel', ''],
  [240, 'carousel', ''],
  [11, 'per-post', ''],
  [100, 'per-post', ''],
  [500, 'per-post', ''],
] as const;

type Rows = Record<string, Record<string, unknown>>;

/**
 * Making files: each engine on the same 12 slides of 1080×1350 px with photos, then exports by the
 * extension itself, as they grow.
 */
export async function measureFiles(name: BrowserName): Promise<Rows> {
  const localX = await startLocalX();
  const extension = await writeBenchExtension(name);
  const inPage = <Result>(measure: (page: BenchPage) => Promise<Result>) =>
    inBenchPage(name, { localX, extension }, measure);
  const rows: Rows = {};
  const alike = await inPage(likenesses);
  for (const engine of ENGINES) {
    rows[`${name}, ${engine}`] = {
      ...(await inPage((page) => measureEngine(page, engine))),
      'unlike, %': alike[engine],
    };
  }
  for (const [count, layout, look] of GROWTH) {
    rows[`${name}, ${count} ${layout} ${look}`] = await inPage(async (page) => {
      const request = await page.run('storeThread', count, layout);
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
async function measureEngine(page: BenchPage, engine: (typeof ENGINES)[number]): Promise<Row> {
  const request = await page.run('storeThread', SLIDES, 'carousel');
  // The others take their photos as they are.
  if (engine === 'ours') await page.run('lookAtThread', request);
  const before = extensionMemory();
  const runs: EngineTimes[] = [];
  const measureAll = async () => {
    for (let run = 0; run < RUNS; run++)
      runs.push(await page.run('measureEngine', request, engine));
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
  const first = page.run('runJob', request);
  const peak = await peakMemory(first, extensionMemory);
  const cold = await first;
  const warm: number[] = [];
  for (let run = 0; run < again; run++) warm.push((await page.run('runJob', request)).fromStart);
  return {
    'cold from the wish': Math.round(cold.fromWish),
    'cold from the start': Math.round(cold.fromStart),
    ...(again > 0 && { warm: Math.round(quantile(warm, 0.5)) }),
    'ms a file': Math.round((10 * cold.fromStart) / cold.files) / 10,
    'MB more': Math.round(peak - before),
    'MB in all': Math.round(peak),
  };
}
