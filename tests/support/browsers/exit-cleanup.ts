import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Cleanup = () => void;

const cleanups = new Set<Cleanup>();
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
let listening = false;

function runAll(): void {
  // The last first: programs end before the folders go that they write to.
  for (const cleanup of [...cleanups].reverse()) {
    try {
      cleanup();
    } catch {
      // The others must still get their turn.
    }
  }
  cleanups.clear();
}

/**
 * Registers a synchronous clean-up for the case that this process ends before `close()`:
 * an uncaught error, Ctrl+C, the test runner's SIGTERM. Returns a function to unregister it.
 */
export function onProcessExit(cleanup: Cleanup): () => void {
  if (!listening) {
    listening = true;
    process.on('exit', runAll);
    for (const [signal, code] of Object.entries(SIGNALS)) {
      process.once(signal, () => process.exit(code));
    }
  }
  cleanups.add(cleanup);
  return () => void cleanups.delete(cleanup);
}

/** A file for each program that runs, named after its process. */
const RUNNING = path.resolve(import.meta.dirname, '../../../.cache/running');

/** Kills a program when this process ends, with all it has started where it leads a group. */
export function killOnProcessExit(pid: number | undefined): () => void {
  if (pid === undefined) return () => {};
  const note = path.join(RUNNING, String(pid));
  mkdirSync(RUNNING, { recursive: true });
  writeFileSync(note, '');
  const unregister = onProcessExit(() => {
    rmSync(note, { force: true });
    kill(pid);
  });
  return () => {
    rmSync(note, { force: true });
    unregister();
  };
}

/** Kills what processes have left behind that were killed themselves, and could not. */
export function killLeftPrograms(): void {
  if (!existsSync(RUNNING)) return;
  for (const name of readdirSync(RUNNING)) {
    rmSync(path.join(RUNNING, name), { force: true });
    try {
      kill(Number(name));
    } catch {
      // It has gone by itself.
    }
  }
}

function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    process.kill(pid, 'SIGKILL');
  }
}
