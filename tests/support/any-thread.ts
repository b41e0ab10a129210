import fc from 'fast-check';
import {
  type Author,
  CARD_KINDS,
  type Media,
  type Post,
  type Quote,
  type ShownPost,
  type Span,
  type Thread,
  VERIFIED_KINDS,
} from '../../src/thread/schema.ts';
import { makePost, makeQuote, makeThread } from '../unit/thread/make-thread.ts';
import { SCRIPT_NAMES, textIn } from './any-words.ts';
import { addressOfDrawn, MISSING } from './reference-slides/drawn-pictures.ts';
import { spansOf } from './written-thread.ts';

export interface ThreadSize {
  posts: number;
  /** Characters of the longest post; the others have what is usual. */
  longest: number;
}

const FIRST_ID = 2_070_000_000_000_000_000n;
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A piece in any script, as people write. */
const piece = fc.constantFrom(...SCRIPT_NAMES).chain((script) => textIn(script, 'emoji'));
/** Characters of the shortest piece, roughly: so many pieces make a text that can be cut. */
const PIECE = 40;

/** A text of about so many characters, cut between letters: paragraphs in different scripts. */
function textOf(length: number): fc.Arbitrary<string> {
  const pieces = Math.ceil(length / PIECE);
  return fc
    .array(piece, { minLength: pieces, maxLength: pieces })
    .map((parts) => cut(parts.join('\n\n'), length));
}

/** At least one letter of it. */
function cut(text: string, length: number): string {
  const { index = text.length } = letters.segment(text).containing(Math.max(1, length)) ?? {};
  const [first] = letters.segment(text);
  return text.slice(0, Math.max(index, first!.segment.length)).trim();
}

const upTo = (most: number, least = 1) => fc.integer({ min: least, max: most }).chain(textOf);
/** Null but for one in so many. */
const rarely = <Value>(some: fc.Arbitrary<Value>, inSoMany: number) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: inSoMany - 1 }, { arbitrary: some, weight: 1 });
const isRarely = (inSoMany: number) => fc.nat(inSoMany - 1).map((one) => one === 0);

/** From one letter on; what is longer than the usual 280 is rarer. */
const anyText = fc.oneof(
  { arbitrary: upTo(280, 20), weight: 8 },
  { arbitrary: textOf(1), weight: 2 },
  { arbitrary: upTo(1500, 281), weight: 1 },
);

const tag = fc.constantFrom<Span>(
  { kind: 'mention', text: '@gullwatch', href: 'https://x.com/gullwatch' },
  { kind: 'hashtag', text: '#harbour', href: 'https://x.com/hashtag/harbour' },
  { kind: 'cashtag', text: '$LAMP', href: 'https://x.com/search?q=%24LAMP' },
);
const anySpans = fc
  .tuple(anyText, rarely(tag, 4))
  .map(([text, last]): Span[] => [
    ...spansOf(text),
    ...(last ? [{ kind: 'text' as const, text: ' ' }, last] : []),
  ]);

const line = (most: number) => upTo(most).map((text) => text.replace(/\s+/g, ' '));
const picture = fc.constantFrom('wide', 'tall', 'square', 'broad', 'tiny', 'bars', 'grain');
const address = picture.map(addressOfDrawn);
const image = fc.option(address, { freq: 4 });

const anyAuthor: fc.Arbitrary<Partial<Author>> = fc.record({
  name: line(50),
  handle: fc.constantFrom('ada', 'keeper_of_the_lamps'),
  avatar: fc.constant(addressOfDrawn('square')),
  avatarShape: fc.constantFrom('round', 'square'),
  verified: fc.constantFrom(...VERIFIED_KINDS),
  affiliate: fc.option(fc.constant(addressOfDrawn('bars'))),
});

const alt = fc.oneof(fc.constant(''), line(400));
const photo = fc.record({
  kind: fc.constant('photo' as const),
  alt,
  url: fc.oneof({ arbitrary: address, weight: 9 }, { arbitrary: fc.constant(MISSING), weight: 1 }),
  aspect: fc.double({ min: 0.3, max: 3, noNaN: true }),
});
const moving = fc.record({
  kind: fc.constantFrom('video' as const, 'gif' as const),
  alt,
  // Some have no poster on the page.
  url: image,
  duration: fc.constantFrom('0:07', '1:24', '1:02:45'),
});
const anyMedia: fc.Arbitrary<Media[]> = fc.oneof(
  fc.array(photo, { minLength: 1, maxLength: 4 }),
  fc.array(moving, { minLength: 1, maxLength: 1 }),
  fc.array(fc.oneof(photo, moving), { minLength: 2, maxLength: 4 }),
);

const anyPoll = fc.record({
  open: fc.boolean(),
  options: fc.array(
    fc.record({ label: line(25), percent: fc.option(fc.integer({ min: 0, max: 100 })) }),
    { minLength: 2, maxLength: 4 },
  ),
  summary: fc.constantFrom('', '524 votes · Final results'),
});
const anyCard = fc.record({
  kind: fc.constantFrom(...CARD_KINDS),
  href: fc.constant('https://example.org/lamps'),
  domain: fc.constantFrom('', 'example.org'),
  title: line(70),
  description: fc.oneof(fc.constant(''), line(200)),
  image,
});
const anyArticle = fc.record({
  title: line(100),
  teaser: fc.oneof(fc.constant(''), line(200)),
  image,
});

/** What a quote may hold, too. */
const anyBody: fc.Arbitrary<Partial<ShownPost>> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 7 },
  { arbitrary: fc.record({ media: anyMedia }), weight: 5 },
  { arbitrary: fc.record({ poll: anyPoll }), weight: 1 },
  { arbitrary: fc.record({ card: anyCard }), weight: 2 },
  { arbitrary: fc.record({ article: anyArticle }), weight: 1 },
);

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
