import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBlockIds } from '../../../src/thread/block-ids.ts';
import { mergeThreads } from '../../../src/thread/merge-threads.ts';
import {
  type Post,
  parseThread,
  type Reason,
  type ShownPost,
  type Thread,
} from '../../../src/thread/schema.ts';
import { samplePost, sampleThread } from '../../support/sample-thread.ts';
import { makeQuote } from './make-thread.ts';

const ids = (thread: Thread) => thread.posts.map(({ id }) => id).join(' ');
const codes = (thread: Thread) => thread.reasons.map(({ code }) => code);
const gap = (id: string): Post => ({ kind: 'unavailable', id, reason: 'Not here' });

function threadOf(posts: (Post | string)[], ...reasons: Reason['code'][]): Thread {
  const made = posts.map((post) => (typeof post === 'string' ? samplePost(post) : post));
  const first = made.find(({ kind }) => kind === 'post') as ShownPost;
  return {
    ...sampleThread(first.id),
    posts: made,
    complete: reasons.length === 0,
    reasons: reasons.map((code) => ({ code })),
  };
}

describe('the posts of two captures', () => {
  it.each<[string, (Post | string)[], (Post | string)[], string]>([
    ['grow at the end', ['10', '11'], ['10', '11', '12'], '10 11 12'],
    ['grow at the start', ['11', '12'], ['10', '11', '12'], '10 11 12'],
    ['overlap', ['10', '11', '12'], ['12', '13'], '10 11 12 13'],
    ['overlap the other way', ['12', '13'], ['10', '11', '12'], '10 11 12 13'],
    ['one is a single post of the other', ['10', '11', '12'], ['11'], '10 11 12'],
    ['one was deleted since', ['10', '11', '12'], ['10', '12'], '10 11 12'],
    ['the last was deleted and another written', ['10', '11'], ['10', '12'], '10 11 12'],
    ['one is hidden now', ['10', '11', '12'], ['10', gap('after-10'), '12'], '10 11 12'],
    ['one was hidden then', ['10', gap('after-10'), '12'], ['10', '11', '12'], '10 11 12'],
    [
      'one is hidden in both',
      ['10', gap('after-10'), '12'],
      ['10', gap('after-10'), '12'],
      '10 after-10 12',
    ],
    ['one hidden then was deleted', ['10', gap('after-10'), '12'], ['10', '12'], '10 after-10 12'],
    [
      'two are hidden, one of them now',
      ['10', '11', '13'],
      ['10', gap('after-10'), gap('after-10-2'), '13'],
      '10 11 after-10-2 13',
    ],
    [
      'an edited one has a new id',
      ['10', '11', '12'],
      ['10', samplePost('15', { edited: true }), '12'],
      '10 15 12',
    ],
    [
      'one of two is edited',
      ['10', '11', '12', '13'],
      ['10', samplePost('15', { edited: true }), '13'],
      '10 12 15 13',
    ],
    [
      'an edited one was known, and stands elsewhere',
      ['10', samplePost('15', { edited: true }), '12', '13'],
      ['10', '12', samplePost('15', { edited: true })],
      '10 12 13 15',
    ],
    ['the order is another', ['10', '11', '12'], ['11', '10', '12'], '11 10 12'],
  ])('%s', (_, old, fresh, whole) => {
    expect(ids(mergeThreads(threadOf(old), threadOf(fresh)))).toBe(whole);
  });
});

describe('what is known of a thread', () => {
  it.each<[string, [string[], Reason['code'][]], [string[], Reason['code'][]], Reason['code'][]]>([
    ['both are whole', [['10', '11'], []], [['10', '11'], []], []],
    [
      'a visitor sees one post of it',
      [['10', '11', '12'], []],
      [['10'], ['log-in-to-see-rest']],
      [],
    ],
    ['stopped half-way this time', [['10', '11', '12'], []], [['10', '11'], ['cancelled']], []],
    [
      'each has seen one end',
      [['10', '11'], ['end-not-seen']],
      [['11', '12'], ['start-not-seen']],
      [],
    ],
    [
      'neither has seen the end',
      [['10', '11'], ['end-not-seen']],
      [['10', '11', '12'], ['stopped-loading']],
      ['stopped-loading'],
    ],
    [
      'it has grown, and its end was not reached',
      [['10', '11'], []],
      [['10', '11', '12'], ['end-not-seen']],
      ['end-not-seen'],
    ],
    [
      'the order was uncertain in what only the old one has',
      [['10', '11', '12'], ['uncertain-order']],
      [['10'], []],
      ['uncertain-order'],
    ],
    ['the order is certain now', [['10', '11'], ['uncertain-order']], [['10', '11'], []], []],
  ])('%s', (_, [old, oldCodes], [fresh, freshCodes], wanted) => {
    const merged = mergeThreads(threadOf(old, ...oldCodes), threadOf(fresh, ...freshCodes));
    expect(codes(merged)).toEqual(wanted);
    expect(merged.complete).toBe(wanted.length === 0);
  });

  it('counts what is cut and what is hidden anew', () => {
    const cut = (id: string) => samplePost(id, { truncated: true });
    const old = threadOf([cut('10'), '11', gap('after-11'), '12']);
    const fresh = threadOf(['10', cut('11'), '12', cut('13')]);
    expect(mergeThreads(old, fresh).reasons).toEqual([
      { code: 'truncated-posts', count: 1 },
      { code: 'unavailable-posts', count: 1 },
    ]);
  });

  it('is of the first post of both', () => {
    const merged = mergeThreads(threadOf(['10', '11']), threadOf(['11', '12']));
    expect(merged).toMatchObject({ id: '10', url: samplePost('10').url });
  });
});

