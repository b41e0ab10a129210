// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DEFAULT_EXPORT_SETTINGS,
  type ExportSettings,
} from '../../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { chooseEngine } from '../../../../src/render/engine/choose-engine.ts';
import type { LaidOutSlide } from '../../../../src/render/engine/engine.ts';
import { fetchThreadImages } from '../../../../src/render/images/fetch-images.ts';
import { renderJob } from '../../../../src/render/job/render-job.ts';
import { tellBackground } from '../../../../src/render/job/tell-background.ts';
import { type PlannedSlide, planSlides, TooLarge } from '../../../../src/render/layout/plan.ts';
import { withMetadata } from '../../../../src/render/metadata/with-metadata.ts';
import { encode } from '../../../../src/render/picture/encode.ts';
import { WORKERS } from '../../../../src/render/picture/picture-workers.ts';
import type { Job } from '../../../../src/store/database.ts';
import { addJob, updateJob } from '../../../../src/store/job-steps.ts';
import { loadJob } from '../../../../src/store/jobs.ts';
import { saveRenderedFile } from '../../../../src/store/made-files.ts';
import { saveCapture } from '../../../../src/store/save-capture.ts';
import { countReads } from '../../../support/count-reads.ts';
import { loadFiles, moveFile } from '../../../support/job-files.ts';
import { rest } from '../../../support/waiting.ts';
import { makeThread } from '../../thread/make-thread.ts';
import { png } from '../picture/picture-bytes.ts';

// Both tests of with-slides.ts bring mocks of their own.
vi.hoisted(() => vi.resetModules());
const stage = vi.hoisted(() => ({ opened: vi.fn(), remove: vi.fn(), release: vi.fn() }));
vi.mock('../../../../src/render/layout/hidden-stage.tsx', () => ({
  openStage: () => {
    stage.opened();
    return { remove: stage.remove };
  },
  openAssets: () => ({ assets: {}, release: stage.release }),
  layOut: (_stage: unknown, slide: { key: string }) => ({ ...slide, outerHTML: slide.key }),
}));
vi.mock('../../../../src/render/engine/choose-engine.ts', () => ({ chooseEngine: vi.fn() }));
vi.mock('../../../../src/render/images/fetch-images.ts', () => ({ fetchThreadImages: vi.fn() }));
vi.mock('../../../../src/render/job/tell-background.ts', () => ({ tellBackground: vi.fn() }));
// The files are no whole pictures.
vi.mock('../../../../src/render/metadata/with-metadata.ts', () => ({ withMetadata: vi.fn() }));
vi.mock('../../../../src/render/picture/last-row.ts', () => ({
  lastRow: () => [],
  isSameRow: () => true,
}));
vi.mock('../../../../src/render/picture/encode.ts', () => ({ encode: vi.fn() }));
vi.mock(
  '../../../../src/render/picture/picture-workers.ts',
  async () => (await import('../picture/workers-here.ts')).workersHere,
);
vi.mock('../../../../src/render/layout/plan.ts', async (original) => ({
  ...(await original<typeof import('../../../../src/render/layout/plan.ts')>()),
  planSlides: vi.fn(),
}));

const THREAD = makeThread();
const SIZE = { width: 640, height: 480 };
const FILE = new Blob([png(SIZE.width, SIZE.height)], { type: 'image/png' });
const paint = vi.fn((_slide: LaidOutSlide) => SIZE as ImageBitmap);
const engine = vi.fn(async (slide: LaidOutSlide) => () => paint(slide));

let cancel: AbortController;

beforeEach(async () => {
  vi.resetAllMocks();
  cancel = new AbortController();
  vi.stubGlobal('createImageBitmap', async () => ({ close: () => undefined }));
  vi.spyOn(console, 'error').mockReturnValue();
  paint.mockImplementation(() => SIZE as ImageBitmap);
  engine.mockImplementation(async (slide) => () => paint(slide));
  vi.mocked(chooseEngine).mockResolvedValue({ prepare: engine, atOnce: 2, needsPictures: false });
  vi.mocked(encode).mockResolvedValue(FILE);
  vi.mocked(withMetadata).mockImplementation(async (file) => file);
  slidesAre('a', 'b', 'c');
  await saveCapture(THREAD);
});
afterEach(() => vi.unstubAllGlobals());

