import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CaptureResultSchema } from '../../../src/messaging/capture-result.ts';
import type { Quote, ShownPost } from '../../../src/thread/schema.ts';
import { samplePost, sampleThread } from '../../support/sample-thread.ts';

const result = (read: unknown, diagnostics: unknown = {}) => ({
  ok: true,
  thread: read,
  diagnostics,
});
const thread = sampleThread('10', '11');
const MEGABYTES = 'x'.repeat(10_000_000);
const SCRIPT = 'javascript:alert(1)';

/** A thread whose second post is not as it should be. */
const withPost = (changes: Record<string, unknown>) =>
  result({ ...thread, posts: [samplePost('10'), { ...samplePost('11'), ...changes }] });

const photo = { kind: 'photo', alt: '', url: 'https://pbs.twimg.com/media/A?name=large' };
const card = {
  kind: 'small',
  href: 'https://example.org/',
  domain: 'example.org',
  title: 'Title',
  description: '',
  image: null,
};
const quote: Quote = {
  kind: 'post',
  id: '9',
  url: 'https://x.com/a/status/9',
  createdAt: null,
  author: thread.author,
  lang: null,
  dir: 'auto',
  text: [],
  media: [],
  poll: null,
  card: null,
  article: null,
  labels: [],
  notices: [],
  truncated: false,
  translated: false,
};
const link = (href: string) => [{ kind: 'link', text: 'here', href }];

describe('takes', () => {
  it.each([
    ['a thread', result(thread, { tweet: 2, 'old markup': false, note: 'none' })],
    ['a failure', { ok: false, problem: 'log-in', diagnostics: {} }],
    ['a photo', withPost({ media: [photo] })],
    ['a card', withPost({ card })],
    ['a quote', withPost({ quote })],
    ['a link', withPost({ text: link('https://example.org/a?b#c') })],
    ['a placeholder', result({ ...thread, posts: [{ kind: 'unavailable', id: 'a', reason: '' }] })],
  ])('%s', (_, value) => {
    expect(v.parse(CaptureResultSchema, value)).toEqual(value);
  });
});

const HOSTILE: [string, unknown][] = [
  ['nothing', undefined],
  ['a string', 'thread'],
  ['a thread that says it failed', { ok: false, thread, diagnostics: {} }],
  ['no posts', result({ ...thread, posts: [] })],
  ['another version', result({ ...thread, schema: 4 })],
  ['an id that is no number', result({ ...thread, id: '10/../11' })],
  ['an id that is too long', result({ ...thread, id: '1'.repeat(26) })],
  ['a number for an id', result({ ...thread, id: 10 })],
  ['a script as address', result({ ...thread, url: SCRIPT })],
  ['a reason that we do not know', result({ ...thread, reasons: [{ code: 'because' }] })],
  ['a post id that is no number', withPost({ id: '1 OR 1' })],
  ['a post of no kind', withPost({ kind: 'advert' })],
  ['a script as address of a post', withPost({ url: SCRIPT })],
  ['a script as link', withPost({ text: link(SCRIPT) })],
  ['a script as link, in capitals', withPost({ text: link('JaVaScRiPt:alert(1)') })],
  ['a script as link, after a space', withPost({ text: link(`\n ${SCRIPT}`) })],
  ['a data: link', withPost({ text: link('data:text/html,<script>1</script>') })],
  ['a file: link', withPost({ text: link('file:///etc/passwd') })],
  ['an address without a host', withPost({ text: link('//evil.example') })],
  ['an endless link', withPost({ text: link(`https://x.com/${'a'.repeat(8192)}`) })],
  ['10 MB of words', withPost({ text: [{ kind: 'text', text: MEGABYTES }] })],
  ['10 MB of a name', withPost({ author: { ...thread.author, name: MEGABYTES } })],
  ['10 MB of a language', withPost({ lang: MEGABYTES })],
  ['10 MB of whom it replies to', withPost({ replyingTo: [MEGABYTES] })],
  ['10 MB of alternative text', withPost({ media: [{ ...photo, alt: MEGABYTES }] })],
  ['10 MB of a date', withPost({ createdAt: MEGABYTES })],
  ['markup as handle', withPost({ author: { ...thread.author, handle: '<b>' } })],
  ['markup as whom it replies to', withPost({ replyingTo: ['<b>'] })],
  ['a span of markup', withPost({ text: [{ kind: 'html', text: '<b>' }] })],
  ['a script as avatar', withPost({ author: { ...thread.author, avatar: SCRIPT } })],
  ['a script as photo', withPost({ media: [{ ...photo, url: SCRIPT }] })],
  ['a blob as photo', withPost({ media: [{ ...photo, url: 'blob:https://x.com/1' }] })],
  ['a script as film', withPost({ media: [{ ...photo, file: SCRIPT }] })],
  ['a photo without width', withPost({ media: [{ ...photo, aspect: 0 }] })],
  ['a photo as wide as can be', withPost({ media: [{ ...photo, aspect: Infinity }] })],
  ['a script behind a card', withPost({ card: { ...card, href: SCRIPT } })],
  ['a script as picture of a card', withPost({ card: { ...card, image: SCRIPT } })],
  ['a script in a quote', withPost({ quote: { ...quote, url: SCRIPT } })],
  ['a script as link of a quote', withPost({ quote: { ...quote, text: link(SCRIPT) } })],
  ['a script as link of a note', withPost({ note: { text: link(SCRIPT) } })],
  ['fewer likes than none', withPost({ counts: { likes: -1 } })],
  ['a date that is none', withPost({ createdAt: 'yesterday' })],
  ['more than all votes', withPost({ poll: { open: true, options: [poll(101)], summary: '' } })],
  ['diagnostics with words', result(thread, { tweet: 'x'.repeat(61) })],
  ['diagnostics with long rules', result(thread, { ['r'.repeat(61)]: 1 })],
  ['diagnostics with objects', result(thread, { tweet: { html: '<b>' } })],
];

function poll(percent: number) {
  return { label: 'yes', percent };
}

describe('refuses', () => {
  it.each(HOSTILE)('%s', (_, value) => {
    expect(v.is(CaptureResultSchema, value)).toBe(false);
  });
});

it('keeps no field that a post does not have', () => {
  const parsed = v.parse(CaptureResultSchema, withPost({ onclick: SCRIPT, __proto__: null }));
  const post = parsed.ok ? (parsed.thread.posts[1] as ShownPost) : null;
  expect(Object.keys(post!).sort()).toEqual(Object.keys(samplePost('11')).sort());
});
