import { describe, expect, it } from 'vitest';
import type { Crop } from '../../../../src/edits/schema.ts';
import type { Assets } from '../../../../src/slides/view/assets.ts';
import { MediaRows } from '../../../../src/slides/view/media.tsx';
import type { Media } from '../../../../src/thread/schema.ts';
import { makePhoto } from '../../thread/make-thread.ts';
import { found, missing, show, texts } from '../show.tsx';

const URL = 'https://pbs.twimg.com/media/a?format=jpg&name=small';
const PHOTO = makePhoto({ url: URL, alt: 'A cat', aspect: 2 });

const showMedia = (media: Media[], assets?: Assets) =>
  show(<MediaRows media={media} width={400} maxHeight={null} />, assets);

describe('a picture of a post', () => {
  it('that is here is shown, and can be embedded', () => {
    const image = showMedia([PHOTO], found([URL, 800, 400])).querySelector('img')!;
    expect(image.alt).toBe('A cat');
    expect(image.src).toBe('blob:x');
    expect(image.dataset.asset).toBe(URL);
    expect([image.style.width, image.style.height]).toEqual(['400px', '200px']);
  });

  it('that is on its way keeps its room', () => {
    const box = showMedia([PHOTO]).querySelector<HTMLElement>('.photo.no-picture.loading')!;
    expect([box.style.width, box.style.height]).toEqual(['400px', '200px']);
    expect(box.textContent).toBe('');
  });

  it.each([
    ['could not be fetched', PHOTO, missing(URL)],
    ['has no address', { ...PHOTO, url: null }, missing()],
  ])('that %s says what should be there', (_, photo, assets) => {
    const shown = showMedia([photo], assets);
    expect(texts(shown, '.photo.no-picture.failed')).toEqual(['A cat']);
    expect(shown.querySelector('img, .loading')).toBeNull();
  });

  it('that is missing says nothing where there is no room for words', () => {
    const media = [PHOTO, ...[1, 2].map(() => makePhoto({ url: null, alt: 'Tiny', aspect: 0.05 }))];
    const narrow = show(<MediaRows media={media} width={400} maxHeight={30} />, missing(URL));
    expect(texts(narrow, '.failed')).toEqual(['', '', '']);
  });
});

describe('the proportions of a picture', () => {
  const heightOf = (photo: Media, assets?: Assets) =>
    showMedia([photo], assets).querySelector<HTMLElement>('.media-item')?.style.height;

  it('are its own once it is here', () => {
    expect(heightOf(PHOTO, found([URL, 400, 400]))).toBe('400px');
  });

  it('are those of the page before', () => {
    expect(heightOf(PHOTO)).toBe('200px');
  });

  it('are usual ones where nobody knows them', () => {
    expect(heightOf(makePhoto())).toBe('225px');
  });
});

describe('what a poster stands for', () => {
  it.each([
    ['photo', {}, [], 0],
    ['video', { duration: '1:24' }, ['1:24'], 1],
    ['video', {}, [''], 1],
    ['gif', {}, ['GIF'], 0],
  ] as const)('a %s with %j', (kind, changes, labels, playSigns) => {
    const shown = showMedia([makePhoto({ kind, ...changes })]);
    expect(texts(shown, '.media-label')).toEqual(labels);
    expect(shown.querySelectorAll('.play')).toHaveLength(playSigns);
  });

  it('is not said on a picture too narrow for it', () => {
    const narrow = makePhoto({ kind: 'video', duration: '1:02:03', aspect: 0.1 });
    const shown = show(<MediaRows media={[narrow]} width={400} maxHeight={200} />);
    expect(shown.querySelector('.media-item')).not.toBeNull();
    expect(shown.querySelector('.media-label, .play')).toBeNull();
  });
});

describe('several pictures', () => {
  it('stand in rows, in their order', () => {
    const media = [1, 2, 3, 4].map((n) => makePhoto({ url: null, alt: `Photo ${n}` }));
    const rows = showMedia(media).querySelectorAll('.media-row');
    expect([...rows].map((row) => texts(row, '.photo'))).toEqual([
      ['Photo 1', 'Photo 2'],
      ['Photo 3', 'Photo 4'],
    ]);
  });

  it('take no room where there are none', () => {
    expect(showMedia([]).innerHTML).toBe('');
  });
});

describe('a picture that is cropped', () => {
  const shown = (shape: Crop['shape']) => {
    const crops = new Map([[URL, { shape, x: 20, y: 80 }]]);
    const rows = <MediaRows media={[PHOTO]} width={400} maxHeight={null} crops={crops} />;
    const { style } = show(rows, found([URL, 800, 400])).querySelector('img')!;
    return [style.width, style.height, style.objectPosition];
  };

  it.each([
    ['original', ['400px', '200px', '20% 80%']],
    ['square', ['400px', '400px', '20% 80%']],
    ['portrait', ['400px', '500px', '20% 80%']],
    ['landscape', ['400px', '225px', '20% 80%']],
  ] as const)('to %s has that shape, with the point in sight', (shape, expected) => {
    expect(shown(shape)).toEqual(expected);
  });
});
