import * as v from 'valibot';
import { ThreadSchema } from '../thread/schema.ts';
import { CAPTURE_PROBLEMS } from './capture-problems.ts';
import { PostAddressSchema } from './capture-state.ts';
import { DiagnosticsSchema } from './diagnostics-schema.ts';

export type { CaptureProblem } from './capture-problems.ts';
export type { Diagnostics } from './diagnostics-schema.ts';

export const CaptureResultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), thread: ThreadSchema, diagnostics: DiagnosticsSchema }),
  v.object({
    ok: v.literal(false),
    problem: v.picklist(CAPTURE_PROBLEMS),
    /** The thread was read, but could not be sent. */
    wasRead: v.optional(v.boolean()),
    diagnostics: DiagnosticsSchema,
    /** The post to open instead of this page. */
    post: v.optional(PostAddressSchema),
  }),
]);

export type CaptureResult = v.InferOutput<typeof CaptureResultSchema>;
