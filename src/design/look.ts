import * as v from 'valibot';
import { type Background, BackgroundSchema } from './background.ts';
import { colour, colourOrAuto } from './fields.ts';
import { CARD_FIELDS, type Design } from './schema.ts';
import { OWN_GROUNDS, SLIDE_AUTHORS, SLIDE_LAYOUTS, STEPS } from './slide-layouts.ts';

/** What a Design has no place for; what is missing or wrong is automatic. */
const COMPOSED_PARTS = {
  layout: chosen(SLIDE_LAYOUTS),
  ground: chosen(OWN_GROUNDS),
  /** Above 0 its type is larger. */
  step: v.optional(
    v.fallback(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(STEPS.min), v.maxValue(STEPS.max))),
      undefined,
    ),
  ),
  author: chosen(SLIDE_AUTHORS),
};

function chosen<const Options extends readonly string[]>(options: Options) {
  return v.optional(v.fallback(v.optional(v.picklist(options)), undefined));
}

/** What one slide of a carousel may have of its own; what it lacks is that of the common design. */
export const LookSchema = v.object({
  background: v.optional(BackgroundSchema),
  textColor: v.optional(colour('#14151A')),
  linkColor: v.optional(colourOrAuto),
  card: v.optional(v.partial(v.object(CARD_FIELDS))),
  ...COMPOSED_PARTS,
});
export type Look = v.InferOutput<typeof LookSchema>;

/** What one composed slide has of its own, beside the colors that a Design has, too. */
export type ComposedLook = Pick<Look, keyof typeof COMPOSED_PARTS>;
export const composedPartsOf = (look: Look | undefined): ComposedLook =>
  Object.fromEntries(
    Object.keys(COMPOSED_PARTS).flatMap((part) => {
      const own = look?.[part as keyof ComposedLook];
      return own === undefined ? [] : [[part, own]];
    }),
  );

/** The backgrounds of the slides of a design, some of which have a look of their own. */
export function backgroundsOf(
  { background }: Design,
  looks: Readonly<Record<string, Look>>,
): Background[] {
  const own = Object.values(looks).map((look) => look.background);
  return [background, ...own].filter((one) => one !== undefined);
}
