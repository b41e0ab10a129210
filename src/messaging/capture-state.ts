import * as v from 'valibot';
import { CAPTURE_PROBLEMS } from './capture-problems.ts';
import { DiagnosticsSchema } from './diagnostics-schema.ts';
import { count, key, tabId, threadId } from './method.ts';

/** Of a post on X, to be opened by the user: a page is not to lead anywhere else. */
export const PostAddressSchema = v.pipe(
  v.string(),
  v.regex(/^https:\/\/x\.com\/\w{1,50}\/status\/\d{1,25}$/),
);

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
  /** It failed after the thread was read: its page can still say what it read. */
  wasRead: v.optional(v.boolean()),
  diagnostics: v.optional(DiagnosticsSchema),
  /** The post to open instead of a page that gave no thread. */
  post: v.optional(PostAddressSchema),
});
export type CaptureState = v.InferOutput<typeof CaptureStateSchema>;
