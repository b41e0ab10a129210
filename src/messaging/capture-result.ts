import * as v from 'valibot';
import { ThreadSchema } from '../thread/schema.ts';
import { CAPTURE_PROBLEMS } from './capture-problems.ts';
import { PostAddressSchema } from './capture-state.ts';

export type { CaptureProblem } from './capture-problems.ts';

/** One line per rule: which selector of selectors.ts was found how often. No texts, no names. */
export const DiagnosticsSchema = v.record(
  v.pipe(v.string(), v.maxLength(60)),
  v.union([v.number(), v.boolean(), v.pipe(v.string(), v.maxLength(60))]),
);

export const CaptureResultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), thread: ThreadSchema, diagnostics: DiagnosticsSchema }),
  v.object({
    ok: v.literal(false),
    problem: v.picklist(CAPTURE_PROBLEMS),
    diagnostics: DiagnosticsSchema,
    /** The post to open instead of this page. */
    post: v.optional(PostAddressSchema),
  }),
]);

export type Diagnostics = v.InferOutput<typeof DiagnosticsSchema>;
export type CaptureResult = v.InferOutput<typeof CaptureResultSchema>;
