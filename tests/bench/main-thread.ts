import type { ExtensionView } from '../support/browsers/index.ts';
import { browserProcesses, ofProcess } from './processes.ts';

/** Time that the main thread of a page's process has been at work since it began, ms. */
export type MainThreadClock = () => number;

const BUSY = 200;

/**
 * The clock of a page's main thread: the time that Linux gave it, so that other work on the machine
 * does not count. It is the thread that gets busy when the page does.
 */
export async function mainThreadOf(view: ExtensionView): Promise<MainThreadClock> {
  const clocks = browserProcesses().map((pid) => {
    const clock = () => Number(ofProcess(pid, `task/${pid}/schedstat`).split(' ')[0]) / 1e6;
    return { clock, before: clock() };
  });
  await view.evaluate((busy) => {
    const end = performance.now() + busy;
    while (performance.now() < end);
  }, BUSY);
  const worked = clocks.map(({ clock, before }) => ({ clock, work: clock() - before }));
  return worked.reduce((most, one) => (one.work > most.work ? one : most)).clock;
}
