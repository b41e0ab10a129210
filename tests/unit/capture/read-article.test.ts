// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ADA, BOB, id, readSingle, text, tweet } from './page-builder.ts';

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
});
