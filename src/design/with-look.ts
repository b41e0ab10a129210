import { composedPartsOf, type Look } from './look.ts';
import { CARD_FIELDS, type Design } from './schema.ts';

const PARTS = ['background', 'textColor', 'linkColor'] as const;
const CARD_PARTS = Object.keys(CARD_FIELDS) as (keyof typeof CARD_FIELDS)[];

/** Two designs with the same key break the same lines: they differ in colours and corners alone. */
export function layoutKey(design: Design): string {
  const { background, textColor, linkColor, card, watermark, ...rest } = design;
  const { padding, border, joined } = card;
  const { text, logo } = watermark;
  return JSON.stringify([rest, padding, border.width, joined, text, logo]);
}

/** The design of a slide with that look. */
export function withLook(design: Design, look: Look | undefined): Design {
  if (!look) return design;
  const parts = Object.fromEntries(
    PARTS.filter((part) => look[part] !== undefined).map((part) => [part, look[part]]),
  ) as Partial<Pick<Design, (typeof PARTS)[number]>>;
  return { ...design, ...parts, card: { ...design.card, ...look.card } };
}

/**
 * The look with which a slide has `changed` in place of the common design; null when it needs none.
 * What no look can hold is left out.
 *
 * @param known its look so far: what no Design can hold of it stays
 */
export function lookBetween(common: Design, changed: Design, known?: Look): Look | null {
  const card = differing(common.card, changed.card, CARD_PARTS);
  const look: Look = {
    ...differing(common, changed, PARTS),
    ...(Object.keys(card).length > 0 && { card }),
    ...composedPartsOf(known),
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
