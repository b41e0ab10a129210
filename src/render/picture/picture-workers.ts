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

let workers: PictureWorker[] | null = null;
let turn = 0;

/**
 * Has one of the workers deal with a picture.
 * @throws Error saying what went wrong
 */
export async function askWorker(
  task: Exclude<PictureTask, { kind: 'band' }>,
  given: Transferable[] = [],
): Promise<Blob> {
  workers ??= Array.from({ length: WORKERS }, () => new PictureWorker(forget));
  const file = await workers[turn++ % workers.length]!.ask(task, given);
  return file!;
}

/** The next picture finds new ones. */
function forget(): void {
  workers = null;
}
