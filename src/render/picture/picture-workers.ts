import type { PictureTask, TaskAnswer, TaskMessage } from './picture-worker.ts';

/** Pictures that are worked on at once; more only fight for the cores. */
export const WORKERS = 2;

/** Works on pictures beside the page, on one after the other. */
export class PictureWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: TaskAnswer) => void>();
  #lastId = 0;

  /** @param onLost it did not start: all that it was given has failed */
  constructor(onLost: () => void = () => {}) {
    this.#worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<TaskAnswer>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    };
    this.#worker.onerror = () => {
      for (const [id, settle] of this.#waiting) settle({ id, error: 'the worker did not start' });
      this.#waiting.clear();
      onLost();
    };
  }

  /**
   * @param given what the worker keeps
   * @returns the file; null while it is not whole
   * @throws Error saying what went wrong
   */
  async ask(task: PictureTask, given: Transferable[] = []): Promise<Blob | null> {
    const id = ++this.#lastId;
    const answer = await new Promise<TaskAnswer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, ...task } satisfies TaskMessage, given);
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.file;
  }

  end(): void {
    this.#worker.terminate();
  }
}

/**
 * How long they wait for another picture, ms, counted from the last: no export takes so long between two,
 * so none starts them twice. They matter where the render host stays open, in Firefox as long as the event
 * page and in Chrome while it holds files.
 */
const IDLE = 30_000;

/** Workers that take turns. */
interface Pool {
  workers: PictureWorker[];
  /** Pictures given to them so far. */
  given: number;
  /** Pictures that are not done. */
  open: number;
}

let pool: Pool | null = null;
let ending: ReturnType<typeof setTimeout> | undefined;

/**
 * Has one of the workers deal with a picture. They start when they are needed and end after some time
 * without a picture.
 * @throws Error saying what went wrong
 */
export async function askWorker(
  task: Exclude<PictureTask, { kind: 'band' }>,
  given: Transferable[] = [],
): Promise<Blob> {
  pool ??= openPool();
  const mine = pool;
  clearTimeout(ending);
  mine.open++;
  try {
    const worker = mine.workers[mine.given++ % WORKERS]!;
    const file = await worker.ask(task, given);
    return file!;
  } finally {
    mine.open--;
    if (mine.open === 0) rest(mine);
  }
}

function openPool(): Pool {
  const workers = Array.from({ length: WORKERS }, () => new PictureWorker(() => giveUp(opened)));
  const opened: Pool = { workers, given: 0, open: 0 };
  return opened;
}

/** There is nothing to do: those that were given up end, the others wait. */
function rest(idle: Pool): void {
  if (idle === pool) ending = setTimeout(() => giveUp(idle), IDLE);
  else end(idle);
}

/** The next picture finds new ones. What these are still at is finished. */
function giveUp(old: Pool): void {
  if (old === pool) pool = null;
  if (old.open === 0) end(old);
}

function end({ workers }: Pool): void {
  for (const worker of workers) worker.end();
}
