import * as v from 'valibot';
import { ToldErrorsSchema } from './errors.ts';

export const EnvelopeSchema = v.object({
  to: v.picklist(['background', 'page', 'host', 'editors']),
  method: v.pipe(v.string(), v.maxLength(40)),
  input: v.unknown(),
});

export const ReplySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.optional(v.unknown()) }),
  v.object({
    ok: v.literal(false),
    error: v.object({
      code: v.pipe(v.string(), v.maxLength(60)),
      message: v.pipe(v.string(), v.maxLength(400)),
      /** What was thrown there, if anything was. */
      thrown: v.optional(ToldErrorsSchema, []),
    }),
  }),
]);
export type Reply = v.InferInput<typeof ReplySchema>;
