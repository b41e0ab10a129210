import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

const PAINTERS = 2;
const PROGRAM = path.join(import.meta.dirname, 'painter.ts');

let painters: Painter[] | undefined;

/**
 * Has a picture drawn into the cache by another process. Drawn here, it would hold up all answers of
 * the local X for a second, and a capture would take it for a page that has stopped loading.
 */
export function paintAside(url: URL): Promise<void> {
  painters ??= Array.from({ length: PAINTERS }, () => new Painter());
  const idlest = painters.reduce((a, b) => (a.waiting <= b.waiting ? a : b));
  return idlest.paint(url);
}

class Painter {
  readonly #process: ChildProcess;
  readonly #orders: (() => void)[] = [];

  constructor() {
    this.#process = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
    // Answers come in the order of the questions.
    this.#process.on('message', () => this.#orders.shift()?.());
    this.#process.on('exit', () => {
      for (const settle of this.#orders.splice(0)) settle();
      painters = painters?.filter((painter) => painter !== this);
    });
    // Nobody waits for a painter before going home.
    this.#process.unref();
    this.#process.channel?.unref();
  }

  get waiting(): number {
    return this.#orders.length;
  }

  paint(url: URL): Promise<void> {
    return new Promise((resolve) => {
      this.#orders.push(resolve);
      this.#process.send(url.href);
    });
  }
}
