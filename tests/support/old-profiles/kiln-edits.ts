import { expect } from 'vitest';
import type { ExtensionView } from '../browsers/index.ts';
import { threadNamed } from '../local-x/threads/load.ts';
import { slideFacts } from '../preview.ts';

const kiln = threadNamed('kiln-log');
const [ONE, TWO, , FOUR, FIVE] = kiln.posts.map(({ id }) => id);
const ADDED = kiln.replies![1]!.posts[0]!.id;

/** The posts of each card of the edited thread; `copy` and `note` are of the user's own. */
export const CARDS = [[ONE], ['copy'], ['note'], [TWO], [TWO], [FIVE, FOUR], [ADDED]];

/** What scripts/old-profile/fill-edits.ts has done to the thread, as the preview shows it. */
export async function expectEdits(view: ExtensionView): Promise<void> {
  const cards = await view.evaluate(() =>
    [...document.querySelectorAll('.page .slide .card')].map((card) =>
      [...card.querySelectorAll<HTMLElement>('[data-post]')].map((post) => post.dataset.post!),
    ),
  );
  const own = cards.flat().filter((id) => id.startsWith('own-'));
  const names = new Map([
    [own[0], 'copy'],
    [own[1], 'note'],
  ]);
  expect(cards.map((card) => card.map((id) => names.get(id) ?? id))).toEqual(CARDS);

  const seen = await view.evaluate(() => {
    const all = (selector: string) =>
      [...document.querySelectorAll(`.page .slide ${selector}`)].map((one) => one.textContent);
    return { texts: all('.post > .text'), bold: all('.text .bold'), lit: all('.text .highlight') };
  });
  const changed = kiln.posts[0]!.text.replace('before Sunday', 'before the last ember');
  expect(seen.texts.slice(0, 5)).toEqual([
    changed,
    changed,
    'Six days, in order',
    'Tuesday: 640 degrees and rising.',
    'The second chamber lags behind, as it has every year.',
  ]);
  expect(seen.bold).toEqual(['The kiln', 'The kiln']);
  expect(seen.lit).toEqual(['nobody opens', 'nobody opens']);

  const [first] = await slideFacts(view);
  const [photo] = first!.photos;
  expect(photo!.width).toBeCloseTo(photo!.height, 0);
  const pictures = await view.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('.page .slide img.photo, img.avatar')].map(
      ({ src, naturalWidth }) => [src.split(':')[0], naturalWidth > 0],
    ),
  );
  expect(pictures.length).toBeGreaterThan(4);
  for (const picture of pictures) expect(picture).toEqual(['blob', true]);
}
