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
  readOk,
  readSingle,
  text,
  tweet,
} from './page-builder.ts';

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

  it('knows that it was edited, by the link to its history', () => {
    expect(readSingle({ edited: true })).toMatchObject({ edited: true, id: id(1) });
  });

  it('names whom it answers by the links, whatever the words', () => {
    const beforeText =
      '<div>返信先: <a href="/bob">@bob</a>さん、<a href="/Cleo">@Cleo</a>さん</div>';
    expect(readSingle({ beforeText }).replyingTo).toEqual(['bob', 'Cleo']);
  });

  it('has the readers’ note, but not the invitation to rate notes', () => {
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
});

describe('an author', () => {
  const svg = (inner: string) => `<svg data-testid="icon-verified"><g>${inner}</g></svg>`;
  it.each([
    ['none', ''],
    ['blue', svg('<path d="M0"></path>')],
    ['gold', svg('<linearGradient id="a"></linearGradient><path></path>')],
    ['grey', svg('<path fill="#829aab"></path>')],
  ])('is verified: %s', (verified, badge) => {
    expect(readSingle({ badge }).author.verified).toBe(verified);
  });

  it('can belong to an organisation and have a square picture', () => {
    const badge =
      '<div role="link" tabindex="0"><img src="https://pbs.twimg.com/profile_images/5/org_bigger.jpg"></div>';
    expect(readSingle({ badge, square: true })).toMatchObject({
      author: {
        affiliate: 'https://pbs.twimg.com/profile_images/5/org_bigger.jpg',
        avatarShape: 'square',
        avatar: `https://pbs.twimg.com/profile_images/77/${ADA}_400x400.jpg`,
      },
      quote: null,
    });
  });

  it('can be protected and have emoji in the name', () => {
    const { author } = readSingle({
      name: 'Ada <img alt="🌱" src="https://abs-0.twimg.com/emoji/v2/svg/1f331.svg">',
      badge: '<svg data-testid="icon-lock"></svg>',
    });
    expect(author).toMatchObject({ name: 'Ada 🌱', protected: true });
  });
});

describe('the figures', () => {
  it('come from the labels, not from the moving counters', () => {
    expect(readSingle({}).counts).toEqual({ replies: 1, reposts: 2, likes: 3, bookmarks: 4 });
  });

  it.each([
    ['1,234 Replies. Reply', 1234],
    ['12.345 Antworten', 12345],
    ['1 234 567 réponses', 1234567],
    ['١٬٢٣٤ رد', 1234],
    ['१,२३,४५६ जवाब', 123456],
    ['56件の返信', 56],
    ['0 replies', 0],
  ])('are read from "%s"', (label, replies) => {
    expect(readSingle({ labels: { reply: label } }).counts.replies).toBe(replies);
  });

  it.each(['2.3K replies', '4.1万 回复', '12K', 'Reply', '5 M'])(
    'are left out of "%s"',
    (label) => {
      expect(readSingle({ labels: { reply: label } }).counts.replies).toBeUndefined();
    },
  );

  it('count the views that only the whole group names', () => {
    const group = '1 reply, 2 reposts, 3 likes, 4 bookmarks, 41755 views';
    expect(readSingle({ labels: { group } }).counts.views).toBe(41755);
  });
});

