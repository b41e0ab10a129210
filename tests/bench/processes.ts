import { readdirSync, readFileSync } from 'node:fs';

/** The processes that this one has started, and theirs, Node's own left out. Linux only. */
export function browserProcesses(): number[] {
  const parents = new Map<number, number>();
  const names = new Map<number, string>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const [, name, parent] = /^\d+ \((.*)\) \w (\d+)/.exec(ofProcess(entry, 'stat')) ?? [];
    if (name === undefined) continue;
    parents.set(Number(entry), Number(parent));
    names.set(Number(entry), name);
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isOurs(parent));
  };
  return [...parents.keys()].filter(
    (pid) => isOurs(pid) && !/^node|esbuild/.test(names.get(pid) ?? ''),
  );
}

/** A file of `/proc`; empty when the process has gone meanwhile. */
export function ofProcess(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
