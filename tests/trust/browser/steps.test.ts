import type { BrowserName } from '../../support/browsers/index.ts';
import { useSession } from '../../support/session.ts';
import { runCases, shareOf } from '../run-cases.ts';
import { tidy } from './exports.ts';
import { expectSameFiles, WAYS, wakeBackground } from './killed-exports.ts';

/*
 * A case: an export in one of the ways, whose background is stopped as soon as the journal shows one of its
 * steps, from the wish to the end and what comes after it.
 */

const { place } = shareOf('steps');

/** In the order in which the journal shows them; which of them it was is seen in the figures. */
const STEPS = ['queued', 'rendering', 'rendered', 'saving', 'saved', 'ended', 'tidied'] as const;

const session = useSession(place as BrowserName);
const figures = Object.fromEntries(STEPS.map((step) => [step, 0]));

runCases(
  'steps',
  (number) => {
    const { browser } = session;
    const way = WAYS[number % WAYS.length]!;
    const step = Math.floor(number / WAYS.length) % STEPS.length;
    return expectSameFiles(browser, way, async (requestId) => {
      const reached = await browser.evaluateInExtension(untilStep, requestId, step);
      figures[STEPS[reached]!]!++;
      await browser.killBackground();
      await wakeBackground(browser);
    });
  },
  figures,
  () => tidy(session),
);

/** Runs in a page of the extension: looks at the journal until it shows a step or a later one. */
async function untilStep(requestId: string, wanted: number): Promise<number> {
  const opening = indexedDB.open('thread-navigator');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const all = async (store: string) => {
    const getting = opening.result.transaction(store).objectStore(store).getAll();
    await new Promise((resolve) => getting.addEventListener('success', resolve));
    return getting.result;
  };
  const look = async (): Promise<number> => {
    const job = (await all('jobs')).find((one) => one.requestId === requestId);
    if (!job) return -1;
    if (!['queued', 'rendering'].includes(job.state)) return job.toTidy ? 5 : 6;
    const states = (await all('files'))
      .filter(({ jobId }) => jobId === job.id)
      .map(({ state }) => ['rendered', 'saving', 'saved'].indexOf(state) + 2);
    return Math.max(job.state === 'queued' ? 0 : 1, ...states);
  };
  const until = Date.now() + 60_000;
  let step = await look();
  while (step < wanted && Date.now() < until) step = await look();
  opening.result.close();
  if (step < wanted) throw new Error(`the journal shows no more than step ${step}`);
  return step;
}
