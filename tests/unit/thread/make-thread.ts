import type { Author, Media, Quote, ShownPost, Span, Thread } from '../../../src/thread/schema.ts';

/** A thread as plain as it can be; tests say only what they are about. */
export function makeThread(posts: Thread['posts'] = [makePost()]): Thread {
  return {
    schema: 3,
    id: posts[0]!.id,
    url: `https://x.com/ada/status/${posts[0]!.id}`,
    author: makeAuthor(),
    capturedAt: '2026-11-20T12:00:00.000Z',
    complete: true,
    reasons: [],
    posts,
    more: [],
    answered: [],
  };
}

export function makePost(changes: Partial<ShownPost> = {}): ShownPost {
  const id = changes.id ?? '1';
  return {
    kind: 'post',
    id,
    url: `https://x.com/ada/status/${id}`,
    createdAt: '2026-11-20T11:00:00.000Z',
    author: makeAuthor(),
    ...NO_BODY,
    quote: null,
    note: null,
    counts: {},
    replyingTo: [],
    edited: false,
    blocks: [],
    ...changes,
  };
}

export function makeQuote(changes: Partial<Extract<Quote, { kind: 'post' }>> = {}) {
  return {
    kind: 'post',
    id: '90',
    url: 'https://x.com/bob/status/90',
    createdAt: null,
    author: makeAuthor({ name: 'Bob', handle: 'bob' }),
    ...NO_BODY,
    ...changes,
  } satisfies Quote;
}

export function makeAuthor(changes: Partial<Author> = {}): Author {
  return {
    name: 'Ada',
    handle: 'ada',
    avatar: null,
    avatarShape: 'round',
    verified: 'none',
    affiliate: null,
    protected: false,
    ...changes,
  };
}

export function makePhoto(changes: Partial<Media> = {}): Media {
  return {
    kind: 'photo',
    alt: '',
    url: 'https://pbs.twimg.com/media/photo?format=jpg&name=small',
    ...changes,
  };
}

export const words = (text: string): Span[] => [{ kind: 'text', text }];

const NO_BODY = {
  lang: null,
  dir: 'auto',
  text: words('Hello'),
  media: [],
  poll: null,
  card: null,
  article: null,
  labels: [],
  notices: [],
  truncated: false,
  translated: false,
} satisfies Partial<ShownPost>;
