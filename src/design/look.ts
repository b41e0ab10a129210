import * as v from 'valibot';
import { type Background, BackgroundSchema } from './background.ts';
import { CAROUSEL_RANGES, TEMPLATES } from './carousel.ts';
import { choice, colour, colourOrAuto, whole } from './fields.ts';
import { CARD_FIELDS, type Design } from './schema.ts';

/** What one slide of a carousel may have of its own; what it lacks is that of the common design. */
export const LookSchema = v.object({
  background: v.optional(BackgroundSchema),
  textColor: v.optional(colour('#14151A')),
  linkColor: v.optional(colourOrAuto),
  card: v.optional(v.partial(v.object(CARD_FIELDS))),
  template: v.optional(choice(TEMPLATES, 'cards')),
  /** CSS px. */
  textSize: v.optional(whole(CAROUSEL_RANGES.text, 18)),
});
export type Look = v.InferOutput<typeof LookSchema>;

/** The backgrounds of the slides of a design, some of which have a look of their own. */
export function backgroundsOf(
  { background }: Design,
  looks: Readonly<Record<string, Look>>,
): Background[] {
  const own = Object.values(looks).map((look) => look.background);
  return [background, ...own].filter((one) => one !== undefined);
}
