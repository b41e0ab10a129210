import { describe, expect, it } from 'vitest';
import { withBlockIds } from '../../../src/thread/block-ids.ts';
import {
  parseThread,
  type ShownPost,
  type Span,
  THREAD_SCHEMA,
  type Thread,
} from '../../../src/thread/schema.ts';
import { makeAuthor, makePhoto, makePost, makeQuote, makeThread, words } from './make-thread.ts';

const URL = 'https://example.com/';
const AUTHOR = makeAuthor({ avatar: URL, affiliate: URL });
const LINK: Span = { kind: 'link', text: 'example.com', href: URL, marks: ['bold'] };
const CARD = {
  kind: 'large',
  href: URL,
  domain: '',
  title: '',
  description: '',
  image: URL,
  host: '',
  state: '',
} as const;

/** A thread that has everything a thread can have. */
const FULL: Thread = {
  ...makeThread([
    makePost({
      author: AUTHOR,
      text: [LINK],
      media: [makePhoto({ kind: 'gif', file: URL, duration: '0:07', aspect: 1.5 })],
      poll: { open: true, options: [{ label: 'Yes', percent: 50 }], summary: '' },
      card: CARD,
      article: { title: '', teaser: '', image: URL },
      quote: makeQuote({ author: AUTHOR, text: [LINK], card: CARD }),
      note: { text: [LINK] },
      counts: { replies: 1, reposts: 2, likes: 3, bookmarks: 4, views: 5 },
      replyingTo: ['bob'],
      labels: [{ kind: 'paid', text: 'Paid partnership' }],
      notices: [{ text: 'Not shown here' }],
      blocks: withBlockIds([{ kind: 'paragraph', lang: null, dir: 'auto', text: [] }]),
    }),
    { kind: 'unavailable', id: 'after-1', reason: 'Gone.' },
  ]),
  author: AUTHOR,
  reasons: [{ code: 'unavailable-posts', count: 1 }],
};

type Json = Record<string, unknown>;

/** FULL with another value at a path like `posts.0.url`; undefined takes the field away. */
function changed(path: string, value?: unknown): unknown {
  const copy = structuredClone(FULL) as unknown as Json;
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce((object, key) => object[key] as Json, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const accepts = (path: string, value?: unknown): boolean => {
  try {
    parseThread(changed(path, value));
    return true;
  } catch {
    return false;
  }
};

/** Paths of all fields, in all depths. */
function pathsOf(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = path ? `${path}.${key}` : key;
    return [...(Array.isArray(value) ? [] : [own]), ...pathsOf(inner, own)];
  });
}

const PATHS = pathsOf(FULL);
const pathsTo = (...names: string[]) =>
  PATHS.filter((path) => names.includes(path.split('.').at(-1)!));

describe('a thread', () => {
  it('comes through as it is', () => {
    expect(parseThread(FULL)).toEqual(FULL);
  });

  it('loses what no thread has', () => {
    expect(parseThread(changed('posts.0.html', '<script>'))).toEqual(FULL);
    expect(parseThread(changed('author.isAdmin', true))).toEqual(FULL);
  });

  it('must have all its fields, but for what pages do not always tell', () => {
    const optional = PATHS.filter((path) => accepts(path));
    expect(optional).toEqual(
      pathsTo('href', 'file', 'duration', 'aspect', 'count', 'marks', 'host', 'state')
        .filter((path) => !path.endsWith('card.href'))
        .concat(pathsTo('replies', 'reposts', 'likes', 'bookmarks', 'views'))
        // Of a stored block the kind and the id alone are asked.
        .concat(pathsTo('lang', 'dir', 'text').filter((path) => path.includes('blocks')))
        .concat(['more', 'answered'])
        .sort((a, b) => PATHS.indexOf(a) - PATHS.indexOf(b)),
    );
  });

  it.each([null, undefined, 'thread', 7, [], {}])('is not %j', (data) => {
    expect(() => parseThread(data)).toThrow();
  });

  it('says which field is wrong', () => {
    expect(() => parseThread(changed('posts.0.url', 'javascript:alert(1)'))).toThrow(
      'not a web address',
    );
  });
});

/** FULL as an earlier version had it: without what came with 3. */
function earlier(schema: 1 | 2, createdAt: unknown): Json {
  const copy = structuredClone(FULL) as unknown as Json & { posts: Json[] };
  const post = { ...copy.posts[0]!, createdAt } as Json;
  const quote = post.quote as Json;
  for (const said of [post, quote]) {
    for (const field of ['labels', 'notices', 'blocks']) delete said[field];
    for (const field of ['host', 'state']) delete (said.card as Json)[field];
    for (const span of said.text as Json[]) delete span.marks;
  }
  delete quote.translated;
  delete copy.answered;
  return { ...copy, schema, posts: [post, copy.posts[1]], more: [post] };
}

const TIME = '2026-11-20T11:00:00.000Z';

