// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { codes, read, readOk, text } from './page-builder.ts';

const entry = (handle: string, postId: string, words: string, more = '', opened = false) => `
  <div data-timeline-entry="" ${opened ? 'tabindex="-1"' : `role="link" tabindex="0" data-href="/${handle}/status/${postId}"`}>
  <article><a href="/${handle}"><img alt="@${handle}" src="https://pbs.twimg.com/profile_images/3/${handle}_normal.jpg"></a>
  <a href="/${handle}"><div>Name of ${handle}</div></a><svg data-icon="icon-verified-premium-color"></svg>
  <a href="/${handle}"><span>@${handle}</span></a>
  <div dir="auto">${text(words)}</div>${more}<a href="/${handle}/status/${postId}">Oct 3</a></article></div>`;
const actions =
  '<div data-engagement-action="reply"><a aria-label="12 Replies" href="/compose"></a></div><div data-engagement-action="like"><button aria-label="いいね"></button></div>';
const web = (content: string) =>
  `<!doctype html><body><main><ul><li>${content}</li></ul>${actions}</main></body>`;
const url = 'https://x.com/ada/status/1700000000000000001';

describe('the page visitors get', () => {
  it('gives the opened post with its quote, and says that the rest needs a log-in', () => {
    const quote = entry('bob', '1600000000000000001', 'Quoted words');
    const picture =
      '<a href="/ada/status/1700000000000000001/photo/1"><img alt="A boat" src="https://pbs.twimg.com/media/P?format=webp&amp;name=small"></a>';
    const html = web(
      entry('ada', '1700000000000000001', 'Own words', `${picture}${actions}${quote}`, true) +
        entry('ada', '1700000000000000002', 'A reply of the author'),
    );
    const thread = readOk(html, url);
    expect(codes(thread)).toContain('log-in-to-see-rest');
    expect(thread.complete).toBe(false);
    expect(thread.posts).toHaveLength(1);
    expect(thread.posts[0]).toMatchObject({
      id: '1700000000000000001',
      author: { handle: 'ada', name: 'Name of ada', verified: 'blue' },
      text: [{ text: 'Own words' }],
      media: [{ alt: 'A boat', url: 'https://pbs.twimg.com/media/P?format=jpg&name=orig' }],
      quote: { kind: 'post', id: '1600000000000000001', text: [{ text: 'Quoted words' }] },
      counts: { replies: 12 },
      createdAt: '2023-09-08T04:15:59.129Z',
    });
  });

  it('of last summer only says: log in', () => {
    const { result } = read('<body><main><article data-tweet-id="1"></article></main></body>', url);
    expect(result).toMatchObject({ ok: false, problem: 'log-in' });
  });
});
