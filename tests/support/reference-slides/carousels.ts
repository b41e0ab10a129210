import { type Carousel, TEMPLATES } from '../../../src/design/carousel.ts';
import { addressOfDrawn } from './drawn-pictures.ts';
import { type Reference, type References, WITH_AUTHOR } from './reference.ts';

const SMALL: Partial<Carousel> = { size: 'own', ownWidth: 800, ownHeight: 800 };

const slide = (changes: Partial<Carousel>, words = 'Lamps along the harbour'): Reference => ({
  words,
  others: [{ text: [{ kind: 'text', text: 'Boats' }] }],
  design: { background: { from: '#27425F' }, carousel: { ...SMALL, ...changes }, ...WITH_AUTHOR },
  isCarousel: true,
});

/** The first slide of a carousel of two posts. */
export const CAROUSELS: References = {
  ...Object.fromEntries(
    TEMPLATES.map((template) => [template, slide({ template, numbers: 'fraction' })]),
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
  across: {
    ...slide({ across: true, template: 'bare' }),
    design: {
      background: { kind: 'gradient', from: '#1F7A5C', to: '#F2A65A', angle: 90 },
      carousel: { ...SMALL, across: true, template: 'bare' },
    },
  },
};
