// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ADA, BOB, id, photo, quoteFrame, readSingle } from '../page-builder.ts';

describe('a quoted post', () => {
  it('keeps its words and pictures to itself', () => {
    const inner = photo({ id: id(50), handle: BOB, key: 'INNER' });
    const post = readSingle({ text: null, extra: quoteFrame({ extra: inner }) });
    expect(post).toMatchObject({
      text: [],
      media: [],
      truncated: false,
      author: { handle: ADA },
      quote: {
        kind: 'post',
        id: id(50),
        url: `https://x.com/${BOB}/status/${id(50)}`,
        createdAt: '2026-10-01T08:00:00.000Z',
        author: { handle: BOB, name: 'Bob' },
        text: [{ kind: 'text', text: 'Quoted words.' }],
        media: [{ kind: 'photo' }],
      },
    });
  });

  it('is not named by a link to some other post in its text', () => {
    const words = `<a href="/cleo/status/${id(60)}">x.com/cleo</a>`;
    expect(readSingle({ extra: quoteFrame({ text: words }) }).quote).toMatchObject({
      id: null,
      url: null,
    });
  });

  it('can be cut by X', () => {
    const more = '<div data-testid="tweet-text-show-more-link">Show more</div>';
    const post = readSingle({ extra: quoteFrame({ extra: more }) });
    expect(post).toMatchObject({ truncated: false, quote: { truncated: true } });
  });

  it('can be unavailable', () => {
    const extra =
      '<article tabindex="-1"><div><div dir="auto"><span>This post is unavailable.</span></div></div></article>';
    expect(readSingle({ extra }).quote).toEqual({
      kind: 'unavailable',
      reason: 'This post is unavailable.',
    });
  });

  it('can be an article', () => {
    const extra =
      '<div><div role="img" aria-label="X"><svg></svg> Article</div></div><div dir="auto"><span>On boats</span></div><div dir="auto"><span>They float.</span></div>';
    expect(readSingle({ extra: quoteFrame({ extra }) }).quote).toMatchObject({
      article: { title: 'On boats', teaser: 'They float.' },
    });
  });

  it('can be an article with a cover', () => {
    const extra =
      '<div data-testid="article-cover-image"><img alt="Cover" src="https://pbs.twimg.com/media/COVER?format=jpg&amp;name=medium"><div role="img" aria-label="X"><svg></svg></div></div><div dir="auto"><span>On boats</span></div><div dir="auto"><span>They float.</span></div>';
    expect(readSingle({ extra: quoteFrame({ text: null, extra }) }).quote).toMatchObject({
      media: [],
      article: {
        title: 'On boats',
        image: 'https://pbs.twimg.com/media/COVER?format=jpg&name=orig',
      },
    });
  });

  it('can hold a poll', () => {
    const option = (label: string, percent: string) =>
      `<li role="listitem"><div><span>${label}</span></div><div><span>${percent}</span></div></li>`;
    const extra = `<div data-testid="card.wrapper"><div data-testid="cardPoll"><ul role="list">${option('Tea', '40%')}${option('Milk', '60%')}</ul></div></div>`;
    expect(readSingle({ extra: quoteFrame({ extra }) })).toMatchObject({
      poll: null,
      card: null,
      quote: { card: null, poll: { open: false, options: [{ percent: 40 }, { percent: 60 }] } },
    });
  });
});

it('is by whom its name says, not by "unknown"', () => {
  const extra = quoteFrame({}).replace(
    `UserAvatar-Container-${BOB}`,
    'UserAvatar-Container-unknown',
  );
  expect(readSingle({ extra }).quote).toMatchObject({ author: { handle: BOB } });
});
