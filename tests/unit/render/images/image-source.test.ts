import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import manifest from '../../../../manifest.json' with { type: 'json' };
import { imageCandidates, isAllowedImage } from '../../../../src/render/images/image-source.ts';

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
  it('of a photo run from the best size to the smallest, and keep its format', () => {
    const url = 'https://pbs.twimg.com/media/a-B_1?format=webp&name=360x360';
    expect(imageCandidates(url)).toEqual(
      ['orig', '4096x4096', 'large'].map(
        (size) => `https://pbs.twimg.com/media/a-B_1?format=webp&name=${size}`,
      ),
    );
  });

  it.each(['_normal', '_bigger', '_mini', '_x96', '_200x200'])('of an avatar%s', (size) => {
    const avatar = (wanted: string) => `https://pbs.twimg.com/profile_images/1/a${wanted}.jpg`;
    expect(imageCandidates(avatar(size))).toEqual([avatar('_400x400'), avatar(size)]);
  });

  it.each([
    'https://pbs.twimg.com/profile_images/1/a_400x400.jpg',
    'https://pbs.twimg.com/media/a.jpg',
    'https://pbs.twimg.com/card_img/1/a?format=jpg&name=small',
    'https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/a.jpg',
    'https://abs.twimg.com/a_normal_b.png',
  ])('are one where X has no other sizes: %s', (url) => {
    expect(imageCandidates(url)).toEqual([url]);
  });
});
