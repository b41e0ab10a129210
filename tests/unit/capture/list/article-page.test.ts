// @vitest-environment jsdom

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CaptureResultSchema } from '../../../../src/messaging/capture-result.ts';
import { ADA, BOB, id, read, tweet } from '../page-builder.ts';

const url = `https://x.com/${ADA}/article/${id(1)}`;
const articlePage = (body: string, head = '', end = '') =>
  `<!doctype html><html><head>${head}</head><body><header role="banner"></header><main role="main"><div>` +
  `<div data-testid="twitterArticleReadView"><div data-testid="twitter-article-title">On boats</div>` +
  `<a href="/${ADA}">Ada</a><time datetime="2026-10-05T09:00:00.000Z">Oct 5</time>${body}${end}</div></div></main></body></html>`;
const embedded = `<div data-testid="simpleTweet">${tweet({ id: id(70), handle: BOB })}</div>`;
const canonical = `<link rel="canonical" href="https://x.com/${ADA}/status/${id(1)}">`;
const views = `<a href="/${ADA}/status/${id(1)}/analytics">5 views</a>`;

describe('an article on a page of its own', () => {
  it.each([
    ['by its figures', articlePage('<p>Words.</p>', '', views)],
    ['by the head of the page', articlePage('<p>Words.</p>', canonical)],
    ['by the address alone', articlePage('<p>Words.</p>')],
    ['though it has posts in it', articlePage(embedded, canonical)],
  ])('says to open its post, and which that is: %s', (_, html) => {
    const { result } = read(html, url);
    expect(result).toMatchObject({
      ok: false,
      problem: 'article-page',
      post: `https://x.com/${ADA}/status/${id(1)}`,
    });
    expect(v.is(CaptureResultSchema, result)).toBe(true);
  });

  const body =
    '<div data-testid="longformRichTextComponent"><div data-contents="true">' +
    '<h2 class="longform-header-two" data-block="true"><span data-text="true">Masts</span></h2>' +
    '<div class="longform-unstyled" data-block="true"><span data-text="true">They stand.</span></div>' +
    `<section data-block="true">${embedded}</section></div></div>`;
  const author =
    `<div itemprop="author"><meta itemprop="name" content="Ada Quill"><meta itemprop="additionalName" content="${ADA}"></div>` +
    `<div data-testid="UserAvatar-Container-${ADA}"><a href="/${ADA}"><img src="https://pbs.twimg.com/profile_images/1/a_normal.jpg"></a></div>` +
    `<a href="/${ADA}">Ada Quill<svg data-testid="icon-verified"></svg></a>`;

  it('is read, and says that it is all that was read', () => {
    const { result } = read(articlePage(author + views + body), url);
    expect(result).toMatchObject({
      ok: true,
      thread: {
        author: { name: 'Ada Quill', handle: ADA, verified: 'blue' },
        reasons: [{ code: 'end-not-seen' }],
        posts: [
          {
            ...{ id: id(1), createdAt: '2026-10-05T09:00:00.000Z', truncated: false },
            article: { title: 'On boats' },
            blocks: [{ kind: 'heading' }, { kind: 'paragraph' }, { kind: 'post' }],
          },
        ],
      },
    });
  });

  it('is the post that its figures name, whatever its own address says', () => {
    const { result } = read(articlePage(author + views + body), `https://x.com/${ADA}/article/77`);
    expect(result).toMatchObject({ ok: true, thread: { posts: [{ id: id(1) }] } });
  });

  it('cannot make its reader open anything but a post', () => {
    const { result } = read(articlePage('', canonical), url);
    const led = { ...result, post: 'https://evil.example/ada/status/1' };
    expect(v.is(CaptureResultSchema, led)).toBe(false);
  });
});