const slidesAre = (...keys: string[]) =>
  vi.mocked(planSlides).mockResolvedValue(
    keys.map(
      (key) =>
        ({
          slide: { key, cards: [], design: DEFAULT_DESIGN },
          size: SIZE,
        }) as unknown as PlannedSlide,
    ),
  );

const newJob = (
  threadId = THREAD.id,
  settings: ExportSettings = DEFAULT_EXPORT_SETTINGS,
): Promise<Job> =>
  addJob({
    requestId: crypto.randomUUID(),
    threadId,
    edits: NO_EDITS,
    design: DEFAULT_DESIGN,
    settings,
  });

const run = ({ id }: Job) => renderJob(id, cancel.signal);
/** Keys of the slides that were painted, in order. */
const painted = () => paint.mock.calls.map(([slide]) => keyOf(slide));
const keyOf = ({ element }: LaidOutSlide) => (element as unknown as { key: string }).key;
const told = (method: string) =>
  vi.mocked(tellBackground).mock.calls.flatMap(([name, input]) => (name === method ? [input] : []));

describe('a job', () => {
  it('paints every slide, at its scale', async () => {
    await run(await newJob());
    expect(painted()).toEqual(['a', 'b', 'c']);
    expect(engine.mock.calls[0]![0]).toMatchObject({ size: SIZE, scale: 2 });
    expect(encode).toHaveBeenCalledWith(SIZE, 'image/png', undefined, Infinity);
  });

  it('stores every file before the background is told of it', async () => {
    const job = await newJob();
    const stored: number[] = [];
    vi.mocked(tellBackground).mockImplementation(async (method) => {
      if (method === 'fileRendered') stored.push((await loadFiles(job.id)).length);
    });
    await run(job);
    expect(stored.every((count, index) => count > index)).toBe(true);
    const files = await loadFiles(job.id);
    expect(files.map(({ index, state, blob }) => [index, state, blob?.size])).toEqual(
      [0, 1, 2].map((index) => [index, 'rendered', FILE.size]),
    );
    const url = expect.stringMatching(/^blob:/);
    expect(told('fileRendered')).toEqual(
      expect.arrayContaining([0, 1, 2].map((index) => ({ jobId: job.id, index, url }))),
    );
  });

  it('says in the journal how many files there will be, before the first', async () => {
    const job = await newJob();
    engine.mockImplementationOnce(async (slide) => {
      expect(await loadJob(job.id)).toMatchObject({
        state: 'rendering',
        total: 3,
        names: ['ada-1/ada-1-1.png', 'ada-1/ada-1-2.png', 'ada-1/ada-1-3.png'],
      });
      expect(told('jobMoved')).toEqual([{ jobId: job.id }]);
      return () => paint(slide);
    });
    await run(job);
    expect(await loadJob(job.id)).toMatchObject({ state: 'rendering' });
    expect.assertions(3);
  });

  it('waits for the pictures of its thread', async () => {
    vi.mocked(fetchThreadImages).mockImplementationOnce(async () => {
      expect(planSlides).not.toHaveBeenCalled();
      return true;
    });
    await run(await newJob());
    expect(fetchThreadImages).toHaveBeenCalledWith(THREAD);
    expect.assertions(2);
  });

  it('keeps only so many pictures in memory as are worked on', async () => {
    slidesAre(...'abcdefgh');
    let alive = 0;
    let most = 0;
    paint.mockImplementation(() => {
      most = Math.max(most, ++alive);
      return SIZE as ImageBitmap;
    });
    vi.mocked(encode).mockImplementation(async () => {
      await rest();
      alive--;
      return FILE;
    });
    await run(await newJob());
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(WORKERS + 1);
  });

  it('makes no more ready than its engine can hold', async () => {
    vi.mocked(chooseEngine).mockResolvedValue({ prepare: engine, atOnce: 1, needsPictures: false });
    let alive = 0;
    let most = 0;
    engine.mockImplementation(async (slide) => {
      most = Math.max(most, ++alive);
      return () => paint(slide);
    });
    vi.mocked(encode).mockImplementation(async () => {
      await rest();
      alive--;
      return FILE;
    });
    slidesAre('a', 'b', 'c', 'd', 'e');
    await run(await newJob());
    expect(most).toBe(WORKERS + 1);
  });

  it('leaves nothing behind in the document', async () => {
    await run(await newJob());
    engine.mockRejectedValueOnce(new Error('not painted'));
    await run(await newJob());
    expect(stage.opened.mock.calls.length).toBeGreaterThan(2);
    expect(stage.remove).toHaveBeenCalledTimes(stage.opened.mock.calls.length);
    expect(stage.release).toHaveBeenCalledTimes(2);
  });
});

