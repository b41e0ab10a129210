// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { codes, read, readOk } from '../page-builder.ts';
import { WEB_ACTIONS, webEntry, webPage } from '../web-page-builder.ts';

const url = 'https://x.com/ada/status/1700000000000000001';

describe('the page visitors get', () => {
  it('gives the opened post with its quote, and says that the rest needs a log-in', () => {
    const quote = webEntry('bob', '1600000000000000001', 'Quoted words');
    const picture =
      '<a href="/ada/status/1700000000000000001/photo/1"><img alt="A boat" src="https://pbs.twimg.com/media/P?format=webp&amp;name=small"></a>';
    const html = webPage(
      webEntry(
        'ada',
        '1700000000000000001',
        'Own words',
        `${picture}${WEB_ACTIONS}${quote}`,
        true,
      ) + webEntry('ada', '1700000000000000002', 'A reply of the author'),
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

  it('has no time for a post whose id tells none', () => {
    const html = webPage(webEntry('ada', '20', 'Own words', '', true));
    const { posts } = readOk(html, 'https://x.com/ada/status/20');
    expect(posts).toMatchObject([{ id: '20', createdAt: null }]);
  });

  it('of last summer only says: log in', () => {
    const { result } = read('<body><main><article data-tweet-id="1"></article></main></body>', url);
    expect(result).toMatchObject({ ok: false, problem: 'log-in' });
  });
});
