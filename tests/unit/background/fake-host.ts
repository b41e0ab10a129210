import type { Reply } from '../../../src/messaging/envelope.ts';
import { loadDraft } from '../../../src/store/drafts.ts';
import { updateJob } from '../../../src/store/job-steps.ts';
import { hasEnded, loadJob } from '../../../src/store/jobs.ts';
import { saveRenderedFile } from '../../../src/store/made-files.ts';
import { loadFiles } from '../../support/job-files.ts';

type Message = { to: string; method: string; input: unknown };
export type Tell = (method: 'fileRendered' | 'jobMoved', input: object) => Promise<void>;

/** No address is given twice, not even by two hosts. */
let addresses = 0;

/**
 * Behaves like src/render/host.ts, with files that are only a few letters. In Chrome it outlives
 * the background; where it goes with the background, a test calls `die`.
 */
export class FakeHost {
  /** Addresses of files that are held for a download. */
  readonly held = new Set<string>();
  /** What it was asked, for example `renderJob 1`. */
  readonly asked: string[] = [];
  files = 2;
  /** Awaited before each file. */
  beforeFile: (index: number) => Promise<void> = async () => undefined;
  /** What a page that went left unsaved, to be saved when asked. */
  saveUnfinished: () => Promise<void> = async () => undefined;
  tell: Tell = async () => undefined;

  #running = new Map<number, { work: Promise<void>; stopped: boolean }>();

  async answer({ method, input }: Message): Promise<Reply> {
    const { jobId, url, threadId } = input as { jobId: number; url: string; threadId: string };
    this.asked.push(`${method} ${jobId ?? url ?? threadId}`);
    if (method === 'renderJob') await this.#joinOrStart(jobId);
    if (method === 'stopJob') this.#stop(jobId);
    if (method === 'releaseFile') this.held.delete(url);
    if (method === 'saveUnfinished') await this.saveUnfinished();
    if (method === 'fetchImages') await loadDraft(threadId);
    return { ok: true };
  }

  /** As the browser ends a frame: what runs never answers, what is held is gone. */
  die(): void {
    this.tell = () => new Promise(() => undefined);
    this.held.clear();
  }

  #stop(jobId: number): void {
    const running = this.#running.get(jobId);
    if (running) running.stopped = true;
  }

  #joinOrStart(jobId: number): Promise<void> {
    const known = this.#running.get(jobId);
    if (known) return known.work;
    const running = { stopped: false, work: Promise.resolve() };
    this.#running.set(jobId, running);
    running.work = this.#render(jobId, running).finally(() => this.#running.delete(jobId));
    return running.work;
  }

  async #render(jobId: number, running: { stopped: boolean }): Promise<void> {
    const job = await loadJob(jobId);
    if (!job || hasEnded(job)) return;
    const names = Array.from({ length: this.files }, (_, index) => `lab-10-${index + 1}.png`);
    await updateJob(jobId, { state: 'rendering', total: this.files, names });
    await this.tell('jobMoved', { jobId });
    const earlier = await loadFiles(jobId);
    for (let index = 0; index < this.files; index++) {
      const file = earlier.find((one) => one.index === index);
      if (file && file.state !== 'rendered') continue;
      if (!file) {
        await this.beforeFile(index);
        // A file whose encoding is under way is finished, stopped or not.
        await saveRenderedFile(jobId, index, new Blob([`png ${index}`]));
      }
      await this.tell('fileRendered', { jobId, index, url: this.#hold() });
      if (running.stopped) return;
    }
  }

  #hold(): string {
    const url = `blob:host/${++addresses}`;
    this.held.add(url);
    return url;
  }
}
