import * as v from 'valibot';
import { SAVING_PROBLEMS } from '../browser/saving-problems.ts';
import { ExportSettingsSchema } from '../design/export-settings.ts';
import { DesignSchema } from '../design/schema.ts';
import { SentEditsSchema } from '../edits/schema.ts';
import { CAPTURE_PROBLEMS, CaptureResultSchema, DiagnosticsSchema } from './capture-result.ts';
import { ToldErrorsSchema } from './errors.ts';

/**
 * Every message of the product. A message goes to one world, names one method and carries one
 * small JSON argument; pixels and files travel as store keys or `blob:` addresses.
 *
 * `from` is who may send it: the extension's own pages and background, or also the content script
 * of a page, which is trusted with nothing but the thread it was asked to read.
 */
interface Method<In, Out> {
  from: 'extension' | 'page';
  input: v.GenericSchema<unknown, In>;
  /** Never read at run time; carries the type of the answer. */
  output?: Out;
}

function method<Out>() {
  return <In>(from: Method<In, Out>['from'], input: v.GenericSchema<unknown, In>) =>
    ({ from, input }) as Method<In, Out>;
}

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const jobId = v.pipe(v.number(), v.integer(), v.minValue(1));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const threadId = v.pipe(v.string(), v.regex(/^\d{1,25}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const blobUrl = v.pipe(v.string(), v.startsWith('blob:'));

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
});
export type CaptureState = v.InferOutput<typeof CaptureStateSchema>;

export const ExportRequestSchema = v.object({
  /** One for each wish of the user: a request that arrives twice is one export. */
  requestId: key,
  threadId,
  edits: SentEditsSchema,
  design: DesignSchema,
  settings: ExportSettingsSchema,
});
export type ExportRequest = v.InferOutput<typeof ExportRequestSchema>;

/** One picture or the words of an export, not saved but handed to the page that asks. */
export const FileRequestSchema = v.object({
  ...v.omit(ExportRequestSchema, ['requestId']).entries,
  /** Which of the slides, from 0; of no meaning for words. */
  place: count,
});
export type FileRequest = v.InferOutput<typeof FileRequestSchema>;

export const EXPORT_PROBLEMS = [
  'too-large',
  'draft-missing',
  'render-failed',
  'storage-full',
  ...SAVING_PROBLEMS,
] as const;
export type ExportProblem = (typeof EXPORT_PROBLEMS)[number];

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
     * Has a picture or the words made and answers with its `blob:` address, which the caller lets go with the
     * host's `releaseFile`.
     */
    renderFile: method<string>()('extension', FileRequestSchema),
    /** Has missing pictures fetched that the user wants to have; answers when that is over. */
    fetchImages: method<void>()('extension', v.object({ threadId })),
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
    /** Answers when every file is rendered, or the job has failed in the journal. */
    renderJob: method<void>()('extension', v.object({ jobId })),
    renderFile: method<string>()('extension', FileRequestSchema),
    stopJob: method<void>()('extension', v.object({ jobId })),
    releaseFile: method<void>()('extension', v.object({ url: blobUrl })),
  },
  /** Every open editor and studio; nobody has to listen. */
  editors: {
    captureChanged: method<void>()('extension', CaptureStateSchema),
    jobChanged: method<void>()('extension', v.object({ jobId })),
    /** An export could not even be written down. */
    exportNotStarted: method<void>()('extension', v.object({ requestId: key })),
    imagesChanged: method<void>()('extension', v.object({ threadId })),
    /** Everything stored is gone; what a page still knows of it must not come back. */
    dataDeleted: method<void>()('extension', v.object({})),
  },
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
