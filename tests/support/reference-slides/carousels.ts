import { type Carousel, TEMPLATES, type Template } from '../../../src/design/carousel.ts';
import type { Edits } from '../../../src/edits/schema.ts';
import { CARDS_DESIGN } from '../cards-design.ts';
import { addressOfDrawn, OWN } from './drawn-pictures.ts';
import { type DesignChanges, type Reference, type References, WITH_AUTHOR } from './reference.ts';

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

const withPicture = (crops: Edits['crops']): Reference => ({
  ...slide({ template: 'post' }),
  post: { media: [{ kind: 'photo', alt: '', url: addressOfDrawn('tall') }] },
  edits: { crops },
});

const FIRST: readonly Template[] = ['bold', 'editorial', 'post'];
/** Of the other templates two sentences in the colors of a style, for what each makes of them. */
const OTHERS = TEMPLATES.filter((one) => !FIRST.includes(one));
const LAMPS: DesignChanges['background'] = {
  ...{ kind: 'gradient', from: '#7C9CFF', to: '#FFC9B8', angle: 135 },
};

/** The first slide of a carousel of two posts. */
export const CAROUSELS: References = {
  ...Object.fromEntries(
    FIRST.map((template) => [template, slide({ template, numbers: 'fraction' })]),
  ),
  ...Object.fromEntries(
    OTHERS.map((template): [string, Reference] => {
      const one = slide({ template, numbers: 'fraction' }, 'Lamps are lit. Nobody looks.');
      return [template, { ...one, design: { ...one.design, background: LAMPS } }];
    }),
  ),
  padded: slide({ template: 'bold', numbers: 'padded' }),
  plain: slide({ template: 'bold', numbers: 'plain' }),
  unsigned: slide({ template: 'bold', author: 'none' }),
  cover: slide({ cover: true, template: 'editorial' }),
  'cover-own-title': slide({ cover: true, template: 'bold', coverTitle: 'Twelve winters' }),
  picture: withPicture({}),
  'picture-cropped': withPicture({ [addressOfDrawn('tall')]: { shape: 'square', x: 50, y: 100 } }),
  'bold-over-picture': onPicture('bold'),
  'post-over-picture': onPicture('post'),
  across: {
    ...slide({ across: true, template: 'bold' }),
    design: {
      background: { kind: 'gradient', from: '#0E3B2C', stops: [], to: '#5A2410', angle: 90 },
      carousel: { ...SMALL, across: true, template: 'bold' },
    },
  },
};
