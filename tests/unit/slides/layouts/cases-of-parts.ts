import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import type { LayoutContext } from '../../../../src/slides/layouts/context.ts';
import type { Block } from '../../../../src/thread/article-blocks.ts';
import type { PictureFacts } from '../../../../src/thread/picture-facts.ts';
import type { Card, Media, Post, ShownPost } from '../../../../src/thread/schema.ts';
import { makePhoto, makeQuote, words } from '../../thread/make-thread.ts';
import { makePortrait } from './context.ts';

const address = (name: string) => `https://pbs.twimg.com/media/${name}?format=jpg&name=large`;
const photo = (name: string, alt = ''): Media => makePhoto({ url: address(name), alt });
const photos = (...names: string[]): Media[] => names.map((name) => photo(name));
const letters = (count: number) => 'l'.repeat(count);

const sized = (width: number, height: number, kind: PictureFacts['kind'] = 'photo') =>
  makePortrait({ width, height, kind });
const FACTS: Record<string, PictureFacts> = {
  portrait: sized(1200, 1500),
  landscape: sized(1600, 1067),
  // Of these a slide of 4:5 loses 35 and 36 %.
  asWideAsMay: sized(1230, 1000),
  wider: sized(1250, 1000),
  panorama: sized(3000, 1000),
  // A phone's screen.
  tall: sized(1080, 2340),
  chart: sized(1600, 900, 'graphic'),
};
const factsOf = (url: string): PictureFacts | null =>
  FACTS[Object.keys(FACTS).find((name) => address(name) === url) ?? ''] ?? null;
const KNOWN = { factsOf };
const LOST: Partial<LayoutContext> = { factsOf, isMissing: (url) => url === address('lost') };

const show = (changes: Partial<LayoutContext['show']>) => ({
  ...{ factsOf, show: { ...DEFAULT_DESIGN.show, ...changes } },
});

type PictureCase = [
  what: string,
  post: Partial<ShownPost> & { words?: string },
  context: Partial<LayoutContext>,
  expected: object,
];

