import * as v from 'valibot';

export const EDITS_SCHEMA = 1;

const postId = v.pipe(v.string(), v.maxLength(60));

/**
 * What the user chose to change about a thread, anchored to post ids and never to places, so that
 * it survives another capture and another layout. Empty edits are the original.
 */
export const EditsSchema = v.object({
  schema: v.fallback(v.literal(EDITS_SCHEMA), EDITS_SCHEMA),
  /** Ids of the posts that are left out. */
  hidden: v.fallback(v.array(postId), []),
  /** Ids of the posts beside the thread (`more`) that are taken in. */
  added: v.fallback(v.array(postId), []),
});

export type Edits = v.InferOutput<typeof EditsSchema>;

export const NO_EDITS: Edits = { schema: EDITS_SCHEMA, hidden: [], added: [] };

/** Edits out of storage or a message: what is missing or wrong falls back to the original. */
export function restoreEdits(data: unknown): Edits {
  return v.parse(v.fallback(EditsSchema, NO_EDITS), data);
}
