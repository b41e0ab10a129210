import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { BlockSchema } from '../../src/thread/article-blocks.ts';
import {
  ArticleSchema,
  AuthorSchema,
  CardSchema,
  CountsSchema,
  LabelSchema,
  MediaSchema,
  NoteSchema,
  NoticeSchema,
  PollSchema,
  PostSchema,
  QuoteSchema,
  ReasonSchema,
  ShownPostSchema,
  SpanSchema,
  StoredBlockSchema,
  THREAD_SCHEMA,
  ThreadSchema,
  UnavailablePostSchema,
} from '../../src/thread/schema.ts';

/** The format of threads as a JSON Schema, for everybody who reads or writes them. */
export function threadJsonSchema(): JsonSchema {
  const { $schema, ...schema } = toJsonSchema(ThreadSchema, {
    target: 'draft-2020-12',
    // The windows check the kind of a stored block alone; what is published is all of it.
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema === StoredBlockSchema ? { $ref: '#/$defs/Block' } : undefined,
    definitions: {
      Author: AuthorSchema,
      Span: SpanSchema,
      Media: MediaSchema,
      Poll: PollSchema,
      Card: CardSchema,
      Article: ArticleSchema,
      Counts: CountsSchema,
      Note: NoteSchema,
      Label: LabelSchema,
      Notice: NoticeSchema,
      Block: BlockSchema,
      Quote: QuoteSchema,
      ShownPost: ShownPostSchema,
      UnavailablePost: UnavailablePostSchema,
      Post: PostSchema,
      Reason: ReasonSchema,
    },
  });
  return {
    $schema,
    title: `Thread, version ${THREAD_SCHEMA}`,
    description:
      'A thread as Thread Navigator read it from X: what was said, never altered. ' +
      '`npm run schema` writes this file from src/thread/schema.ts, which says what each field means.',
    ...schema,
  };
}