export const PICTURES: readonly PictureCase[] = [
  ...(
    [
      ['a photo and few words', 'portrait', 90, { layout: 'photo-full', words: 'over' }],
      ['a photo and some words', 'portrait', 91, { layout: 'photo-top', words: 'under' }],
      ['a photo and as many as go under it', 'portrait', 280, { layout: 'photo-top' }],
      ['a photo and many words', 'portrait', 281, { layout: 'photo-full', words: 'after' }],
      ['a photo without words', 'portrait', 0, { layout: 'photo-full', words: 'none', text: null }],
      ['a crop that loses 35 %', 'asWideAsMay', 20, { layout: 'photo-full', words: 'over' }],
      ['a crop that loses more', 'wider', 20, { layout: 'photo-top', words: 'under' }],
      ['a landscape alone', 'landscape', 0, { layout: 'photo-full', words: 'none' }],
      ['a panorama alone', 'panorama', 0, { layout: 'chart', words: 'none' }],
      ['a tall screen alone', 'tall', 0, { layout: 'chart', words: 'none' }],
      ['a tall screen and many words', 'tall', 300, { layout: 'chart', words: 'after' }],
      [
        'a chart and words',
        'chart',
        60,
        { layout: 'chart', words: 'above', pictures: { whole: [0] } },
      ],
      ['a chart and many words', 'chart', 300, { layout: 'chart', words: 'after' }],
      ['a photo of which nothing is known', 'unknown', 20, { layout: 'photo-top', words: 'under' }],
    ] as const
  ).map(
    ([what, name, count, expected]): PictureCase => [
      ...([what, { media: photos(name), words: letters(count) }, KNOWN, expected] as const),
    ],
  ),
  [
    'a photo that its author calls a screenshot',
    { media: [photo('portrait', 'Screenshot of a mail')], words: 'Look' },
    KNOWN,
    { layout: 'chart', words: 'above' },
  ],
  [
    'a description in another language than the post',
    { media: [photo('portrait', 'Balkendiagramm der Abende')], words: 'Look', lang: 'en' },
    KNOWN,
    { layout: 'chart' },
  ],
  [
    'a table of wood',
    { media: [photo('portrait', 'A cup on a wooden table')], words: 'Look' },
    KNOWN,
    { layout: 'photo-full' },
  ],
  [
    'two portraits',
    { media: photos('portrait', 'tall'), words: letters(90) },
    KNOWN,
    { layout: 'mosaic', words: 'over', pictures: { arrangement: 'beside', media: [0, 1] } },
  ],
  [
    'a portrait and a landscape',
    { media: photos('portrait', 'landscape'), words: letters(91) },
    KNOWN,
    { layout: 'mosaic', words: 'under', pictures: { arrangement: 'beside' } },
  ],
  [
    'two landscapes',
    { media: photos('landscape', 'panorama'), words: letters(91) },
    KNOWN,
    { layout: 'mosaic', words: 'under', pictures: { arrangement: 'stacked' } },
  ],
  [
    'three photos and many words',
    { media: photos('portrait', 'portrait', 'landscape'), words: letters(281) },
    KNOWN,
    { layout: 'mosaic', words: 'after', pictures: { arrangement: 'one-over-two' } },
  ],
  [
    'four photos',
    { media: photos('portrait', 'portrait', 'landscape', 'tall'), words: letters(280) },
    KNOWN,
    { layout: 'mosaic', words: 'under', pictures: { arrangement: 'two-by-two' } },
  ],
  [
    'four photos of which nothing is known, without words',
    { media: photos('a', 'b', 'c', 'd'), words: '' },
    KNOWN,
    { layout: 'mosaic', words: 'none', pictures: { arrangement: 'two-by-two' } },
  ],
  [
    'a photo beside a chart, which is shown whole',
    { media: photos('portrait', 'chart'), words: 'Look' },
    KNOWN,
    { layout: 'mosaic', pictures: { whole: [1] } },
  ],
  [
    'two charts',
    { media: photos('chart', 'chart'), words: 'Look' },
    KNOWN,
    { layout: 'chart', words: 'above', pictures: { whole: [0, 1], arrangement: 'stacked' } },
  ],
  [
    'a video, which shows that it plays',
    { media: [{ ...photo('portrait'), kind: 'video', duration: '1:24' }], words: 'Look' },
    KNOWN,
    { layout: 'photo-top', words: 'under' },
  ],
  [
    'a GIF, which shows that it plays',
    { media: [{ ...photo('portrait'), kind: 'gif' }], words: 'Look' },
    KNOWN,
    { layout: 'photo-top' },
  ],
  [
    'a video without words',
    { media: [{ ...photo('portrait'), kind: 'video' }], words: '' },
    KNOWN,
    { layout: 'photo-full', words: 'none' },
  ],
  [
    'a video of which the page shows no picture',
    { media: [{ ...photo('portrait'), kind: 'video', url: null }], words: 'Look' },
    KNOWN,
    { layout: 'statement', under: ['media'] },
  ],
  [
    'a photo that failed to load',
    { media: photos('lost'), words: 'Look' },
    LOST,
    { layout: 'statement', under: ['media'] },
  ],
  [
    'a photo that failed to load, without words',
    { media: photos('lost'), words: '' },
    LOST,
    { layout: 'card' },
  ],
  [
    'a number over a photo that failed to load',
    { media: photos('lost'), words: '73 % of all lamps' },
    LOST,
    { layout: 'statement', under: ['media'] },
  ],
  [
    'two photos of which one failed to load',
    { media: photos('lost', 'portrait'), words: 'Look' },
    LOST,
    { layout: 'photo-full', pictures: { media: [1], arrangement: 'one' } },
  ],
  [
    'photos that are not shown',
    { media: photos('portrait'), words: 'Look' },
    show({ media: false }),
    { layout: 'statement', under: [] },
  ],
  [
    'a photo on a slide as wide as it',
    { media: photos('landscape'), words: 'Look' },
    { factsOf, aspect: 16 / 9 },
    { layout: 'photo-full', words: 'over' },
  ],
  [
    'a photo of a post with a community note, which needs its room',
    { media: photos('portrait'), words: 'Look', note: { text: words('It is older.') } },
    KNOWN,
    { layout: 'photo-top', words: 'under', under: ['note'] },
  ],
  [
    'photos of a post with a community note',
    { media: photos('portrait', 'tall'), words: 'Look', note: { text: words('It is older.') } },
    KNOWN,
    { layout: 'mosaic', words: 'under', under: ['note'] },
  ],
];

const poll = {
  ...{ open: false, summary: '524 votes' },
  options: [
    { label: 'Applause', percent: 62 },
    { label: 'Footnotes', percent: 38 },
  ],
};
const card: Card = {
  ...{ kind: 'large', href: 'https://example.org/', domain: 'example.org', title: 'Lamps' },
  ...{ description: '', image: null },
};
const article = { title: 'Lamps', teaser: 'All of them', image: null };
const block: Block = { kind: 'paragraph', id: 'a', lang: null, dir: 'auto', text: words('Oil.') };
const code: Block = { kind: 'code', id: 'b', lang: null, dir: 'auto', language: '', code: '1' };

type PartsCase = [
  what: string,
  post: Partial<ShownPost> | Post,
  context: Partial<LayoutContext>,
  expected: object,
];

