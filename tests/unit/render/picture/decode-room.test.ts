import { expect, it } from 'vitest';
import { withRoomFor } from '../../../../src/render/picture/decode-room.ts';
import { turn } from '../../../support/waiting.ts';

/** Decodes pictures of so many px, and tells how many of them were decoded at a time. */
async function mostAtOnce(...sizes: number[]): Promise<[pictures: number, px: number]> {
  let [underWay, px] = [0, 0];
  let most: [number, number] = [0, 0];
  await Promise.all(
    sizes.map((size) =>
      withRoomFor(size, async () => {
        underWay++;
        px += size;
        most = [Math.max(most[0], underWay), Math.max(most[1], px)];
        await turn();
        underWay--;
        px -= size;
      }),
    ),
  );
  return most;
}

it.each([
  ['large pictures one at a time', [64e6, 64e6, 64e6], [1, 64e6]],
  ['a large one alone, whatever else there is', [1e6, 64e6, 1e6, 64e6], [1, 64e6]],
  ['photos as far as there is room', [16e6, 16e6, 16e6, 16e6], [2, 32e6]],
  ['small ones together', new Array(16).fill(1e6), [16, 16e6]],
])('decodes %s', async (_, sizes, most) => {
  expect(await mostAtOnce(...sizes)).toEqual(most);
});

it('lets the next one in after one that failed', async () => {
  const failing = withRoomFor(64e6, () => Promise.reject(new Error('damaged')));
  const next = withRoomFor(64e6, async () => 'decoded');
  await expect(failing).rejects.toThrow('damaged');
  expect(await next).toBe('decoded');
});
