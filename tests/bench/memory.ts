import { readdirSync, readFileSync } from 'node:fs';

/**
 * Proportional memory (PSS) of all processes that this one has started, Node's own left out, in
 * MB: what a browser takes that was launched from here. Linux only.
 */
export function browserMemory(): number {
  const parents = new Map<number, number>();
  const names = new Map<number, string>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = read(`/proc/${entry}/stat`);
    const [, name, parent] = /^\d+ \((.*)\) \w (\d+)/.exec(stat) ?? [];
    if (name === undefined) continue;
    parents.set(Number(entry), Number(parent));
    names.set(Number(entry), name);
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isOurs(parent));
  };
  const pids = [...parents.keys()].filter(
    (pid) => isOurs(pid) && !/^node|esbuild/.test(names.get(pid) ?? ''),
  );
  const kilobytes = pids.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
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

/** Processes may go while they are looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