describe('pictures', () => {
  it('stand in the order of their numbers, in the best size', () => {
    const extra = photo({ n: 2, format: 'png' }) + photo({ n: 1, format: 'webp' });
    expect(readSingle({ extra }).media).toEqual([
      {
        kind: 'photo',
        alt: '',
        url: 'https://pbs.twimg.com/media/KEY1?format=jpg&name=orig',
        aspect: 2,
      },
      {
        kind: 'photo',
        alt: '',
        url: 'https://pbs.twimg.com/media/KEY2?format=png&name=orig',
        aspect: 2,
      },
    ]);
  });

  it('have their description, and none where X writes its default word', () => {
    const extra = photo({ n: 1, alt: 'A red boat' }) + photo({ n: 2, alt: '画像' });
    expect(readSingle({ extra }).media.map(({ alt }) => alt)).toEqual(['A red boat', '']);
  });

  it('are known before they have loaded', () => {
    expect(readSingle({ extra: photo({ key: null }) }).media).toMatchObject([{ url: null }]);
  });

  it('are taken from the background while the image is not there', () => {
    const background = `<div style="background-image: url(&quot;https://pbs.twimg.com/media/BG?format=jpg&amp;name=small&quot;);"></div>`;
    const extra = photo({ key: null }).replace(
      'data-testid="tweetPhoto" aria-label="Image">',
      `data-testid="tweetPhoto">${background}`,
    );
    expect(readSingle({ extra }).media).toMatchObject([
      { url: 'https://pbs.twimg.com/media/BG?format=jpg&name=orig' },
    ]);
  });

  it('in the old form of address are found, too', () => {
    const extra =
      '<div data-testid="tweetPhoto"><img alt="x" src="https://pbs.twimg.com/media/OLD.png:large"></div>';
    expect(readSingle({ extra }).media).toMatchObject([
      { url: 'https://pbs.twimg.com/media/OLD?format=png&name=orig' },
    ]);
  });

  it('that are videos have a poster and a length, GIFs also a file', () => {
    const player = (video: string) =>
      `<div data-testid="tweetPhoto"><div style="padding-bottom: 56.25%"></div><div data-testid="placementTracking"><div data-testid="videoPlayer">${video}<span>1:24</span></div></div></div>`;
    const video = player(
      '<video aria-label="Embedded video" poster="https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg"><source src="blob:https://x.com/1"></video>',
    );
    const gif = player(
      '<video aria-label="Dancing cat GIF" poster="https://pbs.twimg.com/tweet_video_thumb/G.jpg" src="https://video.twimg.com/tweet_video/G.mp4"></video>',
    );
    expect(readSingle({ extra: video + gif }).media).toMatchObject([
      {
        kind: 'video',
        alt: '',
        url: 'https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg',
        duration: '1:24',
      },
      { kind: 'gif', alt: 'Dancing cat GIF', file: 'https://video.twimg.com/tweet_video/G.mp4' },
    ]);
  });
});

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
});

describe('polls, cards and articles', () => {
  it('reads a finished poll', () => {
    const option = (label: string, percent: string) =>
      `<li role="listitem"><div><div><span>${label}</span></div><div><span>${percent}</span></div></div></li>`;
    const extra = `<div data-testid="card.wrapper"><div data-testid="cardPoll"><ul role="list">${option('Tea', '45.5%')}${option('50%', '%54,5')}</ul><div><span>524 votes</span> <span>Final results</span></div></div></div>`;
    expect(readSingle({ extra })).toMatchObject({
      card: null,
      poll: {
        open: false,
        options: [
          { label: 'Tea', percent: 45.5 },
          { label: '50%', percent: 54.5 },
        ],
        summary: '524 votes Final results',
      },
    });
  });

  it('reads an open poll', () => {
    const extra =
      '<div data-testid="card.wrapper"><div data-testid="cardPoll"><div role="radiogroup"><div role="radio"><span>Tea</span></div><div role="radio"><span>Coffee</span></div></div><span>2 days left</span></div></div>';
    expect(readSingle({ extra }).poll).toEqual({
      open: true,
      options: [
        { label: 'Tea', percent: null },
        { label: 'Coffee', percent: null },
      ],
      summary: '2 days left',
    });
  });

  it('reads a large card, whose domain hides in a sentence', () => {
    const extra =
      '<div><div data-testid="card.wrapper"><div data-testid="card.layoutLarge.media"><a href="https://t.co/c" aria-label="boats.example All about boats"><img src="https://pbs.twimg.com/card_img/1/a?format=jpg&amp;name=900x900"><div dir="ltr"><span>All about boats</span></div></a></div></div><a href="https://t.co/c">来自 boats.example</a></div>';
    expect(readSingle({ extra })).toMatchObject({
      media: [],
      card: {
        kind: 'large',
        href: 'https://t.co/c',
        domain: 'boats.example',
        title: 'All about boats',
        image: 'https://pbs.twimg.com/card_img/1/a?format=jpg&name=900x900',
      },
    });
  });

  it('reads a small card', () => {
    const extra =
      '<div data-testid="card.wrapper"><div data-testid="card.layoutSmall.media"><a href="https://t.co/c"><img src="https://pbs.twimg.com/card_img/1/b"></a></div><a href="https://t.co/c"><div data-testid="card.layoutSmall.detail"><div dir="auto">boats.example</div><div dir="auto">Boats</div><div dir="auto">They float.</div></div></a></div>';
    expect(readSingle({ extra }).card).toMatchObject({
      kind: 'small',
      domain: 'boats.example',
      title: 'Boats',
      description: 'They float.',
    });
  });

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
