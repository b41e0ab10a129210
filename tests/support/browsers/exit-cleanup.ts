import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** Kills a program when this process ends, with all it has started where it leads a group. */
export function killOnProcessExit(pid: number | undefined): () => void {
  if (pid === undefined) return () => {};
  const removeNote = noteRunning(pid);
  const unregister = onProcessExit(() => {
    removeNote();
    kill(pid);
  });
  return () => {
    removeNote();
    unregister();
  };
}

/** Where a run of tests has its programs noted, a file each, named after the process. */
const NOTES = 'RUNNING_PROGRAMS';

function noteRunning(pid: number): () => void {
  const folder = process.env[NOTES];
  if (!folder) return () => {};
  const note = path.join(folder, String(pid));
  writeFileSync(note, '');
  return () => rmSync(note, { force: true });
}

/**
 * Has the programs noted that processes of this one start from now on. Vitest may kill its workers
 * before they have killed their browsers.
 *
 * @returns kills what they have left behind; never what another run has started
 */
export function watchPrograms(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'running-programs-'));
  process.env[NOTES] = folder;
  return () => {
    for (const name of readdirSync(folder)) {
      try {
        kill(Number(name));
      } catch {
        // It has gone by itself.
      }
    }
    rmSync(folder, { recursive: true });
  };
}

function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    process.kill(pid, 'SIGKILL');
  }
}
