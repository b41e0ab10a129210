import fc from 'fast-check';
import {
  CARD_KINDS,
  type Card,
  LABEL_KINDS,
  type Media,
  type ShownPost,
  type Span,
} from '../../src/thread/schema.ts';
import { SCRIPT_NAMES, textIn } from './any-words.ts';
import { addressOfDrawn, MISSING } from './reference-slides/drawn-pictures.ts';
import { spansOf } from './written-thread.ts';

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A piece in any script, as people write. */
const piece = fc.constantFrom(...SCRIPT_NAMES).chain((script) => textIn(script, 'emoji'));
/** Characters of the shortest piece, roughly: so many pieces make a text that can be cut. */
const PIECE = 40;

/** A text of about so many characters, cut between letters: paragraphs in different scripts. */
export function textOf(length: number): fc.Arbitrary<string> {
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

export const upTo = (most: number, least = 1) =>
  fc.integer({ min: least, max: most }).chain(textOf);
/** Null but for one in so many. */
export const rarely = <Value>(some: fc.Arbitrary<Value>, inSoMany: number) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: inSoMany - 1 }, { arbitrary: some, weight: 1 });
export const isRarely = (inSoMany: number) => fc.nat(inSoMany - 1).map((one) => one === 0);

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
export const anySpans = fc
  .tuple(anyText, rarely(tag, 4))
  .map(([text, last]): Span[] => [
    ...spansOf(text),
    ...(last ? [{ kind: 'text' as const, text: ' ' }, last] : []),
  ]);

export const line = (most: number) => upTo(most).map((text) => text.replace(/\s+/g, ' '));
const picture = fc.constantFrom('wide', 'tall', 'square', 'broad', 'tiny', 'bars', 'grain');
const address = picture.map(addressOfDrawn);
const image = fc.option(address, { freq: 4 });

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
const anyCard = fc
  .record({
    kind: fc.constantFrom(...CARD_KINDS),
    href: fc.constant('https://example.org/lamps'),
    domain: fc.constantFrom('', 'example.org'),
    title: line(70),
    description: fc.oneof(fc.constant(''), line(200)),
    image,
    host: line(60),
    state: fc.oneof(fc.constant(''), line(60)),
  })
  // Links to the web have neither.
  .map(({ host, state, ...card }): Card => (isOfWeb(card) ? card : { ...card, host, state }));
const isOfWeb = ({ kind }: Pick<Card, 'kind'>) => kind === 'large' || kind === 'small';
const anyArticle = fc.record({
  title: line(100),
  teaser: fc.oneof(fc.constant(''), line(200)),
  image,
});

/** What stands under the words alone, but for a notice. */
const anyAttachment: fc.Arbitrary<Partial<ShownPost>> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 7 },
  { arbitrary: fc.record({ media: anyMedia }), weight: 5 },
  { arbitrary: fc.record({ poll: anyPoll }), weight: 1 },
  { arbitrary: fc.record({ card: anyCard }), weight: 2 },
  { arbitrary: fc.record({ article: anyArticle }), weight: 1 },
);

const anyLabels = fc.array(fc.record({ kind: fc.constantFrom(...LABEL_KINDS), text: line(60) }), {
  minLength: 1,
  maxLength: 3,
});
const anyNotices = fc.array(fc.record({ text: line(200) }), { minLength: 1, maxLength: 2 });

/** What a quote may hold, too. */
export const anyBody: fc.Arbitrary<Partial<ShownPost>> = fc
  .record({
    attached: anyAttachment,
    labels: rarely(anyLabels, 4),
    notices: rarely(anyNotices, 8),
  })
  .map(({ attached, labels, notices }) => ({
    ...{ ...attached, ...(labels && { labels }), ...(notices && { notices }) },
  }));
