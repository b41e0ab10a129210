import fc from 'fast-check';
import {
  AUTHOR_PLACES,
  DEFAULT_DESIGN,
  type Design,
  NUMBERINGS,
  SOURCES,
} from '../../../../src/design/schema.ts';
import {
  CARD_KINDS,
  LABEL_KINDS,
  type ShownPost,
  type Span,
  type Thread,
} from '../../../../src/thread/schema.ts';
import {
  makeAuthor,
  makePhoto,
  makePost,
  makeQuote,
  makeThread,
} from '../../thread/make-thread.ts';
import { anyWords, SCRIPTS, SIGNS } from './any-words.ts';

/** The ids that `anyEdits` speaks of. */
const IDS = ['10', '11', '12', '13', '20', '21'];
const PICTURES = ['https://pbs.twimg.com/media/a', 'https://pbs.twimg.com/media/b'];

const spans: fc.Arbitrary<Span[]> = anyWords.map((words) =>
  words.map(({ highlight: _, ...span }) => span),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const url = fc.constantFrom('https://example.org/a?b=(c)', 'https://example.org/\n# `_a_`');

const media = fc.record({
  kind: fc.constantFrom('photo', 'video', 'gif'),
  url: maybe(fc.constantFrom(...PICTURES)),
  duration: fc.constantFrom(undefined, '1:24'),
  file: fc.constantFrom(undefined, 'https://video.twimg.com/tweet_video/a.mp4'),
});

/** What hangs on a post, with texts that a test chooses. */
function anyBody(text: fc.Arbitrary<string>) {
  return {
    media: fc
      .array(fc.tuple(media, text), { maxLength: 2 })
      .map((all) => all.map(([item, alt]) => makePhoto({ ...item, alt } as object))),
    poll: maybe(
      fc.record({
        open: fc.boolean(),
        options: fc.array(fc.record({ label: text, percent: maybe(fc.nat({ max: 100 })) }), {
          minLength: 1,
          maxLength: 3,
        }),
        summary: text,
      }),
    ),
    card: maybe(
      fc.record({
        kind: fc.constantFrom(...CARD_KINDS),
        href: maybe(url),
        domain: text,
        title: text,
        description: text,
        image: maybe(fc.constantFrom(...PICTURES)),
        host: text,
        state: text,
      }),
    ),
    article: maybe(fc.record({ title: text, teaser: text, image: fc.constant(null) })),
    truncated: fc.boolean(),
    translated: fc.boolean(),
    labels: fc.array(fc.record({ kind: fc.constantFrom(...LABEL_KINDS), text }), { maxLength: 2 }),
    notices: fc.array(fc.record({ text }), { maxLength: 1 }),
  };
}

const counts = fc.record(
  { replies: fc.nat(), reposts: fc.nat(), likes: fc.nat(), bookmarks: fc.nat(), views: fc.nat() },
  { requiredKeys: [] },
);

export const anyText = fc
  .array(fc.constantFrom('', ...SIGNS, ...SCRIPTS), { maxLength: 4 })
  .map((parts) => parts.join(''));

interface Choices {
  texts?: fc.Arbitrary<string>;
  words?: fc.Arbitrary<Span[]>;
  author?: ShownPost['author'];
  quoted?: ShownPost['author'];
}

/** Four posts and two beside them, with everything that posts can hold. */
export function anyFullThread({
  texts = anyText,
  words = spans,
  author = makeAuthor(),
  quoted = makeAuthor({ name: 'Bob', handle: 'bob' }),
}: Choices = {}): fc.Arbitrary<Thread> {
  const quote = fc
    .record({ ...anyBody(texts), text: words })
    .map((body) => makeQuote({ ...body, author: quoted, createdAt: '2026-10-01T08:00:00.000Z' }));
  const unavailable = fc.record({ kind: fc.constant('unavailable' as const), reason: texts });
  const post = fc.record({
    ...anyBody(texts),
    text: words,
    quote: maybe(fc.oneof(quote, unavailable)),
    note: maybe(fc.record({ text: words })),
    counts,
  });
  return fc.array(post, { minLength: 6, maxLength: 6 }).map((contents) => {
    const posts = contents.map((content, index) =>
      makePost({
        ...content,
        id: IDS[index]!,
        author,
        url: `https://x.com/i/status/${IDS[index]}`,
      }),
    );
    return { ...makeThread(posts.slice(0, 4)), author, more: posts.slice(4) };
  });
}

const flags = Object.keys(DEFAULT_DESIGN.show) as (keyof Design['show'])[];

export const anyDesign: fc.Arbitrary<Design> = fc
  .record({
    hidden: fc.subarray(flags),
    author: fc.constantFrom(...AUTHOR_PLACES),
    numbers: fc.constantFrom(...NUMBERINGS),
    source: fc.constantFrom(...SOURCES),
  })
  .map(({ hidden, ...choices }) => ({
    ...DEFAULT_DESIGN,
    ...choices,
    show: Object.fromEntries(flags.map((flag) => [flag, !hidden.includes(flag)])) as Design['show'],
  }));
