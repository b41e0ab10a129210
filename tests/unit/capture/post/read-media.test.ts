// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ADA, id, photo, quoteFrame, readSingle, text } from '../page-builder.ts';

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

  it('are known from their links alone, as behind the open photo viewer', () => {
    const link = (n: number) => `<a href="/${ADA}/status/${id(1)}/photo/${n}"><div></div></a>`;
    const { media, truncated } = readSingle({ extra: link(2) + photo({ n: 1 }) + link(3) });
    expect(media.map(({ kind, url }) => [kind, url !== null])).toEqual([
      ['photo', true],
      ['photo', false],
      ['photo', false],
    ]);
    expect(truncated).toBe(false);
  });

  it('do not include the cover of an article', () => {
    const cover =
      '<img alt="Cover" src="https://pbs.twimg.com/media/COVER?format=jpg&amp;name=small">';
    const extra = `<div data-testid="article-cover-image">${cover}</div><div dir="auto">On boats</div>`;
    expect(readSingle({ extra })).toMatchObject({ media: [], article: { title: 'On boats' } });
  });

  it('that are videos have a poster and a length, GIFs also a file', () => {
    const player = (inner: string) =>
      `<div data-testid="tweetPhoto"><div style="padding-bottom: 56.25%"></div><div data-testid="placementTracking"><div data-testid="videoPlayer">${inner}<span>1:24</span></div></div></div>`;
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

  it('that are playing have the length of the controls, not what is left of it', () => {
    const film = '<video poster="https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg"></video>';
    const times = '<span>0:43 / 5:35</span><span>4:51</span>';
    const extra = `<div data-testid="tweetPhoto"><div data-testid="videoPlayer">${film}${times}</div></div>`;
    expect(readSingle({ extra }).media).toMatchObject([{ kind: 'video', duration: '5:35' }]);
  });

  it('that are films can have a description of their author', () => {
    const film =
      '<video aria-label="A boat at sea" poster="https://pbs.twimg.com/amplify_video_thumb/1/img/a.jpg"></video>';
    const extra = `<div data-testid="tweetPhoto"><div data-testid="videoPlayer">${film}</div></div>`;
    expect(readSingle({ extra }).media).toMatchObject([{ kind: 'video', alt: 'A boat at sea' }]);
  });

  it.each([
    ['in place of them', ''],
    ['over a text', text('Look.')],
  ])('behind a cover for sensitive media (unseen) are said to be missing: %s', (_, words) => {
    const cover =
      '<div><div dir="ltr"><span>Content warning</span><a href="/settings/content_you_see">Change settings</a></div><button>View</button></div>';
    expect(readSingle({ text: words || null, extra: cover })).toMatchObject({
      media: [],
      truncated: true,
    });
    expect(readSingle({ extra: quoteFrame({ extra: cover }) })).toMatchObject({
      truncated: false,
      quote: { truncated: true },
    });
  });

  it('under a blur for sensitive media (unseen) are kept', () => {
    const blurred = `<div><div style="filter: blur(30px)">${photo({})}</div><div><div dir="ltr">Content warning</div><button>Show</button></div></div>`;
    expect(readSingle({ extra: blurred }).media).toMatchObject([{ kind: 'photo' }]);
  });
});
