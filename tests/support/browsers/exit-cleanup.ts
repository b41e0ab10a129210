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

/** Kills a program with all it has started when this process ends; for a leader of its group. */
export function killOnProcessExit(pid: number | undefined): () => void {
  if (pid === undefined) return () => {};
  return onProcessExit(() => {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  });
}