describe('a post that both have', () => {
  const photo = (url: string | null) => ({ kind: 'photo', alt: '', url }) as const;
  const PHOTO = photo('https://pbs.twimg.com/media/a.jpg');
  const says = (text: string) => ({ text: [{ kind: 'text' as const, text }] });
  const poll = { open: true, options: [], summary: '' };
  const quoted = { kind: 'unavailable', reason: 'Deleted' } as const;
  const quote = { ...samplePost('5'), kind: 'post' } as const;

  it.each<[string, Partial<ShownPost>, Partial<ShownPost>, Partial<ShownPost>]>([
    [
      'is as it is now',
      says('a'),
      { ...says('b'), counts: { likes: 2 } },
      { ...says('b'), counts: { likes: 2 } },
    ],
    [
      'keeps the text that is cut now',
      says('all of it'),
      { ...says('all…'), truncated: true },
      { ...says('all of it'), truncated: false },
    ],
    [
      'gets the text that was cut',
      { ...says('all…'), truncated: true },
      says('all of it'),
      { ...says('all of it'), truncated: false },
    ],
    [
      'keeps its own words rather than a translation',
      { ...says('hallo'), lang: 'de' },
      { ...says('hello'), lang: 'en', translated: true },
      { ...says('hallo'), lang: 'de', translated: false },
    ],
    [
      'keeps a picture that did not come this time',
      { media: [PHOTO] },
      { media: [photo(null)] },
      { media: [PHOTO] },
    ],
    ['keeps a poll that did not come this time', { poll }, {}, { poll }],
    [
      'keeps a quoted post that is cut now',
      { quote },
      { quote: { ...quote, truncated: true, text: [] } },
      { quote },
    ],
    [
      'keeps a quoted post whose picture did not come this time',
      { quote: { ...quote, media: [PHOTO] } },
      { quote: { ...quote, media: [photo(null)] } },
      { quote: { ...quote, media: [PHOTO] } },
    ],
    [
      'keeps the counts that a visitor is not shown',
      { counts: { likes: 1, views: 9 } },
      { counts: { likes: 2 } },
      { counts: { likes: 2, views: 9 } },
    ],
    [
      'keeps the face of its author',
      {},
      { author: { ...samplePost('10').author, name: 'New', avatar: null } },
      { author: { ...samplePost('10').author, name: 'New' } },
    ],
    ['keeps a quoted post that was deleted', { quote }, { quote: quoted }, { quote }],
    [
      'is what its author has made of it',
      { ...says('long'), poll },
      { ...says('ne…'), truncated: true, edited: true },
      { ...says('ne…'), truncated: true, poll: null },
    ],
  ])('%s', (_, old, fresh, wanted) => {
    const merged = mergeThreads(
      threadOf([samplePost('10', old)]),
      threadOf([samplePost('10', fresh)]),
    );
    expect(merged.posts).toEqual([samplePost('10', { ...fresh, ...wanted })]);
  });
});

describe('the time of a post that both have', () => {
  it.each([
    ['2025-01-30T17:18:00.000Z', null],
    [null, '2025-01-30T17:18:00.000Z'],
  ])('is the one that is known, of %j and %j', (old, fresh) => {
    const [before, after] = [old, fresh].map((createdAt) =>
      threadOf([samplePost('10', { createdAt })]),
    );
    expect(mergeThreads(before!, after!).posts).toMatchObject([
      { createdAt: '2025-01-30T17:18:00.000Z' },
    ]);
  });
});

