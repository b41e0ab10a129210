import 'fake-indexeddb/auto';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseEngine } from '../../../../src/render/engine/choose-engine.ts';
import { prepareWithHtml2canvas } from '../../../../src/render/engine/engine-html2canvas.ts';
import { prepareWithSvg } from '../../../../src/render/engine/engine-svg.ts';
import { saveRenderer } from '../../../../src/store/settings.ts';

vi.mock('../../../../src/browser/webext.ts', () => ({ VERSION: '1.0.0', IS_CHROME: true }));

type Pixel = [number, number, number, number];
const RED: Pixel = [220, 20, 60, 255];
const BLUE: Pixel = [30, 60, 200, 255];

/** Stands for the engine under test: a picture with these two halves comes out. */
function painting(left: Pixel, right: Pixel) {
  const bitmap = { width: 16, height: 8, close: vi.fn(), halves: [left, right] };
  return vi.fn(async () => bitmap as unknown as ImageBitmap);
}

/** As much of a canvas as the self-check uses. */
class FakeCanvas {
  #halves: Pixel[] = [];
  getContext() {
    return {
      drawImage: ({ halves }: { halves: Pixel[] }) => {
        this.#halves = halves;
      },
      getImageData: (x: number) => ({ data: this.#halves[x < 8 ? 0 : 1] }),
    };
  }
}

let visit = 0;
const useBrowser = (name: string) =>
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`${name} ${visit}`);

beforeEach(() => {
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  visit++;
  useBrowser('Browser 1');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the engine', () => {
  it.each<[string, Pixel, Pixel]>([
    ['exactly', RED, BLUE],
    ['within what colour management changes', [222, 18, 61, 255], [29, 61, 198, 255]],
  ])('is the browser itself when it paints %s what it should', async (_, left, right) => {
    expect((await chooseEngine(painting(left, right))).prepare).toBe(prepareWithSvg);
  });

  it.each<[string, Pixel, Pixel]>([
    ['leaves pictures out', RED, RED],
    ['paints nothing', [0, 0, 0, 0], [0, 0, 0, 0]],
    ['paints black', [0, 0, 0, 255], [0, 0, 0, 255]],
    ['paints another red', [223, 20, 60, 255], BLUE],
    ['paints another blue', RED, [30, 60, 203, 255]],
    ['paints with holes', RED, [30, 60, 200, 254]],
  ])('is html2canvas when the browser %s', async (_, left, right) => {
    expect((await chooseEngine(painting(left, right))).prepare).toBe(prepareWithHtml2canvas);
  });

  it('is html2canvas when the browser cannot paint at all', async () => {
    const paint = vi.fn(async () => Promise.reject(new Error('not decoded')));
    expect((await chooseEngine(paint)).prepare).toBe(prepareWithHtml2canvas);
  });

  it('is found out once for each version of the browser', async () => {
    await chooseEngine(painting(RED, RED));
    const right = painting(RED, BLUE);
    expect((await chooseEngine(right)).prepare).toBe(prepareWithHtml2canvas);
    expect(right).not.toHaveBeenCalled();
    useBrowser('Browser 2');
    expect((await chooseEngine(right)).prepare).toBe(prepareWithSvg);
    expect(right).toHaveBeenCalledTimes(1);
  });
});

describe('the compatibility renderer', () => {
  it('is taken when the user wants it, and the browser is not asked', async () => {
    await saveRenderer('compatibility');
    const paint = painting(RED, BLUE);
    expect((await chooseEngine(paint)).prepare).toBe(prepareWithHtml2canvas);
    expect(paint).not.toHaveBeenCalled();
    await saveRenderer('automatic');
    expect((await chooseEngine(paint)).prepare).toBe(prepareWithSvg);
  });
});

describe('the known picture', () => {
  it('is an SVG of red by its stylesheet and blue by a picture', async () => {
    const paint = painting(RED, BLUE);
    await chooseEngine(paint);
    const [svg, size] = paint.mock.calls[0] as unknown as [string, object];
    expect(size).toEqual({ width: 16, height: 8 });
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(picture.querySelector('parsererror')).toBeNull();
    expect(picture.querySelector('foreignObject > div')?.getAttribute('style')).toContain(
      'rgb(220,20,60)',
    );
    const data = picture.querySelector('img')!.getAttribute('src')!.split(',')[1]!;
    const { width, height, data: pixel } = PNG.sync.read(Buffer.from(data, 'base64'));
    expect([width, height, ...pixel]).toEqual([1, 1, ...BLUE]);
  });
});
