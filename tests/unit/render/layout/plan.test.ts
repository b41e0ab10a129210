import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { hidePost } from '../../../../src/edits/operations.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { planSlides, TooLarge } from '../../../../src/render/layout/plan.ts';
import { loadFontsFor } from '../../../../src/slides/fonts/fonts.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import { NO_ASSETS } from '../../../../src/slides/view/assets.ts';
import { loadGrain } from '../../../../src/slides/view/grain.tsx';
import { measureIn } from '../../../../src/slides/view/measure.tsx';
import { loadQrCodes } from '../../../../src/slides/view/qr-code.tsx';
import type { Job } from '../../../../src/store/database.ts';
import { rest } from '../../../support/waiting.ts';
import { measureWith } from '../../slides/paging/fake-measure.ts';
import { makePost, makeThread } from '../../thread/make-thread.ts';

vi.mock('../../../../src/slides/view/measure.tsx', () => ({ measureIn: vi.fn() }));
vi.mock('../../../../src/slides/fonts/fonts.ts', () => ({ loadFontsFor: vi.fn() }));
vi.mock('../../../../src/slides/view/grain.tsx', () => ({ loadGrain: vi.fn() }));
vi.mock('../../../../src/slides/view/qr-code.tsx', () => ({ loadQrCodes: vi.fn() }));

const THREAD = makeThread(['1', '2'].map((id) => makePost({ id })));

const makeJob = (settings: Partial<Job['settings']>, changes: Partial<Job> = {}) =>
  ({
    edits: NO_EDITS,
    design: DEFAULT_DESIGN,
    settings: { ...DEFAULT_EXPORT_SETTINGS, ...settings },
    ...changes,
  }) as Job;

/** Slides are as high as this says; the table of limits does the rest. */
const slidesAre = (heightOf: (slide: Slide) => number) =>
  vi
    .mocked(measureIn)
    .mockReturnValue(measureWith((slide) => ({ height: heightOf(slide), free: 0 })));

const plan = (job: Job) => planSlides(job, THREAD, NO_ASSETS);

beforeEach(() => vi.clearAllMocks());

describe('the plan of an export', () => {
  it('has every slide of its layout with the size it is painted at', async () => {
    slidesAre((slide) => Number(slide.key) * 100);
    const planned = await plan(makeJob({ layout: 'per-post' }));
    expect(planned).toMatchObject([
      { slide: { key: '1' }, size: { width: 640, height: 100 } },
      { slide: { key: '2' }, size: { width: 640, height: 200 } },
    ]);
    expect(measureIn).toHaveBeenCalledWith(expect.any(HTMLElement), NO_ASSETS);
    expect(document.body.childElementCount).toBe(0);
  });

  it('follows the edits and the design', async () => {
    slidesAre(() => 100);
    const design = { ...DEFAULT_DESIGN, pageWidth: 800 };
    const job = makeJob({ layout: 'per-post' }, { edits: hidePost(NO_EDITS, '1'), design });
    expect(await plan(job)).toMatchObject([{ slide: { key: '2' }, size: { width: 800 } }]);
  });

  it('ends when it is not wanted any more, and leaves nothing in the document', async () => {
    const end = new AbortController();
    slidesAre(() => {
      end.abort();
      return 100;
    });
    const design = {
      ...DEFAULT_DESIGN,
      carousel: { ...DEFAULT_DESIGN.carousel, template: 'post' as const },
    };
    const job = makeJob({ layout: 'carousel' }, { design });
    const planning = planSlides(job, THREAD, NO_ASSETS, end.signal);
    await expect(planning).rejects.toMatchObject({ name: 'AbortError' });
    expect(document.body.childElementCount).toBe(0);
  });

  it('measures QR codes as they are painted, not as the room for one', async () => {
    slidesAre(() => 100);
    await plan(makeJob({}, { design: { ...DEFAULT_DESIGN, source: 'qr' } }));
    expect(loadQrCodes).toHaveBeenCalledOnce();
    expect(vi.mocked(loadQrCodes).mock.invocationCallOrder[0]).toBeLessThan(
      vi.mocked(measureIn).mock.invocationCallOrder[0]!,
    );
    vi.clearAllMocks();
    await plan(makeJob({}));
    expect(loadQrCodes).not.toHaveBeenCalled();
  });

  it('has the grain of a background before it is painted', async () => {
    slidesAre(() => 100);
    const background = { ...DEFAULT_DESIGN.background, grain: 20 };
    await plan(makeJob({}, { design: { ...DEFAULT_DESIGN, background } }));
    expect(loadGrain).toHaveBeenCalledOnce();
    vi.clearAllMocks();
    await plan(makeJob({}));
    expect(loadGrain).not.toHaveBeenCalled();
  });

  it('measures when the fonts of all words are here, not before', async () => {
    slidesAre(() => 100);
    let fontsArrive!: () => void;
    const fonts = new Promise<void>((resolve) => {
      fontsArrive = resolve;
    });
    vi.mocked(loadFontsFor).mockReturnValueOnce(fonts);
    const planned = plan(
      makeJob(
        {},
        { design: { ...DEFAULT_DESIGN, watermark: { ...DEFAULT_DESIGN.watermark, text: 'Ω' } } },
      ),
    );
    await rest();
    expect(measureIn).not.toHaveBeenCalled();
    fontsArrive();
    await planned;
    expect(vi.mocked(loadFontsFor).mock.calls[0]![0].words).toMatch(/Hello.*Ω/s);
  });
});

describe('a plan that no file can hold', () => {
  const refusal = async (job: Job): Promise<unknown> =>
    plan(job).then(
      () => 'fits',
      (error: unknown) => error,
    );

  it.each([
    // 64 megapixels end before the longest side does, except at 1×.
    [3, 11_111, 'fits'],
    [3, 11_112, 2],
    [2, 25_000, 'fits'],
    [2, 25_001, 1],
    [1, 65_535, 'fits'],
    [1, 65_536, null],
    [3, 65_536, null],
  ] as const)('at %i× and %i px high: %s is what fits', async (scale, height, largest) => {
    slidesAre(() => height);
    const error = await refusal(makeJob({ scale }));
    expect(error instanceof TooLarge ? error.largestScale : error).toBe(largest);
  });

  it('is refused for one slide of many', async () => {
    slidesAre((slide) => (slide.key === '2' ? 40_000 : 100));
    expect(await refusal(makeJob({ layout: 'per-post' }))).toMatchObject({ largestScale: 1 });
  });
});

it('one image that is too tall is cut into several where that is wanted', async () => {
  slidesAre((slide) => slide.cards.length * 40_000);
  const slides = await plan(makeJob({ scale: 1, tall: 'cut' }));
  expect(slides.map(({ slide }) => slide.cards.length)).toEqual([1, 1]);
  expect(slides.map(({ size }) => size.height)).toEqual([40_000, 40_000]);
  slidesAre((slide) => slide.cards.length * 70_000);
  expect(await plan(makeJob({ scale: 1, tall: 'whole' }))).toHaveLength(1);
  await expect(plan(makeJob({ scale: 1, tall: 'cut' }))).rejects.toThrow(TooLarge);
});
