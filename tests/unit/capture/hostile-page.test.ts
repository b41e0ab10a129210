// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readThread } from '../../../src/capture/list/read-thread.ts';
import { withSlowQueries } from '../../support/quick-queries.ts';
import {
  ADA,
  BOB,
  CAPTURED_AT,
  cell,
  GAP,
  id,
  page,
  photo,
  plain,
  quoteFrame,
  readOk,
  readSingle,
  text,
  tweet,
} from './page-builder.ts';

const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><iframe srcdoc="<script>alert(1)</script>">',
  '{{constructor.constructor("alert(1)")()}}',
  '<math><mtext><table><mglyph><style><img src onerror=alert(1)>',
  '\u202Egnp.exe\u2066',
];
const escaped = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

describe('a hostile page', () => {
  it.each(PAYLOADS)('has its markup kept as words: %s', (payload) => {
    const post = readSingle({
      name: escaped(payload),
      text: text(escaped(payload)),
      extra: photo({ alt: escaped(payload) }) + quoteFrame({ name: escaped(payload) }),
    });
    const squeezed = payload.replace(/\s+/g, ' ');
    expect(plain(post)).toBe(payload);
    expect(post.author.name).toBe(squeezed);
    expect(post.media[0]?.alt).toBe(payload);
    expect(post.quote).toMatchObject({ author: { name: squeezed } });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<b>x</b>',
    'vbscript:x',
    'blob:https://x.com/1',
    'file:///etc/passwd',
    'chrome-extension://abc/x.html',
    'https://',
  ])('cannot make a link of %s', (href) => {
    const post = readSingle({ text: `<a href="${escaped(href)}">click</a>` });
    expect(post.text).toEqual([{ kind: 'text', text: 'click' }]);
  });

  it('cannot hide a target behind a label of another scheme', () => {
    const post = readSingle({ text: '<a href="https://t.co/a">javascript:alert(1)</a>' });
    expect(post.text).toEqual([
      { kind: 'link', text: 'javascript:alert(1)', href: 'https://t.co/a' },
    ]);
  });

  it('cannot put foreign schemes into pictures, cards and avatars', () => {
    const extra =
      '<div data-testid="tweetPhoto"><img alt="a" src="data:image/png;base64,AAAA"></div>' +
      '<div data-testid="card.wrapper"><a href="javascript:1"><img src="blob:x"><div dir="auto">t</div></a></div>';
    expect(readSingle({ extra })).toMatchObject({
      media: [{ url: null }],
      card: { href: null, image: null },
    });
  });

  it('cannot shadow the parts of the document by names', () => {
    const html = page([
      cell(tweet({ opened: true })),
      GAP,
      cell(tweet({ id: id(9), handle: BOB })),
    ]);
    const document = new DOMParser().parseFromString(html, 'text/html');
    // What <img name="querySelector"> does in browsers; jsdom lacks it.
    for (const name of ['querySelectorAll', 'querySelector', 'body', 'documentElement', 'title']) {
      Object.defineProperty(document, name, { value: document.createElement('img') });
    }
    const url = `https://x.com/${ADA}/status/${id(1)}`;
    const result = withSlowQueries(() => readThread(document, url, CAPTURED_AT));
    expect(result).toMatchObject({ ok: true, thread: { complete: true } });
  });

  it('cannot break a post with impossible values', () => {
    const html = page([
      cell(
        tweet({ opened: true })
          .replace('2026-10-05T09:00:00.000Z', '+275761-01-01')
          .replace('lang="en"', 'lang="&lt;b&gt;"')
          .replace('aria-label="3 Likes"', 'aria-label="99999999999999999999999 Likes"'),
      ),
      GAP,
      cell(tweet({ id: id(9), handle: BOB })),
    ]);
    const [post] = readOk(html).posts;
    expect(post).toMatchObject({ kind: 'post', lang: null, createdAt: '2023-09-08T04:16:00.129Z' });
    expect(post?.kind === 'post' && post.counts.likes).toBeUndefined();
  });

  it('keeps a post that cannot be read as a placeholder', () => {
    const broken = tweet({ id: id(2), below: true }).replaceAll(/\/status\/\d+/g, '/status/x');
    const html = page([
      cell(tweet({ opened: true })),
      GAP,
      cell(broken),
      cell(tweet({ id: id(3), above: true })),
      GAP,
      cell(tweet({ id: id(9), handle: BOB })),
    ]);
    const thread = readOk(html);
    expect(thread.posts.map(({ kind }) => kind)).toEqual(['post', 'unavailable', 'post']);
    expect(thread.complete).toBe(false);
  });

  it('reads handles only as handles', () => {
    const odd = tweet({ opened: true, handle: ADA }).replaceAll(
      `href="/${ADA}"`,
      'href="/../evil?x"',
    );
    expect(readOk(page([cell(odd), GAP])).author.handle).toBe(ADA);
  });
});
