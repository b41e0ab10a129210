// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ADA,
  BOB,
  cell,
  GAP,
  id,
  page,
  photo,
  quoteFrame,
  readListed,
  readOk,
  readSingle,
  tweet,
} from '../page-builder.ts';

describe('a post', () => {
  it('has its id, address, time and author', () => {
    expect(readSingle({})).toMatchObject({
      kind: 'post',
      id: id(1),
      url: `https://x.com/${ADA}/status/${id(1)}`,
      createdAt: '2026-10-05T09:00:00.000Z',
      author: {
        name: 'Ada',
        handle: ADA,
        avatar: `https://pbs.twimg.com/profile_images/77/${ADA}_400x400.jpg`,
        avatarShape: 'round',
        verified: 'none',
        affiliate: null,
        protected: false,
      },
      lang: 'en',
      edited: false,
      truncated: false,
      translated: false,
      replyingTo: [],
    });
  });

  it('takes the time from its id when the page shows none', () => {
    const html = page([
      cell(tweet({ opened: true }).replace(/<time[^>]*>/, '<time>')),
      GAP,
      cell(tweet({ id: id(9), handle: BOB })),
    ]);
    expect(readOk(html).posts[0]).toMatchObject({ createdAt: '2023-09-08T04:16:00.129Z' });
  });

  it('has no time when neither the page nor its id tells one', () => {
    const old = { id: '20', opened: true };
    const html = page([cell(tweet(old).replace(/<time[^>]*>/, '<time>'))]);
    const { posts } = readOk(html, `https://x.com/${ADA}/status/20`);
    expect(posts).toMatchObject([{ id: '20', createdAt: null }]);
  });

  it('knows that it was edited, by the link to its history', () => {
    expect(readSingle({ edited: true })).toMatchObject({ edited: true, id: id(1) });
  });

  it('names whom it answers by the links, whatever the words', () => {
    const beforeText =
      '<div>返信先: <a href="/bob">@bob</a>さん、<a href="/Cleo">@Cleo</a>さん</div>';
    expect(readSingle({ beforeText }).replyingTo).toEqual(['bob', 'Cleo']);
  });

  it('names those it answers who have no page any more, and without a text of its own', () => {
    const beforeText =
      '<div dir="ltr">Replying to <div><a dir="ltr" href="/bob"><span>@bob</span></a></div><span dir="ltr"><span>@gone</span></span><span><span>and</span></span><div><a dir="ltr" href="/Cleo"><span>@Cleo</span></a></div></div>';
    expect(readSingle({ beforeText }).replyingTo).toEqual(['bob', 'gone', 'Cleo']);
    expect(readSingle({ beforeText, text: null, extra: photo({}) }).replyingTo).toHaveLength(3);
  });

  it('is not taken for an answer to whom its text or its picture names', () => {
    const words = '<div><span><a href="/bob">@bob</a></span></div>';
    const tagged = `${photo({})}<a href="/cleo"><span>@cleo</span></a>`;
    expect(readSingle({ text: words, extra: tagged }).replyingTo).toEqual([]);
  });

  it('that X hides behind a word on age (unseen) is kept and said to be cut', () => {
    const box =
      '<div><div dir="ltr"><span>Age-restricted content.</span><a href="https://help.example/">Learn more</a></div></div>';
    expect(readSingle({ text: null, extra: box })).toMatchObject({ id: id(1), truncated: true });
  });

  it('has the readers’ note (unseen), but not the invitation to rate notes', () => {
    const note = (extra: string) =>
      `<div data-testid="birdwatch-pivot" role="link" tabindex="0"><div dir="ltr"><span>Context</span></div>` +
      `<div dir="ltr"><span>It was Tuesday, see </span><a href="https://t.co/a">example.com/a</a></div>${extra}</div>`;
    expect(readSingle({ extra: note('') }).note?.text[0]).toEqual({
      kind: 'text',
      text: 'It was Tuesday, see ',
    });
    const arrow = '<svg data-testid="icon-arrow-right"></svg>';
    expect(readSingle({ extra: note(arrow) }).note).toBeNull();
  });

  it.each([
    ['', 'The beginning of it…'],
    ['without an ellipsis', 'The beginning of it.'],
  ])('for subscribers only is cut, and says so: %s', (_, words) => {
    const link =
      '<div><a href="/ada_writes/creator-subscriptions/subscribe" role="link"><span>Subscribe</span></a></div>';
    const shown = { text: `<span>${words}</span>` };
    expect(readSingle({ ...shown, afterText: link }).truncated).toBe(true);
    expect(readListed({ ...shown, extra: link }).truncated).toBe(true);
    expect(readSingle({ ...shown, beforeText: link }).truncated).toBe(false);
    const quote = quoteFrame({ extra: link });
    expect(readSingle({ extra: quote })).toMatchObject({
      truncated: false,
      quote: { truncated: true },
    });
  });
});