describe('a job that was interrupted', () => {
  it('tells of its finished files again and paints only the others', async () => {
    const job = await newJob();
    await saveRenderedFile(job.id, 0, FILE);
    await run(job);
    expect(painted()).toEqual(['b', 'c']);
    expect(told('fileRendered')).toContainEqual({
      jobId: job.id,
      index: 0,
      url: expect.stringMatching(/^blob:/),
    });
    expect(told('fileRendered')).toHaveLength(3);
  });

  it('makes all files anew when its plan is another, as those of earlier releases are', async () => {
    const job = await newJob();
    await updateJob(job.id, { plan: 'a 640×480 12, b 640×480 12, c 640×480 12' });
    await saveRenderedFile(job.id, 0, FILE);
    await run(job);
    expect(painted()).toEqual(['a', 'b', 'c']);
    expect((await loadJob(job.id))!.plan).toMatch(/^[\da-f]{64}$/);
  });

  it('leaves files alone that are being saved', async () => {
    const job = await newJob();
    await saveRenderedFile(job.id, 0, FILE);
    await moveFile(job.id, 0, 'rendered', { state: 'saving' });
    await saveRenderedFile(job.id, 1, FILE);
    await moveFile(job.id, 1, 'rendered', { state: 'saved', blob: null });
    await run(job);
    expect(painted()).toEqual(['c']);
    expect(told('fileRendered')).toMatchObject([{ index: 2 }]);
  });

  it.each(['done', 'failed', 'cancelled'] as const)(
    'after it was %s does nothing',
    async (state) => {
      const job = await newJob();
      await updateJob(job.id, { state });
      await run(job);
      expect(painted()).toEqual([]);
      expect(tellBackground).not.toHaveBeenCalled();
    },
  );

  it('and is forgotten does nothing', async () => {
    await renderJob(9999, cancel.signal);
    expect(tellBackground).not.toHaveBeenCalled();
  });
});

describe('a job that is cancelled', () => {
  it('is laid out as long as it is wanted', async () => {
    await run(await newJob());
    expect(vi.mocked(planSlides).mock.lastCall?.at(-1)).toBe(cancel.signal);
  });

  it('stops before the next slide, and that is no failure', async () => {
    const job = await newJob();
    paint.mockImplementationOnce(() => {
      cancel.abort();
      return SIZE as ImageBitmap;
    });
    await run(job);
    expect(painted()).toEqual(['a']);
    expect(await loadJob(job.id)).toMatchObject({ state: 'rendering' });
    expect((await loadJob(job.id))?.problem).toBeUndefined();
  });
});

describe('a job that fails', () => {
  const full = new DOMException('no room', 'QuotaExceededError');

  it.each<[string, () => unknown, Partial<Job>]>([
    [
      'because a slide is too large',
      () => vi.mocked(planSlides).mockRejectedValue(new TooLarge(1)),
      { problem: 'too-large', largestScale: 1 },
    ],
    [
      'because no scale is small enough',
      () => vi.mocked(planSlides).mockRejectedValue(new TooLarge(null)),
      { problem: 'too-large', largestScale: null },
    ],
    [
      'because the disk is full',
      () => vi.mocked(fetchThreadImages).mockRejectedValue(full),
      { problem: 'storage-full' },
    ],
    [
      'because a slide cannot be painted',
      () => engine.mockRejectedValueOnce(new DOMException('not decoded', 'EncodingError')),
      { problem: 'render-failed' },
    ],
    [
      'because a file cannot be encoded',
      () => vi.mocked(encode).mockRejectedValueOnce(new Error('got nothing')),
      { problem: 'render-failed' },
    ],
    [
      'because a file is not what it should be',
      () =>
        vi.mocked(encode).mockResolvedValueOnce(new Blob([png(640, 479)], { type: 'image/png' })),
      { problem: 'render-failed' },
    ],
    [
      'because the background never listens',
      () => vi.mocked(tellBackground).mockRejectedValueOnce(new Error('no answer')),
      { problem: 'render-failed' },
    ],
  ])('%s says so in the journal', async (_, breakIt, problem) => {
    breakIt();
    const job = await newJob();
    await run(job);
    expect(await loadJob(job.id)).toMatchObject({ state: 'failed', ...problem });
    expect(told('jobMoved').at(-1)).toEqual({ jobId: job.id });
  });

  it('because its thread is gone says so in the journal', async () => {
    const job = await newJob('404');
    await run(job);
    expect(await loadJob(job.id)).toMatchObject({ state: 'failed', problem: 'draft-missing' });
  });
});

