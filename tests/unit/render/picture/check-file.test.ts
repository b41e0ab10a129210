// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkFile } from '../../../../src/render/picture/check-file.ts';
import { jpeg, png } from './picture-bytes.ts';

// Other tests bring mocks of their own.
vi.hoisted(() => vi.resetModules());
const row = vi.hoisted(() => ({ last: new Uint8ClampedArray([1, 2, 3, 255]) }));
vi.mock('../../../../src/render/picture/last-row.ts', async (original) => ({
  ...(await original<typeof import('../../../../src/render/picture/last-row.ts')>()),
  lastRow: () => row.last,
}));

const close = vi.fn();
const decode = vi.fn(async (_file: Blob) => ({ close }));

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('createImageBitmap', decode);
});
afterEach(() => vi.unstubAllGlobals());

const expected = (width: number, height: number, pixels = [1, 2, 3, 255]) => ({
  width,
  height,
  lastRow: new Uint8ClampedArray(pixels),
});
const PNG = new Blob([png(640, 480)], { type: 'image/png' });

describe('a finished file', () => {
  it('is right when it is what was asked for and can be decoded', async () => {
    await expect(checkFile(PNG, expected(640, 480))).resolves.toBeUndefined();
    expect(decode).toHaveBeenCalledWith(PNG);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['cropped', PNG, 640, 481, '640×480 came out instead of 640×481'],
    ['narrower', PNG, 641, 480, '640×480 came out instead of 641×480'],
    ['of another kind', new Blob([jpeg(640, 480)], { type: 'image/png' }), 640, 480, 'image/png'],
    ['empty', new Blob([], { type: 'image/png' }), 640, 480, 'the file is no image/png'],
  ])('is wrong when it is %s', async (_, file, width, height, message) => {
    await expect(checkFile(file, expected(width, height))).rejects.toThrow(message);
    expect(decode).not.toHaveBeenCalled();
  });

  it('is wrong when its end is blank', async () => {
    const blank = expected(640, 480, [200, 200, 200, 255]);
    await expect(checkFile(PNG, blank)).rejects.toThrow('the end of the picture is missing');
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('may be a little off where the format is lossy', async () => {
    const near = expected(640, 480, [12, 12, 12, 255]);
    const file = new Blob([jpeg(640, 480)], { type: 'image/jpeg' });
    await expect(checkFile(file, near)).resolves.toBeUndefined();
    await expect(checkFile(PNG, near)).rejects.toThrow();
  });

  it('is wrong when it cannot be decoded', async () => {
    decode.mockRejectedValueOnce(new Error('truncated'));
    await expect(checkFile(PNG, expected(640, 480))).rejects.toThrow('truncated');
  });
});
