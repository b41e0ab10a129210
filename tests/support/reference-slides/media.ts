import type { Crop } from '../../../src/edits/schema.ts';
import type { Media } from '../../../src/thread/schema.ts';
import { addressOfDrawn, MISSING } from './drawn-pictures.ts';
import type { Reference, References } from './reference.ts';

type Drawn = Parameters<typeof addressOfDrawn>[0];

/** Small cards: pictures are as wide as they are. */
const NARROW = { margin: 60, card: { padding: 30 } };

const photo = (name: Drawn, changes: Partial<Media> = {}): Media => ({
  ...{ kind: 'photo', alt: '', url: addressOfDrawn(name) },
  ...changes,
});

const shown = (...media: Media[]): Reference => ({ post: { text: [], media }, design: NARROW });

const cropped = (name: Drawn, shape: Crop['shape'], x: number, y: number): Reference => ({
  ...shown(photo(name)),
  edits: { crops: { [addressOfDrawn(name)]: { shape, x, y } } },
});

export const MEDIA: References = {
  one: shown(photo('broad')),
  wide: shown(photo('wide')),
  tall: shown(photo('tall')),
  square: shown(photo('square')),
  tiny: shown(photo('tiny')),
  'see-through': shown(photo('disc')),
  two: shown(photo('square'), photo('bars')),
  'two-unlike': shown(photo('tall'), photo('wide')),
  three: shown(photo('wide'), photo('square'), photo('bars')),
  four: shown(photo('square'), photo('bars'), photo('wide'), photo('broad')),
  five: shown(photo('square'), photo('bars'), photo('wide'), photo('broad'), photo('tiny')),
  'under-words': { words: 'Under the words', ...{ post: { media: [photo('wide')] } } },
  'crop-square': cropped('wide', 'square', 50, 50),
  'crop-square-start': cropped('wide', 'square', 0, 50),
  'crop-square-end': cropped('wide', 'square', 100, 50),
  'crop-portrait': cropped('broad', 'portrait', 30, 50),
  'crop-landscape': cropped('square', 'landscape', 50, 50),
  'crop-landscape-top': cropped('square', 'landscape', 50, 0),
  'crop-landscape-bottom': cropped('square', 'landscape', 50, 100),
  'crop-of-one-in-two': {
    ...shown(photo('wide'), photo('bars')),
    edits: { crops: { [addressOfDrawn('wide')]: { shape: 'portrait', x: 75, y: 50 } } },
  },
  missing: shown(photo('wide', { url: MISSING, alt: 'Lamps in the evening' })),
  'missing-without-words': shown(photo('wide', { url: MISSING })),
  'missing-aspect': shown(photo('wide', { url: MISSING, aspect: 3, alt: 'As wide as it was' })),
  'missing-among-others': shown(photo('square'), photo('wide', { url: null, alt: 'Boats' })),
  video: shown(photo('broad', { kind: 'video', duration: '1:24' })),
  'video-without-length': shown(photo('broad', { kind: 'video' })),
  gif: shown(photo('broad', { kind: 'gif' })),
  'video-missing': shown(photo('broad', { kind: 'video', url: MISSING, duration: '0:07' })),
  hidden: {
    ...{ words: 'Its pictures are hidden', post: { media: [photo('wide')] } },
    design: { show: { media: false } },
  },
};
