import { expect, it } from 'vitest';
import { withoutEmptyBoxes } from '../../../../src/slides/paging/empty-boxes.ts';
import { wholeCard } from '../../../../src/slides/slide-card.ts';
import type { Media, ShownPost } from '../../../../src/thread/schema.ts';
import { makePhoto, makePost, makeQuote, words } from '../../thread/make-thread.ts';

const GONE = 'https://pbs.twimg.com/media/gone';
const here = makePhoto({ url: 'https://pbs.twimg.com/media/here', alt: '' });
const gone = makePhoto({ url: GONE, alt: '' });
const said = makePhoto({ url: GONE, alt: 'A cat' });
const video = makePhoto({ kind: 'video', url: GONE, alt: '' });

function left(changes: Partial<ShownPost>): ShownPost {
  const card = withoutEmptyBoxes(wholeCard(makePost(changes)), (url) => url === GONE);
  return card.post as ShownPost;
}

it.each<[string, Media[], Media[]]>([
  ['one that is missing and says nothing', [here, gone], [here]],
  ['one without an address', [makePhoto({ url: null, alt: '' }), here], [here]],
  ['none that says what should be there', [said, here], [said, here]],
  ['none of a video, which has a sign', [video], [video]],
])('leaves out %s', (_, media, shown) => {
  expect(left({ text: words('Words'), media }).media).toEqual(shown);
});

it('leaves them out of quotes, too', () => {
  const quote = makeQuote({ media: [gone, here] });
  expect(left({ quote }).quote).toMatchObject({ media: [here] });
});

it('keeps the place of what is all that there is', () => {
  expect(left({ text: [], media: [gone] }).media).toEqual([gone]);
});

it('leaves a card alone that has all its pictures', () => {
  const card = wholeCard(makePost({ media: [here] }));
  expect(withoutEmptyBoxes(card, () => false)).toBe(card);
});
