import * as v from 'valibot';
import { CAPTURE_PROBLEMS } from './capture-problems.ts';
import { count, key, tabId, threadId } from './method.ts';

export const CaptureStateSchema = v.object({
  captureId: key,
  tabId,
  /** `export` captures go straight on to an export and show a notice on the page. */
  purpose: v.picklist(['editor', 'export']),
  phase: v.picklist(['reading', 'done', 'failed']),
  /** Posts read so far. */
  posts: count,
  /** The X page is in the background, where X shows nothing: reading waits. */
  waitingForTab: v.optional(v.boolean()),
  threadId: v.optional(threadId),
  problem: v.optional(v.picklist(CAPTURE_PROBLEMS)),
  diagnostics: v.optional(v.string()),
});
export type CaptureState = v.InferOutput<typeof CaptureStateSchema>;
