// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ADA,
  cell,
  GAP,
  id,
  link,
  page,
  plain,
  readOk,
  readSingle,
  text,
  tweet,
} from '../page-builder.ts';

const spansOf = (markup: string) => readSingle({ text: markup }).text;

describe('the text of a post', () => {
  it('keeps line breaks and blank lines exactly', () => {
    expect(spansOf(text('One\n\nTwo\n  three'))).toEqual([
      { kind: 'text', text: 'One\n\nTwo\n  three' },
    ]);
    expect(plain(readSingle({ text: 'a<br>b<br><br>c' }))).toBe('a\nb\n\nc');
  });

  it('shows a link as X does and keeps its whole target', () => {
    const markup = text('See ') + link('example.com/long/pa', 'th?page=2&amp;x=1') + text(' now');
    expect(spansOf(markup)).toEqual([
      { kind: 'text', text: 'See ' },
      {
        kind: 'link',
        text: 'example.com/long/pa…',
        href: 'https://example.com/long/path?page=2&x=1',
      },
      { kind: 'text', text: ' now' },
    ]);
  });

  it('keeps the short target where the label is no address', () => {
    const markup = '<a href="https://t.co/xyz">pic of a cat</a>';
    expect(spansOf(markup)).toEqual([
      { kind: 'link', text: 'pic of a cat', href: 'https://t.co/xyz' },
    ]);
  });

  it('makes links to other posts absolute', () => {
    const markup = `<a href="/bob/status/${id(7)}"><span aria-hidden="true">https://</span>x.com/bob/st<span aria-hidden="true">atus/1</span><span aria-hidden="true">…</span></a>`;
    expect(spansOf(markup)).toEqual([
      { kind: 'link', text: 'x.com/bob/st…', href: `https://x.com/bob/status/${id(7)}` },
    ]);
  });

  it('does not break the line around a mention', () => {
    const markup = `${text('Thanks ')}<div><span><a href="/bob">@bob</a></span></div>${text('!')}`;
    expect(spansOf(markup)).toEqual([
      { kind: 'text', text: 'Thanks ' },
      { kind: 'mention', text: '@bob', href: 'https://x.com/bob' },
      { kind: 'text', text: '!' },
    ]);
  });

  it('knows hashtags and cashtags', () => {
    const markup =
      '<span><a href="/hashtag/猫?src=hashtag_click">#猫</a></span> <a href="/search?q=%24ACME&amp;src=cashtag_click">$ACME</a>';
    expect(spansOf(markup).map(({ kind, text: shown }) => [kind, shown])).toEqual([
      ['hashtag', '#猫'],
      ['text', ' '],
      ['cashtag', '$ACME'],
    ]);
  });

  it('reads emoji pictures as characters', () => {
    const family = '1f468-200d-1f469-200d-1f467';
    const markup = `<img alt="🎉" src="https://abs-0.twimg.com/emoji/v2/svg/1f389.svg"><img src="https://abs-0.twimg.com/emoji/v2/svg/${family}.svg">`;
    expect(spansOf(markup)).toEqual([
      { kind: 'emoji', text: '🎉' },
      { kind: 'emoji', text: '👨‍👩‍👧' },
    ]);
  });

  it('leaves hashflags without a description away', () => {
    expect(spansOf(`${text('Go')}<img src="https://abs.twimg.com/hashflags/cup.png">`)).toEqual([
      { kind: 'text', text: 'Go' },
    ]);
  });

  it('keeps right-to-left text and its language', () => {
    const post = readSingle({ text: text('مرحبا @bob עולם'), lang: 'ar' });
    expect(post).toMatchObject({ lang: 'ar', dir: 'auto', text: [{ text: 'مرحبا @bob עולם' }] });
  });

  it('keeps a direction that the page gives', () => {
    const html = page([
      cell(
        tweet({ opened: true, text: text('سلام'), lang: 'fa' }).replace('dir="auto"', 'dir="rtl"'),
      ),
      GAP,
    ]);
    expect(readOk(html).posts[0]).toMatchObject({ lang: 'fa', dir: 'rtl' });
  });

  it('falls back to the language box when the test id is gone', () => {
    const html = page([
      cell(
        tweet({ opened: true, text: text('Still here') }).replace('data-testid="tweetText"', ''),
      ),
      GAP,
    ]);
    expect(readOk(html).posts[0]).toMatchObject({ text: [{ text: 'Still here' }] });
  });
});

describe('a text that goes on elsewhere', () => {
  const forms = {
    'a button after it': {
      afterText: '<button data-testid="tweet-text-show-more-link">Show more</button>',
    },
    'a link after it': {
      afterText: `<a href="/${ADA}/status/${id(1)}" data-testid="tweet-text-show-more-link">Show more</a>`,
    },
    'a box after it': {
      afterText:
        '<div role="link" tabindex="0" data-testid="tweet-text-show-more-link">Show more</div>',
    },
    'a span in it': {
      text: `${text('Begin')}<span role="link" data-testid="tweet-text-show-more-link">Show more</span>`,
    },
  };
  it.each(Object.entries(forms))('is flagged with %s', (_, form) => {
    const post = readSingle({ text: text('Begin'), ...form });
    expect(post.truncated).toBe(true);
    expect(plain(post)).toBe('Begin');
  });

  it('makes the thread incomplete', () => {
    const html = page([
      cell(tweet({ opened: true })),
      GAP,
      cell(tweet({ id: id(2), ...forms['a link after it'] })),
      GAP,
      cell(tweet({ id: id(3), handle: 'bob' })),
    ]);
    expect(readOk(html).reasons).toEqual([{ code: 'truncated-posts', count: 1 }]);
  });

  it('is assumed where a post has nothing at all', () => {
    expect(readSingle({ text: null }).truncated).toBe(true);
  });
});

describe('a machine translation', () => {
  it('is recognised by its bar, in any language', () => {
    const bar =
      '<div dir="ltr"><svg viewBox="0 0 33 32"></svg><span>翻訳元: 英語</span><button>原文を表示</button></div>';
    const post = readSingle({ text: text('こんにちは'), lang: 'ja', beforeText: bar });
    expect(post.translated).toBe(true);
    expect(plain(post)).toBe('こんにちは');
  });

  it('is not assumed without it', () => {
    expect(readSingle({}).translated).toBe(false);
  });
});
