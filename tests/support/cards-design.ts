import { DEFAULT_DESIGN, type Design } from '../../src/design/schema.ts';

/** A design whose carousels show posts as cards, without cover, last slide and numbers. */
export const CARDS_DESIGN: Design = {
  ...DEFAULT_DESIGN,
  carousel: {
    ...DEFAULT_DESIGN.carousel,
    ...{ template: 'post', cover: false, outro: false, numbers: 'none' },
  },
};
