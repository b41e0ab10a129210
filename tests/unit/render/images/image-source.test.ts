import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import manifest from '../../../../manifest.json' with { type: 'json' };
import {
  imageCandidates,
  isAllowedImage,
  largeImage,
} from '../../../../src/render/images/image-source.ts';

describe('a picture may be fetched', () => {
  it.each([
    'https://pbs.twimg.com/media/a?format=jpg&name=small',
    'https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png',
    'https://PBS.twimg.com:443/media/a.jpg',
  ])('from %s', (url) => {
    expect(isAllowedImage(url)).toBe(true);
  });

  it.each([
    'http://pbs.twimg.com/media/a.jpg',
    'https://pbs.twimg.com:8443/media/a.jpg',
    'https://ada@pbs.twimg.com/media/a.jpg',
    'https://ada:secret@pbs.twimg.com/media/a.jpg',
    'https://:secret@pbs.twimg.com/media/a.jpg',
    'https://pbs.twimg.com.evil.example/media/a.jpg',
    'https://pbs.twimg.com@evil.example/media/a.jpg',
    'https://evilpbs.twimg.com/media/a.jpg',
    'https://video.twimg.com/a.mp4',
    'https://twimg.com/a.jpg',
    'https://pbs.twimg.com./media/a.jpg',
    'https://evil.example/https://pbs.twimg.com/a.jpg',
    'https://x.com/logout',
    'https://localhost/a.jpg',
    'blob:https://pbs.twimg.com/0b6b1c5e',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    '//pbs.twimg.com/media/a.jpg',
    'not an address',
    '',
  ])('never from %s', (url) => {
    expect(isAllowedImage(url)).toBe(false);
    expect(imageCandidates(url)).toEqual([]);
  });

  it('from the hosts that the manifest names, and from no other', () => {
    for (const permission of manifest.host_permissions) {
      expect(isAllowedImage(permission.replace('*', 'a.jpg'))).toBe(true);
    }
    const label = fc.constantFrom('pbs', 'abs', 'twimg', 'com', 'evil', 'pbs-', '');
    const host = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.'));
    fc.assert(
      fc.property(host, (name) => {
        const isNamed = manifest.host_permissions.includes(`https://${name}/*`);
        expect(isAllowedImage(`https://${name}/media/a.jpg`)).toBe(isNamed);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the addresses of a picture', () => {
  const photo = (format: string, name: string) =>
    `https://pbs.twimg.com/media/a-B_1?format=${format}&name=${name}`;
  const poster = (name: string) =>
    `https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg?name=${name}`;
  const film = (format: string, name: string) =>
    `https://pbs.twimg.com/amplify_video_thumb/1/img/a?format=${format}&name=${name}`;
  const card = (name: string) => `https://pbs.twimg.com/card_img/1/a?format=jpg&name=${name}`;

  it.each<[string, string, string[]]>([
    [
      'a photo in WebP',
      photo('webp', '360x360'),
      [photo('jpg', 'orig'), photo('png', 'orig'), photo('webp', '360x360')],
    ],
    [
      'a small photo',
      photo('jpg', 'small'),
      [photo('jpg', 'orig'), photo('jpg', '4096x4096'), photo('jpg', 'small')],
    ],
    [
      'an original',
      photo('jpg', 'orig'),
      [photo('jpg', 'orig'), photo('png', 'orig'), photo('jpg', 'large')],
    ],
    [
      'an original in PNG',
      photo('png', 'orig'),
      [photo('png', 'orig'), photo('png', '4096x4096'), photo('png', 'large')],
    ],
    ['a poster', poster('tiny'), [poster('large'), poster('orig'), poster('tiny')]],
    [
      'the poster of one film of four',
      poster('240x240'),
      [poster('large'), poster('orig'), poster('240x240')],
    ],
    [
      'a poster in WebP, which X keeps as JPEG',
      film('webp', 'tiny'),
      [film('jpg', 'large'), film('webp', 'large'), film('webp', 'tiny')],
    ],
    ['a large poster', poster('large'), [poster('large')]],
    ['an original poster', poster('orig'), [poster('orig'), poster('large')]],
    ['the picture of a card', card('800x419'), [card('large'), card('orig'), card('800x419')]],
  ])('run from the likeliest best to the one that the page had: %s', (_, url, wanted) => {
    expect(imageCandidates(url)).toEqual(wanted);
  });

  it('have their size and format in the path, in the old form', () => {
    const media = 'https://pbs.twimg.com/media/a-B_1';
    const old = [photo('jpg', 'orig'), photo('jpg', '4096x4096')];
    for (const ending of ['.jpg:small', '.jpg']) {
      expect(imageCandidates(media + ending)).toEqual([...old, media + ending]);
    }
    const thumb = 'https://pbs.twimg.com/tweet_video_thumb/a.jpg';
    expect(imageCandidates(`${thumb}:small`)).toEqual([
      `${thumb}?name=large`,
      `${thumb}?name=orig`,
      `${thumb}:small`,
    ]);
  });

  it.each(['_normal', '_bigger', '_mini', '_x96', '_200x200', '_reasonably_small'])(
    'of an avatar%s',
    (size) => {
      const avatar = (wanted: string) => `https://pbs.twimg.com/profile_images/1/a${wanted}.jpg`;
      expect(imageCandidates(avatar(size))).toEqual([avatar('_400x400'), avatar(size)]);
    },
  );

  it.each([
    'https://pbs.twimg.com/profile_images/1/a_400x400.jpg',
    'https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg',
    'https://abs.twimg.com/a_normal_b.png',
  ])('are one where X has no other sizes: %s', (url) => {
    expect(imageCandidates(url)).toEqual([url]);
  });

  it('are three at most, whatever the address, and none leads elsewhere', () => {
    const part = fc.constantFrom('media', 'a.jpg', 'card_img', '1', 'a_normal.jpg', 'a.png:small');
    const query = fc.constantFrom(
      '',
      '?format=webp&name=tiny',
      '?name=small',
      '?format=gif',
      '?a=1',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), query, (path, parameters) => {
        const url = `https://pbs.twimg.com/${path.join('/')}${parameters}`;
        const found = imageCandidates(url);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found).toContain(url);
        expect(found.every(isAllowedImage)).toBe(true);
      }),
    );
  });
});

describe('the address for files', () => {
  it('is large, and there for every picture', () => {
    const photo = 'https://pbs.twimg.com/media/a?format=png&name=orig';
    expect(largeImage(photo)).toBe('https://pbs.twimg.com/media/a?format=png&name=4096x4096');
    const poster = 'https://pbs.twimg.com/tweet_video_thumb/a.jpg';
    expect([poster, 'https://evil.example/a.jpg'].map(largeImage)).toEqual([
      poster,
      'https://evil.example/a.jpg',
    ]);
  });
});
