// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readListed, readSingle } from '../page-builder.ts';

describe('the figures', () => {
  it('come from the labels, not from the moving counters', () => {
    expect(readSingle({}).counts).toEqual({ replies: 1, reposts: 2, likes: 3, bookmarks: 4 });
  });

  it.each([
    ['1,234 Replies. Reply', 1234],
    ['12.345 Antworten', 12345],
    ['1 234 567 réponses', 1234567],
    ['١٬٢٣٤ رد', 1234],
    ['१,२३,४५६ जवाब', 123456],
    ['56件の返信', 56],
    ['0 replies', 0],
  ])('are read from "%s"', (label, replies) => {
    expect(readSingle({ labels: { reply: label } }).counts.replies).toBe(replies);
  });

  it.each(['2.3K replies', '4.1万 回复', '12K', 'Reply', '5 M'])(
    'are left out of "%s"',
    (label) => {
      expect(readSingle({ labels: { reply: label } }).counts.replies).toBeUndefined();
    },
  );

  it('count the views that only the whole group names', () => {
    const group = '1 reply, 2 reposts, 3 likes, 4 bookmarks, 41755 views';
    expect(readSingle({ labels: { group } }).counts.views).toBe(41755);
  });

  it('count the bookmarks that only the whole group names, as in a list', () => {
    const group = '1 reply, 2 reposts, 3 likes, Liked, 7 bookmarks, 90 views';
    expect(readListed({ labels: { group, bookmark: 'Bookmark' } }).counts).toEqual({
      replies: 1,
      reposts: 2,
      likes: 3,
      bookmarks: 7,
      views: 90,
    });
  });

  it('leave bookmarks and views out where one figure could be either', () => {
    const group = '1 reply, 2 reposts, 3 likes, 7 bookmarks';
    const { counts } = readSingle({ labels: { group, bookmark: 'Bookmark' } });
    expect(counts).toEqual({ replies: 1, reposts: 2, likes: 3 });
  });

  it('come from whichever bar of actions names them: articles have two', () => {
    const extra =
      '<div role="group"><button data-testid="bookmark" aria-label="Bookmark"></button></div>';
    expect(readSingle({ extra }).counts.bookmarks).toBe(4);
  });
});

it.each([
  '12 mil Me gusta',
  '12 Tsd. Likes',
  '2 लाख लाइक',
  '12 ألف إعجاب',
  '12 тыс. отметок',
  '12 k j’aime',
  '12 tys. polubień',
  '1,2 Mio. Mal',
])('knows no figure that is rounded: %s', (like) =>
  expect(readSingle({ labels: { like } }).counts.likes).toBeUndefined(),
);

it.each<[string, number]>([
  ['12 Likes', 12],
  ['1.234 Mal', 1234],
  ['3 Kommentare', 3],
  ['7 minutes', 7],
])('takes the word behind a figure for no thousands: %s', (like, likes) =>
  expect(readSingle({ labels: { like } }).counts.likes).toBe(likes),
);
