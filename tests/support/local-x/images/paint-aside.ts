import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const PAINTERS = 2;
const PROGRAM = path.join(import.meta.dirname, 'painter.ts');

interface Order {
  address: string;
  done: () => void;
}

/** The local Xs that are open. */
let customers = 0;
let painters: Painter[] | undefined;
/** Newest last. */
const waiting: Order[] = [];

/**
 * For a local X that opens: painters are there as long as one is open.
 * @returns for its end; the last one waits until the painters have gone
 */
export function hirePainters(): () => Promise<void> {
  customers++;
  return async () => {
    customers--;
    if (customers > 0) return;
    // Nobody is left to answer: what was ordered is not drawn here instead.
    waiting.length = 0;
    await Promise.all(painters?.map((painter) => painter.end()) ?? []);
  };
}

/**
 * Has a picture drawn into the cache by another process. Drawn here, it would hold up all answers of
 * the local X for a second, and a capture would take it for a page that has stopped loading.
 */
export function paintAside(url: URL): Promise<void> {
  painters ??= Array.from({ length: PAINTERS }, () => new Painter());
  return new Promise((done) => {
    waiting.push({ address: url.href, done });
    for (const painter of painters!) painter.takeNext();
  });
}

class Painter {
  readonly #process: ChildProcess;
  #order: Order | undefined;

  constructor() {
    this.#process = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
    this.#process.on('message', () => {
      this.#order?.done();
      this.#order = undefined;
      this.#holdUp(false);
      this.takeNext();
    });
    this.#process.on('exit', () => {
      this.#order?.done();
      painters = painters?.filter((painter) => painter !== this);
      if (painters?.length === 0) painters = undefined;
      // Who asked draws it itself then.
      if (!painters) for (const { done } of waiting.splice(0)) done();
    });
    this.#holdUp(false);
  }

  /** Nobody waits for a painter before going home, unless it is at work. */
  #holdUp(isBusy: boolean): void {
    const how = isBusy ? 'ref' : 'unref';
    this.#process[how]();
    this.#process.channel?.[how]();
  }

  /**
   * The newest first: those before may be of the test before, whose thread had forty pictures, and an
   * export does not wait for ever.
   */
  takeNext(): void {
    this.#order ??= this.#next();
  }

  async end(): Promise<void> {
    this.#order = undefined;
    const exited = once(this.#process, 'exit');
    this.#process.ref();
    this.#process.kill();
    await exited;
  }

  #next(): Order | undefined {
    const order = waiting.pop();
    if (!order) return undefined;
    this.#holdUp(true);
    this.#process.send(order.address);
    return order;
  }
}
