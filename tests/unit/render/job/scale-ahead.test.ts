import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { hidePost } from '../../../../src/edits/operations.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { scaleAhead } from '../../../../src/render/job/scale-ahead.ts';
import { sampleThread } from '../../../support/sample-thread.ts';

const design = { ...DEFAULT_DESIGN, pageWidth: 800 };
const edits = hidePost(NO_EDITS, '11');
const store = vi.hoisted(() => ({ loadDraft: vi.fn(), settings: vi.fn() }));
vi.mock('../../../../src/store/drafts.ts', () => ({ loadDraft: store.loadDraft }));
vi.mock('../../../../src/store/settings.ts', () => ({
  loadDesign: async () => design,
  loadExportSettings: store.settings,
}));
const render = vi.hoisted(() => ({ withSlides: vi.fn(), embedPictures: vi.fn() }));
vi.mock('../../../../src/render/layout/with-slides.ts', () => ({ withSlides: render.withSlides }));
vi.mock('../../../../src/render/engine/embed-pictures.ts', () => ({
  embedPictures: render.embedPictures,
}));

const images = {};
const posts = (count: number) =>
  sampleThread('10', ...Array.from({ length: count - 1 }, (_, index) => String(11 + index)));
beforeEach(() => {
  vi.clearAllMocks();
  store.settings.mockResolvedValue(DEFAULT_EXPORT_SETTINGS);
  store.loadDraft.mockResolvedValue({ thread: posts(3), edits });
  render.withSlides.mockImplementation(async (_request, work) =>
    work({
      slides: [1, 2, 3],
      layOut: () => document.createElement('div'),
      ...{ scale: 2, images },
    }),
  );
});

describe('the photos of a thread that was read', () => {
  it('are scaled for every slide, as the next export would', async () => {
    await scaleAhead('10', () => true);
    const request = { threadId: '10', edits, design, settings: DEFAULT_EXPORT_SETTINGS };
    expect(render.withSlides).toHaveBeenCalledWith(request, expect.any(Function));
    expect(render.embedPictures).toHaveBeenCalledTimes(3);
    const [slide, copy, given] = render.embedPictures.mock.calls[0]!;
    expect(slide).not.toBe(copy);
    expect(given).toEqual({ scale: 2, images });
  });

  it('wait no longer when an export begins', async () => {
    await scaleAhead('10', () => render.embedPictures.mock.calls.length < 1);
    expect(render.embedPictures).toHaveBeenCalledOnce();
  });

  it.each([
    ['that is long', () => store.loadDraft.mockResolvedValue({ thread: posts(41), edits })],
    ['that is gone', () => store.loadDraft.mockResolvedValue(null)],
    [
      'exported as words',
      () => store.settings.mockResolvedValue({ ...DEFAULT_EXPORT_SETTINGS, format: 'text' }),
    ],
  ])('are left alone in one %s', async (_, prepare) => {
    prepare();
    await scaleAhead('10', () => true);
    expect(render.withSlides).not.toHaveBeenCalled();
  });
});
