import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { mergePost } from '../../../../src/edits/merges.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { splitPost } from '../../../../src/edits/splits.ts';
import { threadJsonOf } from '../../../../src/render/words/thread-json.ts';
import { cardsOf } from '../../../../src/slides/paging/cards.ts';
import type { Words } from '../../../../src/slides/text/words.ts';
import {
  ArticleSchema,
  CardSchema,
  CountsSchema,
  LabelSchema,
  MEDIA_KINDS,
  NoticeSchema,
  PollSchema,
  ReasonSchema,
  SPAN_KINDS,
  TEXT_MARKS,
  VERIFIED_KINDS,
} from '../../../../src/thread/schema.ts';
import { anyEdits } from '../../edits/any-edits.ts';
import { makePost, makeThread, words } from '../../thread/make-thread.ts';
import { anyDesign, anyFullThread } from './any-thread.ts';
import { FULL_POST, FULL_THREAD } from './full-thread.ts';

const text = v.nullable(v.string());
const target = v.pipe(v.string(), v.url(), v.regex(/^https?:\S+$/));
const address = v.nullable(target);
const Person = v.strictObject({
  name: text,
  handle: text,
  url: address,
  avatar: address,
  verified: v.nullable(v.picklist(VERIFIED_KINDS)),
});
const WordsSchema = v.array(
  v.strictObject({
    kind: v.picklist(SPAN_KINDS),
    text: v.string(),
    href: v.optional(target),
    marks: v.optional(v.pipe(v.array(v.picklist(TEXT_MARKS)), v.minLength(1))),
    highlight: v.optional(v.literal(true)),
  }),
);
const Media = v.strictObject({
  kind: v.picklist(MEDIA_KINDS),
  alt: v.string(),
  url: address,
  file: v.optional(target),
  duration: v.optional(v.string()),
});
const said = {
  id: text,
  url: address,
  createdAt: text,
  author: Person,
  lang: text,
  text: WordsSchema,
  truncated: v.boolean(),
  media: v.array(Media),
  poll: v.nullable(PollSchema),
  card: v.nullable(CardSchema),
  article: v.nullable(ArticleSchema),
  labels: v.array(LabelSchema),
  notices: v.array(NoticeSchema),
  translated: v.boolean(),
};
const Missing = v.strictObject({ kind: v.literal('unavailable'), reason: v.string() });
const Quote = v.strictObject({ kind: v.literal('post'), ...said });
const Post = v.strictObject({
  kind: v.literal('post'),
  number: text,
  joined: v.boolean(),
  continued: v.boolean(),
  ...said,
  quote: v.nullable(v.variant('kind', [Quote, Missing])),
  note: v.nullable(v.strictObject({ text: WordsSchema })),
  counts: v.nullable(CountsSchema),
  edited: v.boolean(),
});
const File = v.strictObject({
  format: v.literal('thread-navigator'),
  version: v.literal(3),
  thread: v.strictObject({
    author: Person,
    url: address,
    capturedAt: v.pipe(v.string(), v.isoTimestamp()),
    complete: v.boolean(),
    reasons: v.array(ReasonSchema),
  }),
  posts: v.array(v.variant('kind', [Post, Missing])),
});

const looks = (shown: Words) =>
  shown
    .filter((word) => word.text !== '')
    .map(({ kind, marks = [], highlight = false }) => ({ kind, marks, highlight }));

type Edited = typeof NO_EDITS;
const fileOf = (thread = FULL_THREAD, edits: Edited = NO_EDITS, design: Design = DEFAULT_DESIGN) =>
  v.parse(File, JSON.parse(threadJsonOf(thread, edits, design)));

describe('a file of JSON', () => {
  it('always has the same shape, and the words of each card', () => {
    fc.assert(
      fc.property(anyFullThread(), anyEdits, anyDesign, (thread, edits, design) => {
        const { posts } = fileOf(thread, edits, design);
        const cards = cardsOf(thread, edits, design).filter(({ isNote }) => !isNote);
        expect(posts.map((post) => (post.kind === 'post' ? looks(post.text) : []))).toEqual(
          cards.map((card) => looks(card.text)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('has what was captured where all of it is shown', () => {
    const counted = { ...DEFAULT_DESIGN, show: { ...DEFAULT_DESIGN.show, counts: true } };
    const { posts, thread } = fileOf(FULL_THREAD, NO_EDITS, counted);
    const { quote, replyingTo: _, dir: __, blocks: ___, ...post } = FULL_POST;
    const url = 'https://x.com/ada';
    const author = { name: 'Ada', handle: 'ada', url, avatar: null, verified: 'none' };
    const [photo, ...others] = FULL_POST.media;
    const media = [{ ...photo, url: photo!.url!.replace('small', '4096x4096') }, ...others];
    expect(posts[0]).toMatchObject({ ...post, author, media });
    expect(posts[0]).toMatchObject({ quote: { id: '90', text: words('Quoted\n\nwords') } });
    expect(posts[2]).toEqual({ kind: 'unavailable', reason: 'This post was *deleted*' });
    expect(thread).toMatchObject({ author, url: FULL_THREAD.url, complete: true, reasons: [] });
    expect(quote).not.toBeNull();
  });

  it('says which posts the user joined and cut', () => {
    const posts = ['1', '2'].map((id) => makePost({ id, text: words('Some words') }));
    const edits = mergePost(splitPost(NO_EDITS, posts[0]!, 4), '2');
    const shown = fileOf(makeThread(posts), edits).posts;
    expect(shown).toMatchObject([
      { id: '1', joined: false, continued: false, text: words('Some') },
      { id: '1', joined: false, continued: true, text: words('words') },
      { id: '2', joined: true, continued: false, text: words('Some words') },
    ]);
  });

  it('is printed to be read, in one order of fields', () => {
    const file = threadJsonOf(makeThread(), NO_EDITS, DEFAULT_DESIGN);
    expect(file).toMatch(/^\{\n {2}"format": "thread-navigator",\n {2}"version": 3,\n {2}"thread"/);
    expect(file.endsWith('}\n')).toBe(true);
    const turned = Object.fromEntries(Object.entries(makePost()).reverse());
    const thread = makeThread([turned as ReturnType<typeof makePost>]);
    expect(threadJsonOf(thread, NO_EDITS, DEFAULT_DESIGN)).toBe(file);
  });
});
