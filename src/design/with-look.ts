import type { Look } from './look.ts';
import type { Design } from './schema.ts';

/** The design of a slide with that look. */
export function withLook(design: Design, look: Look | undefined): Design {
  if (!look) return design;
  const { template = design.carousel.template, textSize, card, ...parts } = look;
  // Whether posts share a card is no matter of one slide.
  const ownCard = card && { card: { ...card, joined: design.card.joined } };
  const sizes = textSize !== undefined && { smallest: textSize, largest: textSize };
  return { ...design, ...parts, ...ownCard, carousel: { ...design.carousel, template, ...sizes } };
}

/**
 * The look with which a slide has `changed` in place of the common design; null when it needs none.
 * What no look can hold is left out.
 */
export function lookBetween(common: Design, changed: Design): Look | null {
  const look = Object.fromEntries(
    PARTS.map((part) => [part, changed[part]] as const).filter(
      ([part, value]) => JSON.stringify(value) !== JSON.stringify(common[part]),
    ),
  );
  const { template, largest } = changed.carousel;
  const { carousel } = common;
  const hasOwnSize =
    largest !== carousel.largest || changed.carousel.smallest !== carousel.smallest;
  const whole: Look = {
    ...look,
    ...(template !== carousel.template && { template }),
    ...(hasOwnSize && { textSize: largest }),
  };
  return Object.keys(whole).length > 0 ? whole : null;
}

const PARTS = ['background', 'textColor', 'linkColor', 'card'] as const;
