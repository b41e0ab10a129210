import * as v from 'valibot';
import { BackgroundSchema } from './background.ts';
import { CAROUSEL_RANGES, TEMPLATES } from './carousel.ts';
import { choice, colour, colourOrAuto, whole } from './fields.ts';
import { CardLookSchema } from './schema.ts';

/** What one slide of a carousel may have of its own; what it lacks is that of the common design. */
export const LookSchema = v.object({
  background: v.optional(BackgroundSchema),
  textColor: v.optional(colour('#14151A')),
  linkColor: v.optional(colourOrAuto),
  card: v.optional(CardLookSchema),
  template: v.optional(choice(TEMPLATES, 'cards')),
  /** CSS px. */
  textSize: v.optional(whole(CAROUSEL_RANGES.text, 18)),
});
export type Look = v.InferOutput<typeof LookSchema>;
