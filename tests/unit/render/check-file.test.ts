// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkFile } from '../../../src/render/check-file.ts';
import { jpeg, png } from './picture-bytes.ts';

const close = vi.fn();
const decode = vi.fn(async (_file: Blob) => ({ close }));

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('createImageBitmap', decode);
});
afterEach(() => vi.unstubAllGlobals());

const PNG = new Blob([png(640, 480)], { type: 'image/png' });

describe('a finished file', () => {
  it('is right when it is what was asked for and can be decoded', async () => {
    await expect(checkFile(PNG, 640, 480)).resolves.toBeUndefined();
    expect(decode).toHaveBeenCalledWith(PNG);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['cropped', PNG, 640, 481, '640×480 came out instead of 640×481'],
    ['narrower', PNG, 641, 480, '640×480 came out instead of 641×480'],
    ['of another kind', new Blob([jpeg(640, 480)], { type: 'image/png' }), 640, 480, 'image/png'],
    ['empty', new Blob([], { type: 'image/png' }), 640, 480, 'the file is no image/png'],
  ])('is wrong when it is %s', async (_, file, width, height, message) => {
    await expect(checkFile(file, width, height)).rejects.toThrow(message);
    expect(decode).not.toHaveBeenCalled();
  });

  it('is wrong when it cannot be decoded', async () => {
    decode.mockRejectedValueOnce(new Error('truncated'));
    await expect(checkFile(PNG, 640, 480)).rejects.toThrow('truncated');
  });
});
