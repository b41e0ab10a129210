import { describe, expect, it } from 'vitest';
import { threadPageOf } from '../../../src/thread/thread-url.ts';

describe('the address of a thread page', () => {
  it.each([
    ['https://x.com/ada/status/123', 'ada'],
    ['https://x.com/ada/status/123/photo/1', 'ada'],
    ['https://x.com/ada/status/123?s=20#top', 'ada'],
    ['https://twitter.com/ada/status/123', 'ada'],
    ['https://www.twitter.com/ada/statuses/123', 'ada'],
    ['https://mobile.x.com/ada/status/123/', 'ada'],
    ['http://x.com/ada/status/123', 'ada'],
    ['https://x.com/ada/article/123', 'ada'],
    ['https://x.com/i/status/123', null],
    ['https://x.com/i/web/status/123', null],
  ])('is %s', (url, handle) => {
    expect(threadPageOf(url)).toEqual({ statusId: '123', handle });
  });

  it.each([
    'https://x.com/home',
    'https://x.com/ada',
    'https://x.com/ada/status/',
    'https://x.com/ada/status/12a',
    'https://x.com/ada/lists/status/123',
    'https://netflix.com/ada/status/123',
    'https://x.com.evil.example/ada/status/123',
    'https://evil.example/x.com/ada/status/123',
    'https://x.com@evil.example/ada/status/123',
    'ftp://x.com/ada/status/123',
    'javascript:alert(1)//x.com/ada/status/123',
    '',
  ])('is not %s', (url) => {
    expect(threadPageOf(url)).toBeNull();
  });
});
