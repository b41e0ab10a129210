import type { Job } from '../../store/database.ts';
import { updateJob } from '../../store/job-steps.ts';
import {
  deleteMade,
  deleteParts,
  loadFile,
  loadIndexes,
  loadIndexesIn,
  saveRenderedFile,
} from '../../store/made-files.ts';
import { holdFile } from './held-files.ts';
import { tellBackground } from './tell-background.ts';

export interface Plan {
  /** Of the files, relative to the folder for downloads. */
  paths: string[];
  /** Number of slides that come in one file; null when there are none such. */
  parts: number | null;
  /** Two plans with the same one make the same files. */
  plan: string;
}

/**
 * What a job has made so far, in the store: its files, or the parts of the one file that they come
 * in together. An earlier life of the render host may have left some of them.
 */
export class JobFiles {
  readonly #id: number;
  /** Number of files: parts are kept behind them. */
  readonly #total: number;
  /** Places of what was there when this life began. */
  readonly #kept: ReadonlySet<number>;

  private constructor(id: number, total: number, kept: readonly number[]) {
    this.#id = id;
    this.#total = total;
    this.#kept = new Set(kept);
  }

  /**
   * Writes down what there will be. What an earlier life has made of the same plan stays; a thread
   * that was read again meanwhile may have another, and no file is made of both.
   */
  static async begin(job: Job, { paths, parts, plan }: Plan): Promise<JobFiles> {
    if (job.plan !== undefined && job.plan !== plan) await deleteMade(job.id);
    // Names that files lie under already are not changed by another template.
    const names = job.plan === plan ? job.names : paths;
    const total = names.length;
    await updateJob(job.id, { state: 'rendering', total, names, parts, plan });
    await tellBackground('jobMoved', { jobId: job.id });
    return new JobFiles(job.id, total, await loadIndexes(job.id));
  }

  /** Whether a file is there already. */
  has(index: number): boolean {
    return this.#kept.has(index);
  }

  hasPart(place: number): boolean {
    return this.has(this.#keyOfPart(place));
  }

  /** Keeps a file and hands it on. */
  async keep(index: number, file: Blob): Promise<void> {
    await saveRenderedFile(this.#id, index, file);
    await this.#announce(index, file);
  }

  /** Hands those on that were finished before, and that the background may not have heard of. */
  async tellAgain(): Promise<void> {
    for (const index of await loadIndexesIn(this.#id, 'rendered')) {
      const file = await loadFile(this.#id, index);
      if (file?.blob) await this.#announce(index, file.blob);
    }
  }

  async keepPart(place: number, part: Blob): Promise<void> {
    await saveRenderedFile(this.#id, this.#keyOfPart(place), part, 'part');
    await tellBackground('jobMoved', { jobId: this.#id });
  }

  /** @throws Error when the job has ended meanwhile and its parts are gone */
  async part(place: number): Promise<Blob> {
    const part = await loadFile(this.#id, this.#keyOfPart(place));
    if (!part?.blob) throw new Error(`part ${place} is gone`);
    return part.blob;
  }

  /** Keeps the file that the parts have gone into. */
  async keepWhole(file: Blob): Promise<void> {
    await this.keep(0, file);
    await deleteParts(this.#id);
  }

  #keyOfPart(place: number): number {
    return this.#total + place;
  }

  async #announce(index: number, file: Blob): Promise<void> {
    await tellBackground('fileRendered', { jobId: this.#id, index, url: holdFile(file) });
  }
}
