// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ADA,
  BOB,
  cell,
  codes,
  GAP,
  id,
  ids,
  opened,
  PAGE_END,
  page,
  post,
  readOk,
  tombstone,
} from '../page-builder.ts';

const stranger = post(800, false, false, BOB);
const box = cell(tombstone('Gone.', true));

describe('a list in another markup', () => {
  it('shows its lines also where X puts one more box around the avatar', () => {
    const boxed = (markup: string) =>
      markup.replace(
        /<div data-testid="Tweet-User-Avatar">.*?<\/a><\/div><\/div><\/div><\/div>/g,
        (avatar) => `<div>${avatar}</div>`,
      );
    const list = [opened(1), GAP, post(2, false, true), post(3, true, false), GAP, stranger];
    const thread = readOk(boxed(page(list)));
    expect(ids(thread)).toEqual([id(1), id(2), id(3)]);
    expect(thread.complete).toBe(true);
  });

  it('does not end where a gap looks like the end of the page', () => {
    const list = [opened(1), PAGE_END, post(2, false, false), GAP, stranger, PAGE_END];
    expect(ids(readOk(page(list)))).toEqual([id(1), id(2)]);
  });

  it('may go on where a post of the author stands below without a gap or a line', () => {
    const list = [opened(1), GAP, post(2, false, false), post(3, false, false), GAP, stranger];
    expect(codes(readOk(page(list)))).toEqual(['end-not-seen']);
  });

  it('may begin above where a post of the author stands there without a gap or a line', () => {
    const list = [post(1, false, false), opened(2), GAP, stranger];
    const thread = readOk(page(list), `https://x.com/${ADA}/status/${id(2)}`);
    expect(codes(thread)).toEqual(['start-not-seen']);
  });

  it('keeps the place of a box that stands outside of any cell', () => {
    const bare = box.replace('data-testid="cellInnerDiv"', '');
    const list = [opened(1), GAP, post(2, false, true), bare, post(4, true, false), GAP, stranger];
    expect(ids(readOk(page(list)))).toEqual([id(1), id(2), `after-${id(2)}`, id(4)]);
  });

  it('says that something between two posts could not be read', () => {
    const strange = box.replaceAll('article', 'x-box');
    const between = [post(2, false, true), strange, post(4, true, false)];
    const thread = readOk(page([opened(1), GAP, ...between, GAP, stranger]));
    expect(ids(thread)).toEqual([id(1), id(2), id(4)]);
    expect(codes(thread)).toEqual(['unread-parts']);
  });
});
