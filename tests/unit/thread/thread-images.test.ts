import { describe, expect, it } from 'vitest';
import { imageUrls } from '../../../src/thread/thread-images.ts';
import { makeAuthor, makePhoto, makePost, makeQuote, makeThread } from '../thread/make-thread.ts';

const at = (name: string) => `https://pbs.twimg.com/${name}`;
const card = (image: string | null) =>
  ({ kind: 'small', href: null, domain: '', title: '', description: '', image }) as const;
const article = (image: string | null) => ({ title: '', teaser: '', image });

describe('the pictures of a thread', () => {
  it('are those of authors, posts, cards, articles and quotes, in order', () => {
    const post = makePost({
      author: makeAuthor({ avatar: at('avatar'), affiliate: at('affiliate') }),
      media: [makePhoto({ url: at('a') }), makePhoto({ url: at('b'), kind: 'video' })],
      card: card(at('card')),
      article: article(at('article')),
      quote: makeQuote({
        author: makeAuthor({ avatar: at('quoted-avatar') }),
        media: [makePhoto({ url: at('quoted') })],
        card: card(at('quoted-card')),
      }),
    });
    expect(imageUrls(makeThread([post]))).toEqual(
      [
        ['avatar', 'affiliate', 'a', 'b', 'card', 'article'],
        ['quoted-avatar', 'quoted', 'quoted-card'],
      ]
        .flat()
        .map(at),
    );
  });

  it('are named once, however often they are shown', () => {
    const author = makeAuthor({ avatar: at('avatar') });
    const posts = ['1', '2'].map((id) => makePost({ id, author, quote: makeQuote({ author }) }));
    expect(imageUrls(makeThread(posts))).toEqual([at('avatar')]);
  });

  it('are also those beside it: adding a post later asks nobody for anything', () => {
    const more = [makePost({ id: '9', media: [makePhoto({ url: at('beside') })] })];
    expect(imageUrls({ ...makeThread(), more })).toEqual([at('beside')]);
  });

  it('are none where there is nothing to see', () => {
    const posts = [
      makePost({ media: [makePhoto({ url: null })], card: card(null), article: article(null) }),
      makePost({ quote: { kind: 'unavailable', reason: 'Gone.' } }),
      { kind: 'unavailable', id: 'after-1', reason: 'Gone.' } as const,
    ];
    expect(imageUrls(makeThread(posts))).toEqual([]);
  });

  it('are posters, never the files that play', () => {
    const gif = makePhoto({
      kind: 'gif',
      url: at('poster'),
      file: 'https://video.twimg.com/a.mp4',
    });
    expect(imageUrls(makeThread([makePost({ media: [gif] })]))).toEqual([at('poster')]);
  });
});
