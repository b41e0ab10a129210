import * as v from 'valibot';

/** Why a picture could not be had. */
export const MISSING_REASONS = [
  /** This computer has no network. */
  'offline',
  /** Its host does not answer: the network is down, or something blocks the host. */
  'unreachable',
  /** There was no time left. */
  'timed-out',
  /** Its host asks to be left alone, or has trouble of its own. */
  'busy',
  /** Its host says that there is none. */
  'not-found',
  /** More bytes or pixels than any picture of X has. */
  'too-large',
  /** What came is no picture, or not all of one. */
  'damaged',
  /** It is not one of X's hosts, and no other is asked. */
  'elsewhere',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

const MissingSchema = v.object({
  reason: v.picklist(MISSING_REASONS),
  /** When it was last asked for, ms since 1970. */
  at: v.number(),
  /** Its host wants to be left alone until then, ms since 1970. */
  until: v.optional(v.number()),
});
export type Missing = v.InferOutput<typeof MissingSchema>;

/** What is known of a picture that is missing; null in rows of older versions, which do not say. */
export function missingOf({ missing }: { missing?: unknown }): Missing | null {
  return v.is(MissingSchema, missing) ? missing : null;
}
