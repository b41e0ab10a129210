import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A run of words, as the editor of X keeps them. */
export const RunSchema = v.strictObject({
  text: v.string(),
  as: v.optional(v.array(v.picklist(['bold', 'italic', 'strike', 'code']))),
  /** Where it leads; of a mention its address with the @. */
  href: v.optional(v.string()),
});

const runs = v.array(RunSchema);
const words = { runs, rtl: v.optional(v.boolean()) };

/** The blocks of an article, with the schemas of what posts can hold, too. */
export const articleSchema = <Media extends v.GenericSchema, Quoted extends v.GenericSchema>(
  media: Media,
  quoted: Quoted,
) =>
  v.strictObject({
    title: v.string(),
    cover: v.optional(media),
    /** Where only subscribers see the rest. */
    isPaid: v.optional(v.boolean()),
    blocks: v.array(
      v.variant('kind', [
        v.strictObject({
          kind: v.literal('heading'),
          level: v.pipe(count, v.minValue(1)),
          ...words,
        }),
        v.strictObject({ kind: v.literal('paragraph'), ...words }),
        v.strictObject({ kind: v.literal('quote'), ...words }),
        v.strictObject({
          ...{ kind: v.literal('item'), ordered: v.boolean(), depth: count },
          /** Its list starts anew. */
          reset: v.boolean(),
          ...words,
        }),
        v.strictObject({ kind: v.literal('code'), language: v.string(), code: v.string() }),
        v.strictObject({
          ...{ kind: v.literal('table'), header: v.boolean(), rows: v.array(v.array(runs)) },
        }),
        v.strictObject({ kind: v.picklist(['divider', 'empty', 'unknown']) }),
        v.strictObject({
          ...{ kind: v.literal('figure'), media: v.pipe(v.array(media), v.minLength(1)) },
          caption: v.optional(runs),
        }),
        v.strictObject({ kind: v.literal('post'), post: quoted }),
        v.strictObject({ kind: v.literal('formula'), source: v.string() }),
      ]),
    ),
  });
