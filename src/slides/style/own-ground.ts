import type { Background } from '../../design/background.ts';
import { applyBrand, type Brand } from '../../design/brand.ts';
import type { Design } from '../../design/schema.ts';
import { STYLES } from '../../design/styles.ts';
import { rememberEach } from '../text/remember.ts';
import { BLACK, contrast, READABLE, WELL_READABLE } from './colours.ts';
import { type Ground, metaOn } from './ground-colours.ts';
import { groundsOf } from './grounds.ts';
import { setOff } from './lightness.ts';
import { shadesOf, worstOf } from './shades.ts';
import { WHITE } from './slide-style.ts';

/** The design's own background, on every slide alike. */
export interface OwnGround extends Ground {
  /** Nothing is read on all of it: words stand on the card's colour, which the other colours are for. */
  needsPaper: boolean;
}

/** The background as the user has set it, where the grounds do not take turns. */
export const ownGround = rememberEach(findOwnGround);

function findOwnGround(design: Design): OwnGround {
  const { background, textColor } = design;
  const shades = shadesOf(background);
  const words = [textColor, WHITE, BLACK].find(
    (colour) => shades.length > 0 && shades.every((one) => contrast(colour, one) >= WELL_READABLE),
  );
  const { paper, accent } = groundsOf(design);
  if (words === undefined) return { ...paper, background, needsPaper: true };
  return {
    ...{ background, words, needsPaper: false, flat: worstOf(words, shades) },
    meta: metaOn(words, shades),
    figure: setOff(accent.flat, shades, READABLE) ?? words,
  };
}

/**
 * Whether the grounds may take turns: a background that the user has set by hand, or one that runs on over
 * all slides, stays on all of them.
 *
 * @param brand in use; null for none
 */
export function mayAlternate(design: Design, brand: Brand | null): boolean {
  if (design.carousel.across) return false;
  const own = withoutImage(design.background);
  return STYLES.some((style) => {
    const styled = { ...design, background: style.background };
    const ready = brand ? [styled, applyBrand(styled, brand)] : [styled];
    return ready.some(({ background }) => withoutImage(background) === own);
  });
}

/** The user's picture stays at hand while another kind is chosen. */
const withoutImage = ({ image, ...background }: Background): string => JSON.stringify(background);
