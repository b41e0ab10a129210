import type { Thread } from '../../../../src/thread/schema.ts';
import { makePhoto, makePost, makeQuote, makeThread, words } from '../../thread/make-thread.ts';

export const FULL_POST = makePost({
  id: '1',
  text: [
    ...words('One\ntwo.\n\nThree: '),
    { kind: 'link', text: 'example.com/lon…', href: 'https://example.com/long/path' },
    ...words(' and '),
    { kind: 'link', text: 'a cat', href: 'https://t.co/x1' },
    ...words(' by '),
    { kind: 'mention', text: '@bob', href: 'https://x.com/bob', marks: ['bold'] },
    ...words(' '),
    { kind: 'text', text: 'at last', marks: ['italic'] },
  ],
  media: [
    makePhoto({ alt: 'A [lamp]\nat night' }),
    makePhoto({ kind: 'video', url: 'https://pbs.twimg.com/v.jpg', duration: '1:24' }),
    makePhoto({
      kind: 'gif',
      alt: 'Waves',
      url: 'https://pbs.twimg.com/g.jpg',
      file: 'https://video.twimg.com/tweet_video/g.mp4',
    }),
    makePhoto({ alt: 'Not loaded', url: null }),
  ],
  poll: {
    open: false,
    options: [
      { label: '# Tea', percent: 42 },
      { label: 'Coffee', percent: null },
    ],
    summary: '524 votes · Final results',
  },
  card: {
    kind: 'large',
    href: 'https://example.org/(a)',
    domain: 'example.org',
    title: 'A *title*',
    description: 'What it\nis about',
    image: 'https://pbs.twimg.com/card_img/c.jpg',
  },
  labels: [
    { kind: 'ai', text: 'Made with *AI*' },
    { kind: 'paid', text: 'Paid\npartnership' },
  ],
  notices: [{ text: 'Withheld: *here*' }],
  article: { title: 'An article', teaser: '1. Its beginning', image: null },
  quote: makeQuote({
    text: words('Quoted\n\nwords'),
    truncated: true,
    labels: [{ kind: 'parody', text: 'Parody' }],
    card: {
      ...{ kind: 'space', href: 'https://x.com/i/spaces/1AbC', domain: '', title: 'Lamp talk' },
      ...{ description: '', image: null, host: 'Cora @cora', state: 'Ended · 12 tuned in' },
    },
  }),
  note: { text: words('Readers add\n> this.') },
  counts: { replies: 0, likes: 1234, views: 45_678_000 },
});

export const FULL_THREAD: Thread = makeThread([
  FULL_POST,
  makePost({ id: '2', text: words('Second.') }),
  { kind: 'unavailable', id: '2-after', reason: 'This post was *deleted*' },
  makePost({ id: '3', text: words('Third.'), quote: { kind: 'unavailable', reason: 'Gone' } }),
]);
