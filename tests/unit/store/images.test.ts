// @vitest-environment node
import { beforeEach, expect, it } from 'vitest';
import { loadImages, saveImage } from '../../../src/store/images.ts';
import { emptyDatabase } from '../../support/empty-database.ts';

beforeEach(async () => {
  await emptyDatabase();
});

const picture = (threadId: string, url: string, words = url) => ({
  threadId,
  url,
  blob: new Blob([words], { type: 'image/png' }),
  width: 3,
  height: 2,
});
const missing = { threadId: '10', url: 'b', blob: null, width: 0, height: 0 };

it('keeps pictures with their thread, and which of them are missing', async () => {
  await saveImage(picture('10', 'a'));
  await saveImage(missing);
  await saveImage(picture('20', 'a'));
  const [first, second, ...more] = await loadImages('10');
  expect(first).toMatchObject({ threadId: '10', url: 'a', width: 3, height: 2 });
  expect(first!.blob!.type).toBe('image/png');
  expect(await first!.blob!.text()).toBe('a');
  expect(second).toEqual(missing);
  expect(more).toEqual([]);
  expect(await loadImages('30')).toEqual([]);
});

it('replaces what was missing when it is found after all', async () => {
  await saveImage(missing);
  await saveImage(picture('10', 'b', 'found'));
  const images = await loadImages('10');
  expect(images).toHaveLength(1);
  expect(await images[0]!.blob!.text()).toBe('found');
});