describe.each([1, 2] as const)('a thread of version %i', (version) => {
  it('is taken over whole, with nothing of what came later', () => {
    const thread = parseThread(earlier(version, TIME));
    expect(thread.schema).toBe(THREAD_SCHEMA);
    expect(thread.answered).toEqual([]);
    const [post] = thread.posts as [ShownPost];
    expect(post).toMatchObject({ labels: [], notices: [], blocks: [], translated: false });
    expect(post.quote).toMatchObject({ labels: [], notices: [], translated: false });
    expect(thread.more).toEqual([post]);
    // All that it had before.
    expect(thread).toMatchObject({ ...earlier(version, TIME), schema: THREAD_SCHEMA });
  });

  it('may have nothing beside the thread', () => {
    const { more: _, ...rest } = earlier(version, TIME);
    expect(parseThread(rest).more).toEqual([]);
  });

  it('has to be one', () => {
    expect(() => parseThread({ schema: version, posts: [{ createdAt: null }] })).toThrow();
    expect(() => parseThread(earlier(version, 'yesterday'))).toThrow();
  });
});

it('takes the beginning of 1970 of version 1 for a time that is not known', () => {
  const times = parseThread(earlier(1, '1970-01-01T00:00:00.000Z'));
  expect([...times.posts, ...times.more].map((post) => Object(post).createdAt)).toEqual([
    null,
    undefined,
    null,
  ]);
});

describe('an address', () => {
  const addresses = pathsTo('url', 'href', 'avatar', 'affiliate', 'image', 'file');

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript://x.com/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/png;base64,AAAA',
    'vbscript:x',
    'blob:https://x.com/1',
    'file:///etc/passwd',
    'ftp://x.com/a',
    'chrome-extension://abc/a.html',
    'about:blank',
    '//x.com/a',
    '/ada',
    'x.com',
    'https://',
    '',
    7,
  ])('is never %j, wherever it stands', (url) => {
    expect(addresses).toHaveLength(19);
    expect(addresses.filter((path) => accepts(path, url))).toEqual([]);
  });

  it.each(['https://x.com/a?b=c#d', 'HTTPS://X.com/', 'http://example.com', 'https://例え.jp/ü'])(
    'may be %s',
    (url) => {
      expect(addresses.filter((path) => !accepts(path, url))).toEqual([]);
    },
  );
});

describe('an address of more than 8192 characters', () => {
  it('is none', () => {
    expect(accepts('url', URL.padEnd(8192, 'a'))).toBe(true);
    expect(accepts('url', URL.padEnd(8193, 'a'))).toBe(false);
  });
});

describe('a field of a thread', () => {
  it.each<[string, unknown]>([
    ['schema', THREAD_SCHEMA + 1],
    ['posts', []],
    ['posts.0.kind', 'repost'],
    ['posts.0.text.0.kind', 'html'],
    ['posts.0.media.0.kind', 'audio'],
    ['posts.0.card.kind', 'player'],
    ['posts.0.quote.kind', 'repost'],
    ['posts.0.author.verified', 'red'],
    ['posts.0.author.avatarShape', 'hexagon'],
    ['posts.0.dir', 'up'],
    ['reasons.0.code', 'no-reason'],
    ['id', ''],
    ['id', '12a'],
    ['id', '-1'],
    ['id', 1],
    ['posts.0.id', '1/../2'],
    ['posts.0.quote.id', 'abc'],
    ['author.handle', ''],
    ['author.handle', '@ada'],
    ['author.handle', '../ada'],
    ['posts.0.replyingTo.0', 'a b'],
    ['posts.0.media.0.aspect', 0],
    ['posts.0.media.0.aspect', 21],
    ['posts.0.media.0.aspect', Number.NaN],
    ['posts.0.poll.options.0.percent', 101],
    ['posts.0.poll.options.0.percent', -1],
    ['posts.0.counts.likes', -1],
    ['posts.0.counts.likes', 1.5],
    ['capturedAt', 'yesterday'],
    ['posts.0.createdAt', '2026-11-20'],
    ['complete', 'true'],
  ])('%s is never %j', (path, value) => {
    expect(accepts(path, value)).toBe(false);
  });

  it.each<[string, unknown]>([
    ['posts.0.text', []],
    ['posts.0.text', words('<script>alert(1)</script>')],
    ['posts.0.poll.options.0.percent', null],
    ['posts.0.quote', { kind: 'unavailable', reason: '' }],
    ['posts.0.quote.id', null],
    ['posts.0.lang', null],
    ['author.handle', 'a_1'],
  ])('%s may be %j', (path, value) => {
    expect(accepts(path, value)).toBe(true);
  });

  it.each([
    ['id', 25],
    ['author.handle', 50],
    ['author.name', 200_000],
    ['posts.0.lang', 35],
    ['posts.0.replyingTo.0', 50],
    ['posts.0.text.0.text', 200_000],
    ['posts.0.media.0.alt', 200_000],
    ['posts.0.media.0.duration', 200_000],
    ['posts.0.poll.summary', 200_000],
    ['posts.0.card.description', 200_000],
    ['posts.0.article.teaser', 200_000],
    ['posts.1.id', 60],
    ['posts.1.reason', 200_000],
  ])('%s has at most %i characters', (path, most) => {
    expect(accepts(path, '1'.repeat(most))).toBe(true);
    expect(accepts(path, '1'.repeat(most + 1))).toBe(false);
  });
});
