import type { Card, Poll, ShownPost } from '../../../src/thread/schema.ts';
import { makeAuthor, makeQuote } from '../../unit/thread/make-thread.ts';
import { addressOfDrawn } from './drawn-pictures.ts';
import { type DesignChanges, type Reference, type References, WITH_AUTHOR } from './reference.ts';

const text = (words: string) => [{ kind: 'text' as const, text: words }];
const QUOTED = { text: text('What was said before') };
const PHOTO = { kind: 'photo' as const, alt: '', url: addressOfDrawn('wide') };

const POLL: Poll = {
  open: false,
  options: [
    { label: 'Lamps', percent: 62 },
    { label: 'Boats', percent: 38 },
  ],
  summary: '524 votes · Final results',
};

const CARD: Card = {
  kind: 'large',
  href: 'https://example.org/lamps',
  domain: 'example.org',
  title: 'Lamps of the harbour',
  description: 'All of them, from west to east',
  image: null,
};
const ARTICLE = { title: 'On lamps', teaser: 'What they are for', image: null };

const only = (post: Partial<ShownPost>, design: DesignChanges = {}): Reference => ({
  post: { text: [], ...post },
  design: { margin: 12, ...design },
});
const unseen = (show: DesignChanges['show'], post: Partial<ShownPost>): Reference => ({
  words: `Without ${Object.keys(show!).join()}`,
  ...{ post, design: { show: show! } },
});
const poll = (changes: Partial<Poll>) => only({ poll: { ...POLL, ...changes } });
const card = (changes: Partial<Card>) => only({ card: { ...CARD, ...changes } });

export const ATTACHMENTS: References = {
  quote: only({ quote: makeQuote(QUOTED) }),
  'quote-with-author': only({ quote: makeQuote(QUOTED) }, WITH_AUTHOR),
  'quote-with-avatar': only(
    { quote: makeQuote({ ...QUOTED, author: makeAuthor({ avatar: addressOfDrawn('square') }) }) },
    { show: { avatar: true, name: true } },
  ),
  'quote-date': only(
    { quote: makeQuote({ ...QUOTED, createdAt: '2026-03-03T12:00:00.000Z' }) },
    {
      show: { date: true },
    },
  ),
  'quote-truncated': only({ quote: makeQuote({ ...QUOTED, truncated: true }) }),
  'quote-long': only({ quote: makeQuote({ text: text('Lamps along the harbour. '.repeat(8)) }) }),
  'quote-photo': only({ quote: makeQuote({ ...QUOTED, media: [PHOTO] }) }, { margin: 60 }),
  'quote-poll': only({ quote: makeQuote({ ...QUOTED, poll: POLL }) }),
  'quote-card': only({ quote: makeQuote({ ...QUOTED, card: CARD }) }),
  'quote-article': only({ quote: makeQuote({ ...QUOTED, article: ARTICLE }) }),
  'quote-unavailable': only({ quote: { kind: 'unavailable', reason: 'This post is gone' } }),
  'quote-under-words': { words: 'See what was said:', post: { quote: makeQuote(QUOTED) } },
  'quote-hidden': unseen({ quotes: false }, { quote: makeQuote(QUOTED) }),
  poll: poll({}),
  'poll-open': poll({ open: true, summary: '12 votes · 3 hours left' }),
  'poll-without-figures': poll({ options: POLL.options.map((one) => ({ ...one, percent: null })) }),
  'poll-even': poll({ options: POLL.options.map((one) => ({ ...one, percent: 50 })) }),
  'poll-all-and-nothing': poll({
    options: [
      { label: 'All', percent: 100 },
      { label: 'None', percent: 0 },
    ],
  }),
  'poll-of-four': poll({
    options: ['North', 'East', 'South', 'West'].map((label, index) => ({
      ...{ label, percent: [41, 27.5, 20.5, 11][index]! },
    })),
  }),
  'poll-long-option': poll({
    options: [{ label: 'The lamps that stand along the old quay of the harbour', percent: 80 }],
  }),
  'poll-without-summary': poll({ summary: '' }),
  'poll-hidden': unseen({ polls: false }, { poll: POLL }),
  card: card({}),
  'card-large': card({ image: addressOfDrawn('bars') }),
  'card-small': card({ kind: 'small', image: addressOfDrawn('square') }),
  'card-without-description': card({ description: '' }),
  'card-without-domain': card({ domain: '' }),
  'card-long-title': card({ title: 'Lamps of the harbour, '.repeat(5).trim() }),
  'card-hidden': unseen({ cards: false }, { card: CARD }),
  article: only({ article: ARTICLE }),
  'article-picture': only({ article: { ...ARTICLE, image: addressOfDrawn('broad') } }),
  note: only({ note: { text: text('Readers added: the lamps are electric') } }),
  'note-link': only({
    note: { text: [...text('See '), { kind: 'link', text: 'example.org', href: CARD.href! }] },
  }),
  'note-hidden': unseen({ notes: false }, { note: { text: text('Unseen') } }),
  counts: only(
    { counts: { replies: 7, reposts: 42, likes: 310, views: 9_800, bookmarks: 5 } },
    { show: { counts: true } },
  ),
  'counts-some': only(
    { counts: { likes: 1, replies: 0 } },
    { show: { counts: true, labels: false } },
  ),
  'counts-large': only(
    { counts: { reposts: 1_250, likes: 48_300, views: 7_200_000 } },
    { show: { counts: true } },
  ),
};
