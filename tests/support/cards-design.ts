import { DEFAULT_DESIGN, type Design } from '../../src/design/schema.ts';
import { OLD_CAROUSEL } from '../../src/design/upgrade.ts';

/** A design whose carousels show posts as cards, one like the other, without cover and last slide. */
export const CARDS_DESIGN: Design = {
  ...DEFAULT_DESIGN,
  carousel: { ...DEFAULT_DESIGN.carousel, ...OLD_CAROUSEL, outroText: null },
};