describe('a job that goes on after an interruption', () => {
  it('reads of what is made only what it tells of again', async () => {
    const job = await newJob();
    await run(job);
    await moveFile(job.id, 0, 'rendered', { state: 'saved' });
    await moveFile(job.id, 1, 'rendered', { state: 'saving' });
    vi.mocked(tellBackground).mockClear();
    const reads = countReads('files');
    await run(job);
    expect(reads.records).toBe(1);
    expect(told('fileRendered')).toMatchObject([{ index: 2 }]);
    vi.restoreAllMocks();
  });
});

describe('a job whose slides come in one ZIP', () => {
  const zipped = { ...DEFAULT_EXPORT_SETTINGS, zip: true };

  it('keeps its slides as parts, and then the one file that holds them', async () => {
    const job = await newJob(THREAD.id, zipped);
    await run(job);
    expect(await loadJob(job.id)).toMatchObject({ total: 1, parts: 3, names: ['ada-1.zip'] });
    const [file, ...others] = await loadFiles(job.id);
    expect(others).toEqual([]);
    expect(file).toMatchObject({ index: 0, state: 'rendered' });
    expect(namesInZip(await file!.blob!.arrayBuffer())).toEqual([
      'ada-1-1.png',
      'ada-1-2.png',
      'ada-1-3.png',
    ]);
    expect(told('fileRendered')).toHaveLength(1);
  });

  it('paints after an interruption only what is not there yet', async () => {
    const job = await newJob(THREAD.id, zipped);
    await saveRenderedFile(job.id, 1, FILE, 'part');
    await run(job);
    expect(painted()).toEqual(['b', 'c']);
    await run(job);
    expect(painted()).toEqual(['b', 'c']);
    expect(told('fileRendered')).toHaveLength(2);
  });

  it('gives the same bytes every time, though the thread was read again', async () => {
    const bytes = [];
    for (const capturedAt of [THREAD.capturedAt, '2026-12-24T18:00:00.000Z']) {
      await saveCapture({ ...THREAD, capturedAt });
      const job = await newJob(THREAD.id, zipped);
      await run(job);
      bytes.push(Buffer.from(await (await loadFiles(job.id))[0]!.blob!.arrayBuffer()));
    }
    expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
  });

  it('is not put together any more when it was cancelled', async () => {
    const job = await newJob(THREAD.id, zipped);
    vi.mocked(encode).mockImplementation(async () => {
      if (painted().length === 3) cancel.abort();
      return FILE;
    });
    await run(job);
    expect((await loadFiles(job.id)).map(({ state }) => state)).not.toContain('rendered');
    expect((await loadJob(job.id))?.problem).toBeUndefined();
  });
});

