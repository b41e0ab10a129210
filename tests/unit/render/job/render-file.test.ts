// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { chooseEngine } from '../../../../src/render/engine/choose-engine.ts';
import type { LaidOutSlide } from '../../../../src/render/engine/engine.ts';
import { renderFile } from '../../../../src/render/job/render-file.ts';
import { type PlannedSlide, planSlides, TooLarge } from '../../../../src/render/layout/plan.ts';
import { encode } from '../../../../src/render/picture/encode.ts';
import { loadJobs } from '../../../../src/store/jobs.ts';
import { saveCapture } from '../../../../src/store/save-capture.ts';
import { emptyDatabase } from '../../../support/empty-database.ts';
import { makeThread } from '../../thread/make-thread.ts';
import { png } from '../picture/picture-bytes.ts';

// Both tests of with-slides.ts bring mocks of their own.
vi.hoisted(() => vi.resetModules());
const stage = vi.hoisted(() => ({ remove: vi.fn(), release: vi.fn() }));
vi.mock('../../../../src/render/layout/hidden-stage.tsx', () => ({
  openStage: () => ({ remove: stage.remove }),
  openAssets: () => ({ assets: {}, release: stage.release }),
  layOut: (_stage: unknown, slide: { key: string }) => slide,
}));
vi.mock('../../../../src/render/engine/choose-engine.ts', () => ({ chooseEngine: vi.fn() }));
vi.mock('../../../../src/render/images/fetch-images.ts', () => ({ fetchThreadImages: vi.fn() }));
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
const engine = vi.fn(async (_slide: LaidOutSlide) => () => SIZE as ImageBitmap);

beforeEach(async () => {
  vi.resetAllMocks();
  vi.stubGlobal('createImageBitmap', async () => ({ close: () => undefined }));
  vi.spyOn(console, 'error').mockReturnValue();
  engine.mockImplementation(async () => () => SIZE as ImageBitmap);
  vi.mocked(chooseEngine).mockResolvedValue({ prepare: engine, atOnce: 2, needsPictures: false });
  vi.mocked(encode).mockResolvedValue(FILE);
  const slides = ['a', 'b', 'c'].map((key) => ({ slide: { key }, size: SIZE }) as PlannedSlide);
  vi.mocked(planSlides).mockResolvedValue(slides);
  await emptyDatabase();
  await saveCapture(THREAD);
});
afterEach(() => vi.unstubAllGlobals());

const request = (changes: object = {}) => ({
  threadId: THREAD.id,
  edits: NO_EDITS,
  design: DEFAULT_DESIGN,
  settings: DEFAULT_EXPORT_SETTINGS,
  place: 1,
  ...changes,
});

it('is the slide that was asked for, at its scale, and no other is painted', async () => {
  expect(await renderFile(request())).toBe(FILE);
  expect(engine).toHaveBeenCalledTimes(1);
  expect(engine.mock.calls[0]![0]).toMatchObject({ element: { key: 'b' }, scale: 2 });
  expect(encode).toHaveBeenCalledWith(SIZE, 'image/png', undefined, Infinity);
});

it('is never a part, or larger than a canvas, whatever exports do with what is too tall', async () => {
  await renderFile(request({ settings: { ...DEFAULT_EXPORT_SETTINGS, tall: 'whole' } }));
  expect(vi.mocked(planSlides).mock.calls[0]![0].settings.tall).toBe('refuse');
});

it('leaves nothing behind, in the document or in the journal', async () => {
  await renderFile(request());
  await expect(renderFile(request({ place: 7 }))).rejects.toThrow();
  // Its own, and that of the whole.
  expect(stage.remove).toHaveBeenCalledTimes(3);
  expect(stage.release).toHaveBeenCalledTimes(2);
  expect(await loadJobs()).toEqual([]);
});

it.each<[string, string, object, () => unknown]>([
  ['its thread is gone', 'draft-missing', { threadId: '404' }, () => undefined],
  ['there is no such slide', 'render-failed', { place: 3 }, () => undefined],
  [
    'it is too large',
    'too-large',
    {},
    () => vi.mocked(planSlides).mockRejectedValue(new TooLarge(1)),
  ],
  [
    'what comes out is not what it should be',
    'render-failed',
    {},
    () => vi.mocked(encode).mockResolvedValue(new Blob([png(640, 479)], { type: 'image/png' })),
  ],
])('when %s its code says so: %s', async (_, code, changes, breakIt) => {
  breakIt();
  await expect(renderFile(request(changes))).rejects.toMatchObject({
    name: 'ProductError',
    code,
  });
});
