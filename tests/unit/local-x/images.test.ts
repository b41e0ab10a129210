import { describe, expect, it } from 'vitest';
import { FLAT } from '../../support/local-x/images/drawing/develop.ts';
import { seededRandom } from '../../support/local-x/images/drawing/random.ts';
import { imageFor, type ServedImage } from '../../support/local-x/images/index.ts';
import { drawPicture } from '../../support/local-x/images/picture.ts';
import { SCENES } from '../../support/local-x/images/scenes/index.ts';
import { THREADS } from '../../support/local-x/threads/load.ts';

const served = (address: string) => imageFor(new URL(address, 'https://pbs.twimg.com'), THREADS);

describe('an address of pbs.twimg.com', () => {
  it.each([
    ['/media/HLq4LightByMonth?format=png&name=orig', 'png 1600x900'],
    ['/media/HLq4LightByMonth?format=png&name=4096x4096', 'png 1600x900'],
    ['/media/HLq4LightByMonth?format=jpg&name=medium', 'png 1200x675'],
    ['/media/HLq2LampSeventeen?format=jpg&name=small', 'jpeg 510x680'],
    ['/media/HLq2LampSeventeen?format=webp&name=900x900', 'jpeg 675x900'],
    ['/media/HLq2LampSeventeen?format=jpg&name=360x360', 'jpeg 270x360'],
    ['/media/HLq2LampSeventeen.jpg:tiny', 'jpeg 48x64'],
    ['/media/NobodyKnowsIt?format=jpg&name=large', 'jpeg 1200x800'],
    ['/profile_images/1500000000000000001/NorthLightLab_normal.jpg', 'jpeg 48x48'],
    ['/profile_images/1500000000000000001/NorthLightLab_bigger.jpg', 'jpeg 73x73'],
    ['/profile_images/1500000000000000001/NorthLightLab_mini.jpg', 'jpeg 24x24'],
    ['/profile_images/1500000000000000001/PetraSundEast_x96.jpg', 'jpeg 96x96'],
    ['/profile_images/1500000000000000001/PetraSundEast_200x200.jpg', 'jpeg 200x200'],
    ['/profile_images/1500000000000000001/PetraSundEast_400x400.jpg', 'jpeg 400x400'],
    ['/profile_images/1500000000000000001/PetraSundEast.jpg', 'jpeg 400x400'],
    ['/card_img/1500000000000000002/BulbAdPicture?format=jpg&name=800x419', 'jpeg 800x419'],
    ['/ext_tw_video_thumb/1500000000000000003/pu/img/EK05StaysUp.jpg', 'jpeg 1280x720'],
    ['/amplify_video_thumb/1500000000000000003/img/SomeVideo.jpg', 'jpeg 1280x720'],
    ['/tweet_video_thumb/EK06TheKnot.jpg', 'jpeg 800x600'],
  ])('%s gives %s', (address, expected) => {
    expect(headerOf(served(address)!)).toBe(expected);
  });

  it.each([
    '/media/HLq4LightByMonth?format=jpg&name=orig',
    '/media/HLq2LampSeventeen?format=webp&name=orig',
    '/media/HLq2LampSeventeen?format=jpg&name=huge',
    '/media/HLq2LampSeventeen',
    '/media/../secrets',
    '/profile_images/NorthLightLab.jpg',
    '/profile_banners/1500000000000000001',
    '/',
    'https://pbs.twimg.com.evil.example/media/HLq4LightByMonth?format=png&name=orig',
  ])('%s gives nothing', (address) => {
    expect(served(address)).toBeNull();
  });
});

describe('drawings', () => {
  it.each(Object.entries(SCENES))('of %s are the same every time', (_, { draw, look }) => {
    const once = () =>
      drawPicture({
        width: 36,
        height: 24,
        type: 'image/png',
        look,
        draw: (canvas) => draw(canvas, seededRandom('a key')),
      });
    expect(once()).toEqual(once());
  });

  it('differ from key to key', () => {
    const hills = (key: string) =>
      drawPicture({
        width: 36,
        height: 24,
        type: 'image/png',
        look: FLAT,
        draw: (canvas) => SCENES.hills!.draw(canvas, seededRandom(key)),
      });
    expect(hills('one')).not.toEqual(hills('another'));
  });

  it('are drawn for organisations unlike for people', () => {
    const organisation = served('/profile_images/1500000000000000001/LowTidePress_normal.jpg');
    const stranger = imageFor(
      new URL('https://pbs.twimg.com/profile_images/1500000000000000001/LowTidePress_normal.jpg'),
      [],
    );
    expect(organisation!.bytes).not.toEqual(stranger!.bytes);
  });
});

/** Kind and size by what the file itself says. */
function headerOf({ type, bytes }: ServedImage): string {
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') {
    expect(type).toBe('image/png');
    return `png ${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
  }
  expect(type).toBe('image/jpeg');
  expect(bytes.readUInt16BE(0)).toBe(0xffd8);
  let at = 2;
  while (bytes.readUInt16BE(at) !== 0xffc0) at += 2 + bytes.readUInt16BE(at + 2);
  return `jpeg ${bytes.readUInt16BE(at + 7)}x${bytes.readUInt16BE(at + 5)}`;
}
