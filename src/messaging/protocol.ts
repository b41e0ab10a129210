import * as v from 'valibot';
import { ExportSettingsSchema } from '../design/export-settings.ts';
import { DesignSchema } from '../design/schema.ts';
import { SentEditsSchema } from '../edits/schema.ts';
import { CaptureResultSchema } from './capture-result.ts';
import type { CaptureState } from './capture-state.ts';
import { editorMethods } from './editor-methods.ts';
import { blobUrl, count, jobId, key, type Method, method, tabId, threadId } from './method.ts';

export type { CaptureState } from './capture-state.ts';
export type { ExportProblem } from './export-problems.ts';

export const ExportRequestSchema = v.object({
  /** One for each wish of the user: a request that arrives twice is one export. */
  requestId: key,
  threadId,
  edits: SentEditsSchema,
  design: DesignSchema,
  settings: ExportSettingsSchema,
});
export type ExportRequest = v.InferOutput<typeof ExportRequestSchema>;

/** One picture, the words or the caption of an export, not saved but handed to the page that asks. */
export const FileRequestSchema = v.object({
  ...v.omit(ExportRequestSchema, ['requestId']).entries,
  /** Which of the slides, from 0; of no meaning for words. */
  place: count,
  /** What to write beside a carousel is wanted, and no picture. */
  caption: v.optional(v.literal(true)),
});
export type FileRequest = v.InferOutput<typeof FileRequestSchema>;

/** Every message of the product, by the world that it goes to. */
export const protocol = {
  background: {
    /** Starts reading the tab's thread, or joins the reading under way. Answers at once. */
    captureTab: method<CaptureState>()('extension', v.object({ tabId })),
    /** Answers with how the capture stands then; null when none is known. */
    stopCapture: method<CaptureState | null>()('extension', v.object({ tabId })),
    startExport: method<void>()('extension', ExportRequestSchema),
    cancelExport: method<void>()('extension', v.object({ jobId })),
    /** Goes on with an export that failed: files on the disk stay, what is made is not made again. */
    resumeExport: method<void>()('extension', v.object({ jobId })),
    /**
     * Has a picture, the words or a caption made and answers with its `blob:` address, which the caller lets go with the
     * host's `releaseFile`.
     */
    renderFile: method<string>()('extension', FileRequestSchema),
    /** Has missing pictures fetched that the user wants to have; answers when that is over. */
    fetchImages: method<void>()('extension', v.object({ threadId })),
    /** Has the facts found that stored pictures of a thread lack; `imagesChanged` tells of them. */
    findFacts: method<void>()('extension', v.object({ threadId })),
    /** The render host has stored file `index` of a job and holds it at `url`. */
    fileRendered: method<void>()('extension', v.object({ jobId, index: count, url: blobUrl })),
    /** The render host has laid out a job or given it up; the journal says which. */
    jobMoved: method<void>()('extension', v.object({ jobId })),
    captureProgress: method<void>()(
      'page',
      v.object({ captureId: key, posts: count, waitingForTab: v.boolean() }),
    ),
    captureFinished: method<void>()(
      'page',
      v.object({ captureId: key, result: CaptureResultSchema }),
    ),
    /** Cancel was pressed on the page's notice. */
    noticeCancelled: method<void>()('page', v.object({ captureId: key })),
  },
  /** The content script of one tab. */
  page: {
    startCapture: method<void>()(
      'extension',
      v.object({
        captureId: key,
        /** What was read is labelled on the page, for reports. */
        labels: v.boolean(),
      }),
    ),
    /** Answers whether it was reading. */
    stopCapture: method<boolean>()('extension', v.object({ captureId: key })),
    /** The words of what was read last, though it could not be kept or even be sent; '' for none. */
    readWords: method<string>()('extension', v.object({ captureId: key })),
    showNotice: method<void>()(
      'extension',
      v.object({
        captureId: key,
        text: v.pipe(v.string(), v.maxLength(300)),
        /** `busy` offers Cancel, the others go away by themselves. */
        tone: v.picklist(['busy', 'done', 'error']),
      }),
    ),
  },
  host: {
    /**
     * Answers when every picture of the thread is in the store or known to be missing. `isAskedFor`: the
     * user wants also those that took too long a short time ago.
     */
    fetchImages: method<void>()('extension', v.object({ threadId, isAskedFor: v.boolean() })),
    findFacts: method<void>()('extension', v.object({ threadId })),
    /** Answers when every file is rendered, or the job has failed in the journal. */
    renderJob: method<void>()('extension', v.object({ jobId })),
    renderFile: method<string>()('extension', FileRequestSchema),
    stopJob: method<void>()('extension', v.object({ jobId })),
    releaseFile: method<void>()('extension', v.object({ url: blobUrl })),
    /** Answers when what pages left unsaved as they went is saved; the background cannot read it. */
    saveUnfinished: method<void>()('extension', v.object({})),
  },
  editors: editorMethods,
} as const;

export type Protocol = typeof protocol;
export type World = keyof Protocol;
export type MethodName<W extends World> = keyof Protocol[W] & string;
export type Input<W extends World, M extends MethodName<W>> =
  Protocol[W][M] extends Method<infer I, unknown> ? I : never;
export type Output<W extends World, M extends MethodName<W>> =
  Protocol[W][M] extends Method<never, infer O>
    ? O
    : Protocol[W][M] extends { output?: infer O }
      ? O
      : never;
