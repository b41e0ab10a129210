import * as v from 'valibot';
import { MediaSchema, QuoteSchema, SpanSchema, text } from './thread-parts.ts';

/** X's own editor goes four deep. */
const MAX_DEPTH = 8;

export const BLOCK_KINDS = [
  ...(['heading', 'paragraph', 'quote', 'item', 'code', 'table', 'divider'] as const),
  ...(['figure', 'post', 'formula'] as const),
] as const;

const spans = v.array(SpanSchema);
const entries = {
  /** The same in another capture as long as the block is the same (block-ids.ts). */
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
  lang: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  dir: v.picklist(['auto', 'ltr', 'rtl']),
};

/** One block of an article, in the order of its author. */
export const BlockSchema = v.variant('kind', [
  v.object({
    kind: v.literal('heading'),
    ...entries,
    level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
    text: spans,
  }),
  v.object({ kind: v.literal('paragraph'), ...entries, text: spans }),
  /** One paragraph of it: those that follow one another are one quotation. */
  v.object({ kind: v.literal('quote'), ...entries, text: spans }),
  /** One item of a list: those that follow one another are one list. */
  v.object({
    kind: v.literal('item'),
    ...entries,
    /** What stands before it: its number as shown, from 1, or null for a dot. */
    number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    /** 0 for an item that is in no other. */
    depth: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DEPTH)),
    text: spans,
  }),
  v.object({
    kind: v.literal('code'),
    ...entries,
    /** Of the program, as the page names it; '' when it does not. */
    language: v.pipe(v.string(), v.maxLength(60)),
    code: text,
  }),
  v.object({
    kind: v.literal('table'),
    ...entries,
    /** Whether the first row names the columns. */
    hasHeader: v.boolean(),
    rows: v.array(v.array(spans)),
  }),
  v.object({ kind: v.literal('divider'), ...entries }),
  /** A picture or a film, or several in one gallery. */
  v.object({
    kind: v.literal('figure'),
    ...entries,
    media: v.pipe(v.array(MediaSchema), v.minLength(1)),
    caption: spans,
  }),
  /** A post, or with an article of its own an article, that stands among the words. */
  v.object({ kind: v.literal('post'), ...entries, post: QuoteSchema }),
  /** As its author wrote it, in LaTeX. */
  v.object({ kind: v.literal('formula'), ...entries, source: text }),
]);

export type Block = v.InferOutput<typeof BlockSchema>;
export type BlockKind = Block['kind'];
