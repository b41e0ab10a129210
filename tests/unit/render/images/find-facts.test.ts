// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellEditors } from '../../../../src/messaging/call.ts';
import { findFacts } from '../../../../src/render/images/find-facts.ts';
import type { StoredImage } from '../../../../src/store/database.ts';
import { loadImage, loadImages, saveImage } from '../../../../src/store/images.ts';
import { PICTURE_FACTS, type PictureFacts } from '../../../../src/thread/picture-facts.ts';
import { makeFacts } from '../../thread/make-facts.ts';

vi.mock('../../../../src/messaging/call.ts', () => ({ tellEditors: vi.fn() }));
vi.mock('../../../../src/render/images/sample-picture.ts', async (original) => ({
  ...(await original<object>()),
  samplePicture: () => new Uint8ClampedArray(256 * 256 * 4).fill(255),
}));

const close = vi.fn();
const decode = vi.fn(async (_file: Blob) => ({ width: 300, height: 400, close }));

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('createImageBitmap', decode);
});
afterEach(() => vi.unstubAllGlobals());

let last = 0;
const newThread = () => String(++last);
const stored = (threadId: string, url: string, changes: Partial<StoredImage> = {}) =>
  saveImage({
    ...{ threadId, url, width: 400, height: 300 },
    blob: new Blob([url], { type: 'image/png' }),
    ...changes,
  });

describe('pictures without facts', () => {
  it('have them found, each decoded once and freed, and their size as it is seen', async () => {
    const id = newThread();
    await stored(id, 'a');
    await stored(id, 'b', { facts: makeFacts() });
    await stored(id, 'c', { blob: null });
    await findFacts(id);
    const facts = (await loadImages(id)).map((image) => image.facts);
    expect(facts).toEqual([
      expect.objectContaining({ version: PICTURE_FACTS, width: 300, height: 400, kind: 'graphic' }),
      makeFacts(),
      undefined,
    ]);
    expect([decode, close].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(vi.mocked(tellEditors).mock.calls).toEqual([['imagesChanged', { threadId: id }]]);
  });

  it('are left as they are when they have rotted, and nobody is told', async () => {
    const id = newThread();
    await stored(id, 'a');
    decode.mockRejectedValueOnce(new Error('rotten'));
    await findFacts(id);
    expect(await loadImage(id, 'a')).not.toHaveProperty('facts');
    expect(tellEditors).not.toHaveBeenCalled();
  });

  it('of which one has rotted have the others found', async () => {
    const id = newThread();
    await stored(id, 'a');
    await stored(id, 'b');
    decode.mockRejectedValueOnce(new Error('rotten'));
    await findFacts(id);
    expect((await loadImages(id)).map(({ facts }) => facts?.width)).toEqual([undefined, 300]);
  });

  it('are looked at once by two who ask', async () => {
    const id = newThread();
    await stored(id, 'a');
    await Promise.all([findFacts(id), findFacts(id)]);
    expect(decode).toHaveBeenCalledTimes(1);
  });

  it('do not get those of a picture whose place they have taken', async () => {
    const id = newThread();
    await stored(id, 'a');
    decode.mockImplementationOnce(async () => {
      await stored(id, 'a', { blob: new Blob(['another']) });
      return { width: 300, height: 400, close };
    });
    await findFacts(id);
    expect(await loadImage(id, 'a')).not.toHaveProperty('facts');
  });
});

describe('facts of a later version', () => {
  it('stay', async () => {
    const id = newThread();
    const facts = { ...makeFacts(), version: PICTURE_FACTS + 1 } as unknown as PictureFacts;
    await stored(id, 'a', { facts });
    await findFacts(id);
    expect((await loadImage(id, 'a'))?.facts).toEqual(facts);
    expect(decode).not.toHaveBeenCalled();
  });
});