describe('a job of a carousel', () => {
  const carousel = (changes: Partial<ExportSettings>) =>
    newJob(THREAD.id, { ...DEFAULT_EXPORT_SETTINGS, layout: 'carousel', ...changes });
  const textOf = async (job: Job, index: number) =>
    (await loadFiles(job.id)).find((file) => file.index === index)!.blob!.text();

  it('has a caption and the texts of its slides beside them', async () => {
    const job = await carousel({});
    await run(job);
    const { names, total } = (await loadJob(job.id))!;
    expect([total, names.slice(3)]).toEqual([
      5,
      ['ada-hello/caption.txt', 'ada-hello/alt-text.txt'],
    ]);
    expect(names[0]).toBe('ada-hello/ada-hello-1.png');
    expect(await textOf(job, 3)).toContain('https://x.com/ada/status/1');
    expect(await textOf(job, 4)).toContain('3/3');
    // They are made once, whatever has to be made again.
    await run(job);
    expect(await loadFiles(job.id)).toHaveLength(5);
  });

  it('has neither where the user does not want them', async () => {
    const job = await carousel({ texts: false });
    await run(job);
    expect((await loadJob(job.id))!.names).toHaveLength(3);
  });

  it('has both in its ZIP, which one slide does not become for them', async () => {
    const job = await carousel({ zip: true });
    await run(job);
    expect(await loadJob(job.id)).toMatchObject({ parts: 3, names: ['ada-hello.zip'] });
    const [file] = await loadFiles(job.id);
    expect(namesInZip(await file!.blob!.arrayBuffer()).slice(3)).toEqual([
      'caption.txt',
      'alt-text.txt',
    ]);
    slidesAre('a');
    const single = await carousel({ zip: true });
    await run(single);
    expect((await loadJob(single.id))!.names).toEqual([
      'ada-hello.png',
      'ada-hello-caption.txt',
      'ada-hello-alt-text.txt',
    ]);
  });

  it('as a PDF has its caption beside it, and keeps its parts behind both', async () => {
    const job = await carousel({ format: 'pdf' });
    paint.mockImplementation((slide) => {
      if (keyOf(slide) === 'c') cancel.abort();
      return SIZE as ImageBitmap;
    });
    await run(job);
    const { names, parts } = (await loadJob(job.id))!;
    expect([names, parts]).toEqual([['ada-hello.pdf', 'ada-hello-caption.txt'], 3]);
    const files = await loadFiles(job.id);
    expect(files[0]).toMatchObject({ index: 1, state: 'rendered' });
    expect(files.slice(1).every(({ index, state }) => index > 1 && state === 'part')).toBe(true);
  });
});

describe('a job whose thread was read again while it was interrupted', () => {
  it('is made anew where that gives other slides: no file is made of both', async () => {
    const job = await newJob(THREAD.id, { ...DEFAULT_EXPORT_SETTINGS, zip: true });
    paint.mockImplementation((slide) => {
      if (keyOf(slide) === 'c') cancel.abort();
      return SIZE as ImageBitmap;
    });
    await run(job);
    const before = await loadFiles(job.id);
    expect(before.length).toBeGreaterThan(0);
    slidesAre('a', 'b2', 'c', 'd');
    paint.mockClear();
    cancel = new AbortController();
    paint.mockImplementation(() => SIZE as ImageBitmap);
    await run(job);
    expect(painted()).toEqual(['a', 'b2', 'c', 'd']);
    const [file] = await loadFiles(job.id);
    expect(namesInZip(await file!.blob!.arrayBuffer())).toHaveLength(4);
    expect(await loadJob(job.id)).toMatchObject({ parts: 4 });
  });
});

describe('a job of words', () => {
  it('is written without painting, or waiting for pictures', async () => {
    const job = await newJob(THREAD.id, { ...DEFAULT_EXPORT_SETTINGS, format: 'markdown' });
    await run(job);
    expect(painted()).toEqual([]);
    expect(fetchThreadImages).not.toHaveBeenCalled();
    expect(await loadJob(job.id)).toMatchObject({ total: 1, names: ['ada-1.md'] });
    const [file] = await loadFiles(job.id);
    expect(file?.blob?.type).toBe('text/markdown');
    expect(await file!.blob!.text()).toContain('Ada');
  });
});

/** Names in the local headers (APPNOTE 4.3.7), in their order. */
function namesInZip(bytes: ArrayBuffer): string[] {
  const view = new DataView(bytes);
  const names: string[] = [];
  for (let at = 0; at + 30 < bytes.byteLength; at++) {
    if (view.getUint32(at) !== 0x504b0304) continue;
    names.push(
      new TextDecoder().decode(new Uint8Array(bytes, at + 30, view.getUint16(at + 26, true))),
    );
  }
  return names;
}
