// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ADA,
  BOB,
  cell,
  codes,
  GAP,
  id,
  page,
  plain,
  readOk,
  readSingle,
  text,
  tweet,
} from '../page-builder.ts';

describe('an article of X', () => {
  it('reads an opened article, without the posts embedded in it', () => {
    const block = (words: string) =>
      `<div data-block="true"><span><span data-text="true">${words}</span></span></div>`;
    const embedded = `<section data-block="true"><div data-testid="simpleTweet">${tweet({ id: id(70), handle: BOB, name: 'Bob', text: text('Embedded words') })}</div></section>`;
    const extra =
      `<div data-testid="twitterArticleReadView"><a href="/${ADA}/article/1/media/2"><div data-testid="tweetPhoto"><img alt="Image" src="https://pbs.twimg.com/media/COVER?format=jpg&amp;name=small"></div></a>` +
      `<div data-testid="twitter-article-title"><span>On boats</span></div><div data-testid="twitterArticleRichTextView"><div data-testid="longformRichTextComponent">${block('First.')}${embedded}${block('Second.')}</div></div></div>`;
    const post = readSingle({ text: null, extra });
    expect(post).toMatchObject({
      id: id(1),
      author: { handle: ADA },
      quote: null,
      media: [],
      text: [{ text: 'First.\n\nSecond.' }],
      article: {
        title: 'On boats',
        image: 'https://pbs.twimg.com/media/COVER?format=jpg&name=orig',
      },
      truncated: false,
    });
  });

  it('has its lists as X shows them, and of code the code only', () => {
    const item = (words: string) =>
      `<li data-block="true"><span data-text="true">${words}</span></li>`;
    const code =
      '<section data-block="true"><div><span>markdown</span><button>Copy</button></div><pre><code>a\n  b</code></pre></section>';
    const body = `<ol>${item('One')}${item('Two')}</ol><ul>${item('Dot')}</ul>${code}`;
    const extra = `<div data-testid="twitterArticleReadView"><div data-testid="twitter-article-title">Lists</div><div data-testid="longformRichTextComponent">${body}</div></div>`;
    const post = readSingle({ text: null, extra });
    expect(plain(post)).toBe('1. One\n\n2. Two\n\n• Dot\n\na\n  b');
  });

  it('is a card with its cover where it is not opened', () => {
    const extra =
      '<div data-testid="article-cover-image"><img alt="Cover" src="https://pbs.twimg.com/media/COVER?format=jpg&amp;name=small"></div>' +
      '<div dir="auto"><span>On boats</span></div><div dir="auto"><span>They float.</span></div>';
    expect(readSingle({ text: null, extra })).toMatchObject({
      media: [],
      truncated: false,
      article: {
        title: 'On boats',
        teaser: 'They float.',
        image: 'https://pbs.twimg.com/media/COVER?format=jpg&name=orig',
      },
    });
  });

  const paragraph = (text_: string, tag = 'div') =>
    `<${tag} data-block="true"><div><span><span data-text="true">${text_}</span></span></div></${tag}>`;
  const photoBlock = `<section data-block="true"><div><a href="/ada/article/1/media/2"><div data-testid="tweetPhoto"><img alt="Image" src="https://pbs.twimg.com/media/A?format=jpg&amp;name=medium"></div></a><div data-testid="longformRichTextComponent">${paragraph('A caption.')}</div></div></section>`;
  const filmBlock =
    '<section data-block="true"><div data-testid="tweetPhoto"><video></video><span>0:01 / 0:15</span></div></section>';
  const table =
    '<section data-block="true"><table><tr><th>Name</th><td>One</td></tr></table></section>';
  const opened = (...blocks: string[]) =>
    readOk(
      page([
        cell(
          tweet({
            opened: true,
            text: null,
            extra: `<div data-testid="twitterArticleReadView"><div data-testid="twitter-article-title">On boats</div><div data-testid="longformRichTextComponent">${paragraph('First.')}${blocks.join('')}${paragraph('Last.')}</div></div>`,
          }),
        ),
        GAP,
        cell(tweet({ id: id(900), handle: BOB })),
      ]),
    );

  it.each<[string, string, string]>([
    ['a picture and its caption', photoBlock, 'First.\n\nLast.'],
    ['a film and its controls', filmBlock, 'First.\n\nLast.'],
    ['a table', table, 'First.\n\nLast.'],
    [
      'a divider',
      '<section data-block="true"><div role="separator"></div></section>',
      'First.\n\nLast.',
    ],
    ['a heading', paragraph('On masts', 'h2'), 'First.\n\nOn masts\n\nLast.'],
    ['a quotation', paragraph('Once.', 'blockquote'), 'First.\n\nOnce.\n\nLast.'],
    ['bold words', paragraph('<b style="font-weight: bold;">Look</b>'), 'First.\n\nLook\n\nLast.'],
  ])(
    'has the words alone in its text, and never makes words of anything else: %s',
    (_, block, text_) => {
      const thread = opened(block);
      expect(
        thread.posts.map(
          (post) => post.kind === 'post' && post.text.map((span) => span.text).join(''),
        ),
      ).toEqual([text_]);
      expect(codes(thread)).toEqual(block === filmBlock ? ['missing-media'] : []);
    },
  );

  it('has paragraphs of words alone, whatever is empty between them', () => {
    const thread = opened(
      paragraph('<br data-text="true">').replaceAll(/<span data-text="true"><br/g, '<span><br'),
    );
    expect(thread.posts.map((post) => post.kind === 'post' && plain(post))).toEqual([
      'First.\n\nLast.',
    ]);
    expect(thread.reasons).toEqual([]);
  });
});
