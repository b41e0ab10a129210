import type { Look } from './look.ts';
import { CARD_FIELDS, type Design } from './schema.ts';

const PARTS = ['background', 'textColor', 'linkColor'] as const;
const CARD_PARTS = Object.keys(CARD_FIELDS) as (keyof typeof CARD_FIELDS)[];

/** The design of a slide with that look. */
export function withLook(design: Design, look: Look | undefined): Design {
  if (!look) return design;
  const { template = design.carousel.template, textSize, card, ...parts } = look;
  const sizes = textSize !== undefined && { smallest: textSize, largest: textSize };
  return {
    ...design,
    ...parts,
    card: { ...design.card, ...card },
    carousel: { ...design.carousel, template, ...sizes },
  };
}

/**
 * The look with which a slide has `changed` in place of the common design; null when it needs none.
 * What no look can hold is left out.
 */
export function lookBetween(common: Design, changed: Design): Look | null {
  const card = differing(common.card, changed.card, CARD_PARTS);
  const { template, smallest, largest } = changed.carousel;
  const { carousel } = common;
  const hasOwnSize = largest !== carousel.largest || smallest !== carousel.smallest;
  const look: Look = {
    ...differing(common, changed, PARTS),
    ...(Object.keys(card).length > 0 && { card }),
    ...(template !== carousel.template && { template }),
    ...(hasOwnSize && { textSize: largest }),
  };
  return Object.keys(look).length > 0 ? look : null;
}

function differing<Whole, Part extends keyof Whole>(
  common: Whole,
  changed: Whole,
  parts: readonly Part[],
): Partial<Pick<Whole, Part>> {
  const differs = (part: Part) => JSON.stringify(changed[part]) !== JSON.stringify(common[part]);
  return Object.fromEntries(parts.filter(differs).map((part) => [part, changed[part]])) as Partial<
    Pick<Whole, Part>
  >;
}