export const PARTS: readonly PartsCase[] = [
  ['a poll', { poll }, {}, { layout: 'poll', words: 'with', pictures: null }],
  ['a poll without words', { poll, text: [] }, {}, { layout: 'poll', words: 'none', text: null }],
  [
    'a poll and many words',
    { poll, text: words(letters(281)) },
    {},
    { layout: 'poll', words: 'apart' },
  ],
  ['a poll that is not shown', { poll }, show({ polls: false }), { layout: 'statement' }],
  ['a poll under a figure', { poll, text: words('73 % of all') }, {}, { layout: 'poll' }],
  [
    'a quoted post',
    { quote: makeQuote() },
    {},
    { layout: 'quoted', words: 'with', pictures: null },
  ],
  [
    'quotes that are not shown',
    { quote: makeQuote() },
    show({ quotes: false }),
    { layout: 'statement' },
  ],
  [
    'a quoted post and own photos, which come before',
    { quote: makeQuote(), media: photos('portrait', 'chart') },
    KNOWN,
    { layout: 'quoted', pictures: { media: [0, 1], whole: [1] } },
  ],
  [
    'a quoted post that is gone',
    { quote: { kind: 'unavailable', reason: 'This post is gone.' } },
    {},
    { layout: 'statement', under: ['quote'] },
  ],
  ['a link', { card }, {}, { layout: 'link', words: 'with' }],
  ['a small link', { card: { ...card, kind: 'small' } }, {}, { layout: 'link' }],
  ['a link that is not shown', { card }, show({ cards: false }), { layout: 'statement' }],
  ['a Space', { card: { ...card, kind: 'space', host: 'Ada @ada' } }, {}, { layout: 'card' }],
  ['a list of accounts', { card: { ...card, kind: 'list' } }, {}, { layout: 'card' }],
  ['the head of an article', { article, text: [] }, {}, { layout: 'link', words: 'none' }],
  ['words of an article', { blocks: [block] }, {}, { layout: 'statement', under: [] }],
  [
    'a heading of an article with a paragraph',
    {
      text: words('Masts\n\nThey stand.'),
      blocks: [{ ...block, kind: 'heading', level: 2 }, block],
    },
    {},
    { layout: 'lead', lead: { from: 0, to: 5 }, body: { from: 7, to: 18 } },
  ],
  [
    'a heading of an article with many words',
    {
      text: words(`Masts\n\n${letters(600)}`),
      blocks: [{ ...block, kind: 'heading', level: 2 }, block],
    },
    {},
    { layout: 'long', lead: { from: 0, to: 5 } },
  ],
  [
    'a heading alone',
    { text: words('Masts'), blocks: [{ ...block, kind: 'heading', level: 2 }] },
    {},
    { layout: 'statement' },
  ],
  [
    'what an article quotes',
    { text: words('Once.'), blocks: [{ ...block, kind: 'quote' }] },
    {},
    { layout: 'quotation' },
  ],
  ['an article with code', { blocks: [block, code] }, {}, { layout: 'card' }],
  ['a poll and a quoted post', { poll, quote: makeQuote() }, {}, { layout: 'card' }],
  [
    'a post that X does not show',
    { kind: 'unavailable', id: 'after-1', reason: 'This post is gone.' },
    {},
    { layout: 'card', text: null },
  ],
  [
    'a community note',
    { note: { text: words('It is older.') } },
    {},
    { layout: 'statement', under: ['note'] },
  ],
  [
    'a community note under a number, which would be alone on its line',
    { text: words('73 % of all lamps'), note: { text: words('It is older.') } },
    {},
    { layout: 'statement', under: ['note'] },
  ],
  [
    'a community note that is long',
    { text: words('Look'), note: { text: words(letters(277)) } },
    {},
    { layout: 'card' },
  ],
  [
    'community notes that are not shown',
    { text: words('73 % of all lamps'), note: { text: words(letters(300)) } },
    show({ notes: false }),
    { layout: 'figure', under: [] },
  ],
  [
    'labels, which stand at the foot of every layout',
    { text: words('73 % of all'), labels: [{ kind: 'ai', text: 'Made with AI' }] },
    {},
    { layout: 'figure', under: [] },
  ],
  [
    'what X says in place of media',
    { notices: [{ text: 'Not in your country' }] },
    {},
    { layout: 'statement', under: ['notices'] },
  ],
  ['posts that share a slide', {}, { isShared: true }, { layout: 'card' }],
  [
    'merged posts with a photo',
    { media: photos('portrait') },
    { factsOf, isShared: true },
    { layout: 'card' },
  ],
  // Copies and notes of the user are posts like all others; a note has nobody's name, which is not the layout's.
  ['a copy of a post', { id: 'own-1', text: words('73 % of all') }, {}, { layout: 'figure' }],
  ['a note of the user', { id: 'own-2', text: words('“Less.”') }, {}, { layout: 'quotation' }],
  ['a note without words', { id: 'own-3', text: [] }, {}, { layout: 'card', text: null }],
  ['white space alone', { text: words(' \n \n') }, {}, { layout: 'card', text: null }],
];