describe('what stands beside a thread', () => {
  const beside = (posts: string[], ...more: (string | ShownPost)[]): Thread => ({
    ...threadOf(posts),
    more: more.map((post) => (typeof post === 'string' ? samplePost(post) : post)),
  });
  const moreIds = (thread: Thread) => thread.more.map(({ id }) => id).join(' ');

  it.each<[string, Thread, Thread, string]>([
    ['is kept', beside(['10'], '20'), beside(['10']), '20'],
    ['is added to', beside(['10'], '20'), beside(['10'], '30'), '20 30'],
    ['is there once', beside(['10'], '20', '30'), beside(['10'], '20', '15'), '15 20 30'],
    [
      'stands in the order it was written',
      beside(['10'], '100'),
      beside(['10'], '99', '101'),
      '99 100 101',
    ],
    ['is not what is part of the thread now', beside(['10'], '11'), beside(['10', '11']), ''],
    ['is not what was part of the thread', beside(['10', '11']), beside(['10'], '11'), ''],
  ])('%s', (_, old, fresh, wanted) => {
    expect(moreIds(mergeThreads(old, fresh))).toBe(wanted);
  });

  it('keeps what is shown less of now, also where it has become part of the thread', () => {
    const whole = samplePost('11', { text: [{ kind: 'text', text: 'All of it' }] });
    const cut = samplePost('11', { text: [{ kind: 'text', text: 'All…' }], truncated: true });
    expect(mergeThreads(beside(['10'], whole), beside(['10'], cut)).more).toEqual([whole]);
    const taken = { ...threadOf(['10', cut]), more: [] };
    expect(mergeThreads(beside(['10'], whole), taken).posts[1]).toEqual(whole);
  });

  it('says nothing of whether the thread is whole', () => {
    const cut = samplePost('20', { truncated: true });
    expect(mergeThreads(beside(['10']), beside(['10'], cut)).complete).toBe(true);
  });
});

describe('captures of any parts of a thread', () => {
  const LENGTH = 30;
  const whole = Array.from({ length: LENGTH }, (_, at) => String(100 + at));
  const part = fc
    .tuple(fc.nat(LENGTH - 1), fc.nat(LENGTH - 1), fc.array(fc.nat(LENGTH - 1)))
    .map(([a, b, cut]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const posts = whole
        .map((id, at) => samplePost(id, { truncated: cut.includes(at) }))
        .slice(from, to + 1);
      const open: Reason['code'][] = [];
      if (from > 0) open.push('start-not-seen');
      if (to < LENGTH - 1) open.push('end-not-seen');
      return threadOf(posts, ...open);
    });
  const overlapping = fc
    .tuple(part, part)
    .filter(([a, b]) => a.posts.some(({ id }) => b.posts.some((other) => other.id === id)));

  it('lose nothing, double nothing and keep the order', () => {
    fc.assert(
      fc.property(overlapping, ([old, fresh]) => {
        const merged = parseThread(mergeThreads(old, fresh));
        const all = new Set([...old.posts, ...fresh.posts].map(({ id }) => id));
        expect(ids(merged)).toBe(whole.filter((id) => all.has(id)).join(' '));
        for (const post of merged.posts) {
          const versions = [old, fresh].flatMap(({ posts }) =>
            posts.filter(({ id }) => id === post.id),
          );
          const isCut = versions.every((one) => one.kind === 'post' && one.truncated);
          expect(post.kind === 'post' && post.truncated).toBe(isCut);
        }
        expect(codes(merged).includes('start-not-seen')).toBe(!all.has(whole[0]!));
        expect(codes(merged).includes('end-not-seen')).toBe(!all.has(whole.at(-1)!));
      }),
    );
  });

  it('change nothing when they are the same', () => {
    fc.assert(
      fc.property(part, (thread) => {
        const once = mergeThreads(thread, thread);
        expect(once.posts).toEqual(thread.posts);
        expect(mergeThreads(once, once)).toEqual(once);
      }),
    );
  });
});

describe('what came with version 3', () => {
  const merged = (old: Partial<ShownPost>, fresh: Partial<ShownPost>) =>
    mergeThreads(threadOf([samplePost('10', old)]), threadOf([samplePost('10', fresh)]))
      .posts[0] as ShownPost;
  const bold: ShownPost['text'] = [{ kind: 'text', text: 'Words of post 10', marks: ['bold'] }];

  it('keeps marks, labels and blocks that are not seen any more', () => {
    const labels: ShownPost['labels'] = [{ kind: 'ai', text: 'Made with AI' }];
    const blocks = withBlockIds([{ kind: 'divider', lang: null, dir: 'auto' }]);
    expect(merged({ text: bold, labels, blocks }, {})).toMatchObject({
      text: bold,
      labels,
      blocks,
    });
    expect(merged({}, { text: bold, labels, blocks })).toMatchObject({
      text: bold,
      labels,
      blocks,
    });
    expect(merged({ labels }, { labels: [{ kind: 'paid', text: 'Ad' }] }).labels).toHaveLength(1);
  });

  it('keeps the posts that were seen above the thread', () => {
    const answered = [samplePost('5')];
    const seen = { ...threadOf(['10']), answered };
    expect(mergeThreads(seen, threadOf(['10'])).answered).toEqual(answered);
    expect(mergeThreads(threadOf(['10']), seen).answered).toEqual(answered);
    expect(mergeThreads(seen, threadOf(['5', '10'])).answered).toEqual([]);
  });

  it('believes the quote that is not translated', () => {
    const quote = (translated: boolean) => makeQuote({ translated });
    const { quote: kept } = merged({ quote: quote(false) }, { quote: quote(true) });
    expect(kept).toMatchObject({ translated: false });
  });
});
