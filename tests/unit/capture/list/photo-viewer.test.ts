// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ADA, BOB, cell, GAP, id, ids, page, readOk, tweet } from '../page-builder.ts';

const opened = (n: number) => cell(tweet({ id: id(n), opened: true }));
const post = (n: number) => cell(tweet({ id: id(n) }));
const stranger = cell(tweet({ id: id(800), handle: BOB }));
const at = (n: number) => `https://x.com/${ADA}/status/${id(n)}`;

describe('the photo viewer', () => {
  it('is read instead of the page behind it, and gives the picture it holds', () => {
    const inside = [opened(1), GAP, post(2), GAP, stranger].join('');
    const viewer =
      '<div data-testid="swipe-to-dismiss"><img alt="A cat" src="https://pbs.twimg.com/media/CAT?format=jpg&amp;name=large"></div>';
    const dialog = `<div role="dialog">${viewer}<section>${inside}</section></div>`;
    const behind = [opened(1), GAP, post(7), GAP, stranger];
    const thread = readOk(page(behind, { dialog }), `${at(1)}/photo/1`);
    expect(ids(thread)).toEqual([id(1), id(2)]);
    expect(thread.posts[0]).toMatchObject({ media: [{ kind: 'photo', alt: 'A cat' }] });
  });
});

describe('the photo viewer over the page', () => {
  it('gives its picture to the opened post only', () => {
    const dialog =
      '<div role="dialog"><div data-testid="swipe-to-dismiss"><img alt="A cat" src="https://pbs.twimg.com/media/CAT?format=jpg&amp;name=large"></div></div>';
    const cells = [opened(1), GAP, stranger];
    const thread = readOk(page(cells, { dialog }), at(800));
    expect(thread.posts[0]).toMatchObject({ id: id(800), media: [] });
  });

  it('shows what the opened post has only links of', () => {
    const viewed = (...keys: string[]) =>
      keys.map(
        (key) =>
          `<div data-testid="swipe-to-dismiss"><img alt="${key}" src="https://pbs.twimg.com/media/${key}?format=jpg&amp;name=large"></div>`,
      );
    const extra = [1, 2].map((n) => `<a href="/${ADA}/status/${id(1)}/photo/${n}"></a>`).join('');
    const cells = [cell(tweet({ opened: true, extra })), GAP, stranger];
    const media = (dialog: string, url = at(1)) => {
      const [shown] = readOk(page(cells, { dialog }), url).posts;
      return shown?.kind === 'post' ? shown.media.map((one) => one.url && one.alt) : null;
    };
    expect(media(viewed('CAT', 'DOG').join(''))).toEqual(['CAT', 'DOG']);
    expect(media(viewed('DOG').join(''), `${at(1)}/photo/2`)).toEqual([null, 'DOG']);
    expect(media(viewed('DOG').join(''))).toEqual([null, null]);
  });
});
