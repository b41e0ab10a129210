import * as v from 'valibot';
import { LookSchema } from '../design/look.ts';
import { isNewerThan } from '../design/unknown-data.ts';
import { SpanSchema } from '../thread/schema.ts';
import { boundCuts, boundOwn, limitBroken } from './edit-limits.ts';
import { upgradeEdits } from './older-edits.ts';

/**
 * Since 3 a slide can have a layout, a ground, a step and an author of its own; since 4 no template and no size;
 * since 5 an image can be zoomed.
 */
export const EDITS_SCHEMA = 5;

/** What users can put on words. */
export const MARK_KINDS = ['bold', 'highlight'] as const;
export const CROP_SHAPES = ['original', 'square', 'portrait', 'landscape'] as const;

const postId = v.pipe(v.string(), v.maxLength(60));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** A part of a post's words; `from` and `to` count UTF-16 units of the text as it is shown. */
const MarkSchema = v.object({ kind: v.picklist(MARK_KINDS), from: offset, to: offset });

/** How many times larger than it needs to be to fill its box an image can be shown. */
export const MOST_ZOOM = 4;

/**
 * The part of an image that is shown: its shape, the point that must stay in it, %, and how much larger than
 * its box the image is; without a zoom it just fills it.
 */
const CropSchema = v.object({
  shape: v.picklist(CROP_SHAPES),
  x: percent,
  y: percent,
  zoom: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(MOST_ZOOM))),
});

/** A post of the user's own making: a copy of another, or a note, which nobody has posted. */
const OwnPostSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^own-[\w-]{1,50}$/)),
  /** Id of the post that it is a copy of; null for a note, whose words are in `texts`. */
  of: v.nullable(postId),
  /** Id of the post that it stands behind while `order` does not say more; null: before all. */
  after: v.nullable(postId),
});

const byPost = <Schema extends v.GenericSchema>(schema: Schema) => {
  const record = v.record(postId, schema);
  return v.fallback(record, () => v.parse(record, {}));
};

/**
 * What the user chose to change about a thread, anchored to post ids and never to places, so that
 * it survives another capture and another layout. Empty edits are the original.
 */
export const EditsSchema = v.object({
  schema: v.fallback(v.literal(EDITS_SCHEMA), EDITS_SCHEMA),
  /** Ids of the posts that are left out. */
  hidden: v.fallback(v.array(postId), () => []),
  /** Ids of the posts beside the thread (`more`) that are taken in. */
  added: v.fallback(v.array(postId), () => []),
  /** No more than `MOST_OWN`: those beyond are left out, and nothing else is. */
  own: v.fallback(
    v.pipe(v.array(v.unknown()), v.transform(boundOwn), v.array(OwnPostSchema)),
    () => [],
  ),
  /** Ids in the user's order; posts that are not in it stand behind the one before them. */
  order: v.fallback(v.array(postId), () => []),
  /** Ids of the posts that stand on the card of the post before them. */
  merged: v.fallback(v.array(postId), () => []),
  /** Where the text of a post goes on with the next card; no more than `MOST_CUTS`. */
  splits: v.pipe(byPost(v.array(offset)), v.transform(boundCuts)),
  /** The user's words in place of a post's own. */
  texts: byPost(v.array(SpanSchema)),
  marks: byPost(v.array(MarkSchema)),
  /**
   * Ids of posts whose words have changed since the user marked or cut them: `texts` has what they were,
   * until the user has been told.
   */
  kept: v.fallback(v.array(postId), () => []),
  /** By the address of the picture. */
  crops: v.fallback(v.record(v.pipe(v.string(), v.maxLength(8192)), CropSchema), () => ({})),
  /** What slides of a carousel have of their own: by the post that they begin with, or PLATE_LOOKS. */
  looks: byPost(LookSchema),
});

/** Edits that somebody sends: those that go beyond a bound are refused whole, with its code. */
export const SentEditsSchema = v.pipe(
  v.unknown(),
  v.check(
    (data) => limitBroken(data) === null,
    ({ input }) => limitBroken(input)!,
  ),
  EditsSchema,
);

/** The slides without posts, as `looks` names them. */
export const PLATE_LOOKS = { cover: 'cover', outro: 'outro' } as const;

export type OwnPost = v.InferOutput<typeof OwnPostSchema>;
export type Edits = v.InferOutput<typeof EditsSchema>;
export type Mark = v.InferOutput<typeof MarkSchema>;
export type Crop = v.InferOutput<typeof CropSchema>;

export const NO_EDITS: Edits = v.parse(EditsSchema, {});

/** Whether a later version than ours wrote these edits. */
export function isNewerEdits(data: unknown): boolean {
  return isNewerThan(EDITS_SCHEMA, data);
}

/** Edits out of storage, of our version or an earlier one: what is missing or wrong falls back to the original. */
export function restoreEdits(data: unknown): Edits {
  return v.parse(v.fallback(EditsSchema, NO_EDITS), upgradeEdits(data));
}
