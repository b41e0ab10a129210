import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import {
  ArticleSchema,
  AuthorSchema,
  CardSchema,
  CountsSchema,
  MediaSchema,
  NoteSchema,
  PollSchema,
  PostSchema,
  QuoteSchema,
  ReasonSchema,
  ShownPostSchema,
  SpanSchema,
  THREAD_SCHEMA,
  ThreadSchema,
  UnavailablePostSchema,
} from '../../src/thread/schema.ts';

/** The format of threads as a JSON Schema, for everybody who reads or writes them. */
export function threadJsonSchema(): JsonSchema {
  const { $schema, ...schema } = toJsonSchema(ThreadSchema, {
    target: 'draft-2020-12',
    definitions: {
      Author: AuthorSchema,
      Span: SpanSchema,
      Media: MediaSchema,
      Poll: PollSchema,
      Card: CardSchema,
      Article: ArticleSchema,
      Counts: CountsSchema,
      Note: NoteSchema,
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
