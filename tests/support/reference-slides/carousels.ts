import { type Carousel, type Template, UNIFORM } from '../../../src/design/carousel.ts';
import { CARDS_DESIGN } from '../cards-design.ts';
import { addressOfDrawn, OWN } from './drawn-pictures.ts';
import { type Reference, type References, WITH_AUTHOR } from './reference.ts';

const SMALL: Partial<Carousel> = {
  ...CARDS_DESIGN.carousel,
  ...{ size: 'own', ownWidth: 800, ownHeight: 800 },
};

const slide = (changes: Partial<Carousel>, words = 'Lamps along the harbour'): Reference => ({
  words,
  others: [{ text: [{ kind: 'text', text: 'Boats' }] }],
  design: { background: { from: '#27425F' }, carousel: { ...SMALL, ...changes }, ...WITH_AUTHOR },
  isCarousel: true,
});

/** With what stands under the last post, for only one is there. */
const onPicture = (template: Template): Reference => ({
  words: 'Lamps along the harbour',
  design: {
    background: { kind: 'image', image: { file: OWN.picture, dim: 20 } },
    carousel: { ...SMALL, template },
    watermark: { text: 'by the harbour' },
  },
  isCarousel: true,
});

/** The other composed templates are tried with reference threads, in every ready style. */
const WITH_BASELINES = ['bold', 'editorial', 'post', ...UNIFORM] as const;

/** The first slide of a carousel of two posts. */
export const CAROUSELS: References = {
  ...Object.fromEntries(
    WITH_BASELINES.map((template) => [template, slide({ template, numbers: 'fraction' })]),
  ),
  'dots-and-arrow': slide({ template: 'bare', progress: 'dots', swipe: true }),
  line: slide({ template: 'bare', progress: 'line' }),
  padded: slide({ template: 'bare', numbers: 'padded' }),
  plain: slide({ template: 'bare', numbers: 'plain' }),
  byline: slide({ template: 'bare', byline: true }),
  shared: slide({ share: true }),
  cover: slide({ cover: true, template: 'magazine' }),
  'cover-own-title': slide({ cover: true, coverTitle: 'Twelve winters' }),
  'cover-picture': {
    ...slide({ cover: true, template: 'sheet' }),
    post: {
      media: [{ kind: 'photo', alt: '', url: addressOfDrawn('broad') }],
    },
  },
  'cover-cropped': {
    ...slide({ cover: true, template: 'sheet' }),
    post: { media: [{ kind: 'photo', alt: '', url: addressOfDrawn('tall') }] },
    edits: { crops: { [addressOfDrawn('tall')]: { shape: 'square', x: 50, y: 100 } } },
  },
  'cover-not-cropped': {
    ...slide({ cover: true, template: 'sheet' }),
    post: { media: [{ kind: 'photo', alt: '', url: addressOfDrawn('tall') }] },
  },
  'sheet-over-picture': onPicture('sheet'),
  'bare-over-picture': onPicture('bare'),
  'drawer-over-picture': onPicture('drawer'),
  across: {
    ...slide({ across: true, template: 'bare' }),
    design: {
      background: { kind: 'gradient', from: '#1F7A5C', to: '#F2A65A', angle: 90 },
      carousel: { ...SMALL, across: true, template: 'bare' },
    },
  },
};
