import { browserProcesses, ofProcess } from './processes.ts';

/** Proportional memory (PSS) of all processes of the browsers launched from here, MB. */
export function browserMemory(): number {
  return memoryOf(browserProcesses());
}

/** That of the process in which the pages of extensions live, the render host among them, MB. */
export function extensionMemory(): number {
  return memoryOf(browserProcesses().filter(isOfExtensions));
}

function isOfExtensions(pid: number): boolean {
  return (
    ofProcess(pid, 'cmdline').includes('--extension-process') ||
    ofProcess(pid, 'comm').startsWith('WebExtensions')
  );
}

function memoryOf(processes: number[]): number {
  const kilobytes = processes.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(ofProcess(pid, 'smaps_rollup'))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** The most memory taken while something goes on, MB; looked at every `interval` ms. */
export async function peakMemory(
  work: Promise<unknown>,
  memory: () => number = browserMemory,
  interval = 500,
): Promise<number> {
  let peak = memory();
  const timer = setInterval(() => {
    peak = Math.max(peak, memory());
  }, interval);
  await work.finally(() => clearInterval(timer));
  return Math.max(peak, memory());
}
