import fc from 'fast-check';
import {
  type Author,
  type Post,
  type Quote,
  type ShownPost,
  type Thread,
  VERIFIED_KINDS,
} from '../../src/thread/schema.ts';
import { makePost, makeQuote, makeThread } from '../unit/thread/make-thread.ts';
import { anyBody, anySpans, isRarely, line, rarely, textOf, upTo } from './any-body.ts';
import { addressOfDrawn } from './reference-slides/drawn-pictures.ts';
import { spansOf } from './written-thread.ts';

export interface ThreadSize {
  posts: number;
  /** Characters of the longest post; the others have what is usual. */
  longest: number;
}

const FIRST_ID = 2_070_000_000_000_000_000n;

const anyAuthor: fc.Arbitrary<Partial<Author>> = fc.record({
  name: line(50),
  handle: fc.constantFrom('ada', 'keeper_of_the_lamps'),
  avatar: fc.constant(addressOfDrawn('square')),
  avatarShape: fc.constantFrom('round', 'square'),
  verified: fc.constantFrom(...VERIFIED_KINDS),
  affiliate: fc.option(fc.constant(addressOfDrawn('bars'))),
});

const anyQuote: fc.Arbitrary<Quote> = fc.oneof(
  {
    arbitrary: fc
      .tuple(upTo(280).map(spansOf), anyAuthor, anyBody, isRarely(3))
      .map(([text, author, body, truncated]) => {
        const quote = makeQuote({ text, truncated, ...(body as object) });
        return { ...quote, author: { ...quote.author, ...author } };
      }),
    weight: 4,
  },
  {
    arbitrary: line(80).map((reason) => ({ kind: 'unavailable' as const, reason })),
    weight: 1,
  },
);

const anyShown: fc.Arbitrary<Partial<ShownPost>> = fc
  .record({
    text: anySpans,
    body: anyBody,
    quote: rarely(anyQuote, 5),
    note: rarely(
      upTo(300).map((text) => ({ text: spansOf(text) })),
      10,
    ),
    counts: fc.record({ replies: fc.nat(99), likes: fc.nat(99_999), views: fc.nat(9_999_999) }),
    truncated: isRarely(10),
    isWordless: isRarely(8),
  })
  .map(({ body, isWordless, ...post }) => ({
    ...{ ...post, ...body },
    ...(isWordless && body.media ? { text: [] } : {}),
  }));

const anyPost: fc.Arbitrary<Partial<ShownPost> | { reason: string }> = fc.oneof(
  { arbitrary: anyShown, weight: 14 },
  { arbitrary: line(100).map((reason) => ({ reason })), weight: 1 },
);

/** A thread with all that X shows in threads, which nobody has read anywhere. */
export function anyThread({ posts, longest }: ThreadSize): fc.Arbitrary<Thread> {
  return fc
    .record({
      author: anyAuthor,
      first: anyShown,
      others: fc.array(anyPost, { minLength: posts - 1, maxLength: posts - 1 }),
      long: textOf(longest).map(spansOf),
      place: fc.nat(posts - 1),
    })
    .map(({ author, first, others, long, place }) => {
      const made = [first, ...others].map((post, index): Post => {
        const id = String(FIRST_ID + BigInt(index) * 1000n);
        if ('reason' in post)
          return { kind: 'unavailable', id: `after-${id}`, reason: post.reason };
        const plain = makePost({ id, ...post, ...(index === place && { text: long }) });
        return { ...plain, author: { ...plain.author, ...author } };
      });
      const thread = makeThread(made as Thread['posts']);
      return { ...thread, author: { ...thread.author, ...author } };
    });
}
