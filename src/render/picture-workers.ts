import type { PictureTask, TaskAnswer, TaskMessage } from './picture-worker.ts';

/** Pictures that are worked on at once; more only fight for the cores. */
export const WORKERS = 2;

let workers: Worker[] | null = null;
let turn = 0;
let lastId = 0;
const waiting = new Map<number, (answer: TaskAnswer) => void>();

/**
 * Has a picture worked on beside the page.
 * @param given what the worker keeps
 * @throws Error saying what went wrong
 */
export async function askWorker(task: PictureTask, given: Transferable[] = []): Promise<Blob> {
  workers ??= Array.from({ length: WORKERS }, startWorker);
  const worker = workers[turn++ % workers.length]!;
  const id = ++lastId;
  const answer = await new Promise<TaskAnswer>((resolve) => {
    waiting.set(id, resolve);
    worker.postMessage({ id, ...task } satisfies TaskMessage, given);
  });
  if ('error' in answer) throw new Error(answer.error);
  return answer.file;
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<TaskAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  worker.onerror = () => {
    // The worker itself did not start: everything it was given fails now rather than never.
    for (const [id, settle] of waiting) settle({ id, error: 'the worker did not start' });
    waiting.clear();
    workers = null;
  };
  return worker;
}
