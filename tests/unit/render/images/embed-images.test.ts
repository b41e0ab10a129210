import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrokenPicture, ImageEmbedder } from '../../../../src/render/images/embed-images.ts';
import { encode } from '../../../../src/render/picture/encode.ts';
import type { DrawnCrop } from '../../../../src/slides/view/drawn-crop.ts';
import type { StoredImage } from '../../../../src/store/database.ts';

vi.mock('../../../../src/render/picture/encode.ts', () => ({
  encode: vi.fn(async (_bitmap: ImageBitmap, type: string) => new Blob(['scaled'], { type })),
}));

const kept = vi.hoisted(() => ({
  loadScaled: vi.fn(async (_wanted: object): Promise<Blob | null> => null),
  saveScaled: vi.fn(async (_image: object) => undefined),
}));
vi.mock('../../../../src/store/scaled-images.ts', () => kept);

const resize = vi.fn(async (_file: Blob, _options?: ImageBitmapOptions) => ({ close() {} }));
const URL = 'https://pbs.twimg.com/media/a?format=jpg&name=small';

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('createImageBitmap', resize);
});
afterEach(() => vi.unstubAllGlobals());

function embedder(width: number, height: number, type = 'image/jpeg', url = URL) {
  const image: StoredImage = {
    threadId: '1',
    url,
    blob: new Blob(['whole'], { type }),
    width,
    height,
  };
  return new ImageEmbedder([image]);
}

const AS_IT_IS = `data:image/jpeg;base64,${btoa('whole')}`;
const SCALED = `data:image/jpeg;base64,${btoa('scaled')}`;

/** To what size a picture of `natural` px is brought when it is painted at `shown` px. */
async function sizeFor(natural: [number, number], shown: [number, number]) {
  const data = await embedder(...natural).dataUrl(URL, ...shown);
  const options = resize.mock.lastCall?.[1];
  expect(data).toBe(options ? SCALED : AS_IT_IS);
  return options && [options.resizeWidth, options.resizeHeight];
}

describe('a picture is embedded', () => {
  it.each<[string, [number, number], [number, number], [number, number] | undefined]>([
    ['as it is when it is shown larger', [600, 300], [1200, 600], undefined],
    ['as it is when it is shown whole', [600, 300], [600, 300], undefined],
    ['as it is when it is hardly larger', [780, 390], [600, 300], undefined],
    ['scaled when it is larger', [800, 400], [600, 300], [600, 300]],
    ['scaled as one', [4096, 2048], [600, 300], [600, 300]],
    ['so that a box that crops is full', [1000, 500], [100, 100], [200, 100]],
    ['so that a high box that crops is full', [500, 1000], [100, 100], [100, 200]],
    ['with no side of nothing', [10_000, 3], [300, 0], [300, 1]],
  ])('%s', async (_, natural, shown, size) => {
    expect(await sizeFor(natural, shown)).toEqual(size);
  });

  it.each([
    ['image/jpeg', 'image/jpeg'],
    ['image/png', 'image/png'],
    ['image/webp', 'image/png'],
    ['image/gif', 'image/png'],
  ])('from %s as %s, so that nothing transparent turns black', async (type, embedded) => {
    const data = await embedder(2000, 2000, type).dataUrl(URL, 100, 100);
    expect(data).toMatch(new RegExp(`^data:${embedded};base64,`));
    expect(encode).toHaveBeenCalledWith(expect.anything(), embedded, 0.95);
  });

  it.each<[string, DrawnCrop, number[]]>([
    ['from the left', { x: 0, y: 50, zoom: 1 }, [0, 0, 500, 500]],
    ['from the middle', { x: 50, y: 50, zoom: 1 }, [250, 0, 500, 500]],
    ['from the right', { x: 100, y: 50, zoom: 1 }, [500, 0, 500, 500]],
  ])('with no more than is seen of it: %s', async (_, shown, part) => {
    const crop = vi.fn(async (..._all: unknown[]) => ({}));
    vi.stubGlobal('createImageBitmap', crop);
    expect(await embedder(1000, 500).dataUrl(URL, 100, 100, shown)).toBe(SCALED);
    const size = { resizeWidth: 100, resizeHeight: 100, resizeQuality: 'high' };
    expect(crop).toHaveBeenCalledWith(expect.any(Blob), ...part, size);
  });

  it('with no more than is seen of it, zoomed', async () => {
    const crop = vi.fn(async (..._all: unknown[]) => ({}));
    vi.stubGlobal('createImageBitmap', crop);
    const images = embedder(1000, 500);
    expect(await images.dataUrl(URL, 200, 200, { x: 100, y: 0, zoom: 2 })).toBe(SCALED);
    const size = { resizeWidth: 100, resizeHeight: 100, resizeQuality: 'high' };
    expect(crop).toHaveBeenCalledWith(expect.any(Blob), 750, 0, 250, 250, size);
  });

  it('from the store, when it was painted at that size before', async () => {
    const images = embedder(2000, 2000);
    kept.loadScaled.mockResolvedValueOnce(new Blob(['kept'], { type: 'image/jpeg' }));
    expect(await images.dataUrl(URL, 100, 80)).toBe(`data:image/jpeg;base64,${btoa('kept')}`);
    const size = { threadId: '1', url: URL, width: 100, height: 80 };
    expect(kept.loadScaled).toHaveBeenCalledWith(size);
    expect(resize).not.toHaveBeenCalled();
    await images.dataUrl(URL, 50, 40);
    expect(kept.saveScaled).toHaveBeenCalledWith(
      expect.objectContaining({ ...size, width: 50, height: 40, blob: expect.any(Blob) }),
    );
  });

  it('all the same when the store fails', async () => {
    kept.loadScaled.mockRejectedValueOnce(new Error('broken'));
    kept.saveScaled.mockRejectedValueOnce(new Error('full'));
    expect(await embedder(2000, 2000).dataUrl(URL, 100, 100)).toBe(SCALED);
  });

  it('without the store, when it is small', async () => {
    await embedder(400, 400).dataUrl(URL, 100, 100);
    expect(kept.loadScaled).not.toHaveBeenCalled();
    expect(kept.saveScaled).not.toHaveBeenCalled();
  });

  it('once for each size, however often it is shown', async () => {
    const images = embedder(2000, 2000);
    await Promise.all([100, 100, 50].map((side) => images.dataUrl(URL, side, side)));
    await images.dataUrl(URL, 100, 100);
    expect(resize).toHaveBeenCalledTimes(2);
  });

  it('by its whole address', async () => {
    const url = 'https://pbs.twimg.com/media/a b?c=1x2 d';
    const images = embedder(10, 10, 'image/jpeg', url);
    expect(await images.dataUrl(url, 10, 10)).toBe(AS_IT_IS);
  });
});

describe('no picture is embedded', () => {
  it.each([
    ['that nobody knows', []],
    ['that is missing', [{ threadId: '1', url: URL, blob: null, width: 0, height: 0 }]],
  ])('%s', async (_, images) => {
    expect(await new ImageEmbedder(images).dataUrl(URL, 100, 100)).toBeNull();
  });
});

describe('a picture that cannot be decoded', () => {
  it.each([
    ['shown as it is', 600, 300],
    ['scaled', 60, 30],
  ])('is told of when it is %s', async (_, width, height) => {
    resize.mockRejectedValueOnce(new DOMException('The source image could not be decoded.'));
    await expect(embedder(600, 300).dataUrl(URL, width, height)).rejects.toThrow(BrokenPicture);
  });
});
