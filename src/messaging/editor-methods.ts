import * as v from 'valibot';
import { CaptureStateSchema } from './capture-state.ts';
import { jobId, key, method, threadId } from './method.ts';

/** What every open editor and studio is told; nobody has to listen. */
export const editorMethods = {
  captureChanged: method<void>()('extension', CaptureStateSchema),
  jobChanged: method<void>()('extension', v.object({ jobId })),
  /** An export could not even be written down. */
  exportNotStarted: method<void>()('extension', v.object({ requestId: key })),
  imagesChanged: method<void>()('extension', v.object({ threadId })),
  /** Everything stored is gone; what a page still knows of it must not come back. */
  dataDeleted: method<void>()('extension', v.object({})),
} as const;
