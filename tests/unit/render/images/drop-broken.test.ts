// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dropBroken } from '../../../../src/render/images/drop-broken.ts';
import { loadImages, saveImage } from '../../../../src/store/images.ts';
import { emptyDatabase } from '../../../support/empty-database.ts';

beforeEach(async () => {
  await emptyDatabase();
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    if (blob.type === 'image/broken')
      throw new DOMException('The source image could not be decoded.');
    return { close() {} };
  });
});
afterEach(() => vi.unstubAllGlobals());

it('throws away what cannot be decoded, and nothing else', async () => {
  const of = (threadId: string, url: string, type: string | null) =>
    saveImage({
      ...{ threadId, url, width: 2, height: 1 },
      blob: type === null ? null : new Blob(['x'], { type }),
    });
  await of('1', 'https://pbs.twimg.com/a', 'image/png');
  await of('1', 'https://pbs.twimg.com/b', 'image/broken');
  await of('1', 'https://pbs.twimg.com/missing', null);
  await of('2', 'https://pbs.twimg.com/b', 'image/broken');
  expect(await dropBroken('1')).toBe(1);
  expect((await loadImages('1')).map(({ url }) => url)).toEqual([
    'https://pbs.twimg.com/a',
    'https://pbs.twimg.com/missing',
  ]);
  expect(await loadImages('2')).toHaveLength(1);
});
