import { browserProcesses, ofProcess } from './processes.ts';

/** Proportional memory (PSS) of all processes of the browsers launched from here, MB. */
export function browserMemory(): number {
  const kilobytes = browserProcesses().map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(ofProcess(pid, 'smaps_rollup'))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** The most memory taken while something goes on, MB. */
export async function peakMemory(work: Promise<unknown>): Promise<number> {
  let peak = browserMemory();
  const timer = setInterval(() => {
    peak = Math.max(peak, browserMemory());
  }, 500);
  await work.finally(() => clearInterval(timer));
  return Math.max(peak, browserMemory());
}
